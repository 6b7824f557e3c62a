import { type houses, type MeetingContent, meetingContent } from '#shared/contracts/houses.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { findUnitRow, findVoidRow, meetingRows, openVoidRow, unitRows, voidRows } from './houses.queries.ts';

function meetingColumns(content: MeetingContent) {
  return {
    house: content.house,
    held_on: content.heldOn,
    notes: content.notes,
    agreed: JSON.stringify(content.agreed),
    next_on: content.nextOn,
  };
}

/** What has not happened yet is not written down. @throws AppError `invalid_input` */
function refuseFuture(field: string, day: string, today: string): void {
  if (day > today) throw new AppError('invalid_input', { fields: { [field]: 'in_the_future' } });
}

/** Homes and houses of organisations with own units. */
export const housesHandlers: Handlers<typeof houses> = {
  async list({ db }) {
    const voids = Map.groupBy(await voidRows(db), ({ unit_id }) => unit_id);
    return {
      units: (await unitRows(db)).map(({ is_let, ...unit }) => ({
        ...unit,
        isLet: is_let === 1,
        voids: (voids.get(unit.id) ?? []).map(({ id, from_day: from, until_day: until, words }) => ({
          id,
          from,
          until,
          words,
        })),
      })),
      meetings: (await meetingRows(db)).map((row) => ({
        id: row.id,
        house: row.house,
        heldOn: row.held_on,
        notes: row.notes,
        agreed: meetingContent.shape.agreed.parse(JSON.parse(row.agreed)),
        nextOn: row.next_on,
        author: row.author_name,
      })),
    };
  },

  async addUnit({ db, newId }, { isLet, ...unit }) {
    const unitId: string = newId();
    await db
      .insertInto('units')
      .values({ id: unitId, ...unit, is_let: Number(isLet) })
      .execute();
    return { unitId };
  },

  async changeUnit({ db }, { unitId, content: { isLet, ...unit } }) {
    if ((await findUnitRow(db, unitId)) === undefined) throw new AppError('not_found');
    await db
      .updateTable('units')
      .set({ ...unit, is_let: Number(isLet) })
      .where('id', '=', unitId)
      .execute();
    return {};
  },

  async beginVoid({ db, clock, newId }, { unitId, from, words }) {
    if ((await findUnitRow(db, unitId)) === undefined) throw new AppError('not_found');
    refuseFuture('from', from, clock.today());
    if ((await openVoidRow(db, unitId)) !== undefined) {
      throw new AppError('invalid_input', { fields: { from: 'duplicate' } });
    }
    const voidId: string = newId();
    await db
      .insertInto('unit_voids')
      .values({ id: voidId, unit_id: unitId, from_day: from, until_day: null, words })
      .execute();
    return { voidId };
  },

  async endVoid({ db, clock }, { voidId, until, words }) {
    const row = await findVoidRow(db, voidId);
    if (row === undefined) throw new AppError('not_found');
    refuseFuture('until', until, clock.today());
    if (until < row.from_day) throw new AppError('invalid_input', { fields: { until: 'before_start' } });
    await db.updateTable('unit_voids').set({ until_day: until, words }).where('id', '=', voidId).execute();
    return {};
  },

  async addMeeting({ db, actor, clock, newId }, content) {
    refuseFuture('heldOn', content.heldOn, clock.today());
    const meetingId: string = newId();
    await db
      .insertInto('house_meetings')
      .values({ id: meetingId, ...meetingColumns(content), author_name: actor.name })
      .execute();
    return { meetingId };
  },

  async changeMeeting({ db, clock }, { meetingId, content }) {
    refuseFuture('heldOn', content.heldOn, clock.today());
    const { numUpdatedRows } = await db
      .updateTable('house_meetings')
      .set(meetingColumns(content))
      .where('id', '=', meetingId)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new AppError('not_found');
    return {};
  },
};
