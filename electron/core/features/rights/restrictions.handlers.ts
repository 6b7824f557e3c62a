import type { restrictions } from '#shared/contracts/restrictions.ts';
import { AppError, type FieldProblems, refuseProblems } from '#shared/lib/app-error.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { requireRequestOf } from './requests.queries.ts';
import { exceptionRows, findException, findStanding, restrictionRows } from './restrictions.queries.ts';

function findLiftProblems(from: string, on: string, toldOn: string, today: string): FieldProblems {
  return {
    ...(on > today ? { on: 'in_the_future' } : {}),
    ...(on < from ? { on: 'before_start' } : {}),
    // The person hears of it before it is lifted (GDPR Art. 18(3)).
    ...(toldOn > on ? { toldOn: 'too_big' } : {}),
  };
}

/** GDPR Art. 18: kept and not used, until somebody who decides about rights lifts it. */
export const restrictionsHandlers: Handlers<typeof restrictions> = {
  async current({ db, actor, clock }, { caseId }) {
    const row = await findStanding(db, caseId);
    if (row === undefined) return null;
    const exception = await findException(db, row.id, actor.id, clock.today());
    return {
      id: row.id,
      from: row.from_day,
      ground: row.ground,
      note: row.note,
      open: exception !== undefined,
    };
  },

  async list({ db }, { caseId }) {
    const rows = await restrictionRows(db, caseId);
    const exceptions = await exceptionRows(
      db,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({
      id: row.id,
      from: row.from_day,
      ground: row.ground,
      note: row.note,
      by: row.by_name,
      lifted:
        row.lifted_on === null || row.told_on === null
          ? null
          : { on: row.lifted_on, toldOn: row.told_on, reason: row.lift_reason, by: row.lifted_by },
      exceptions: exceptions
        .filter(({ restriction_id }) => restriction_id === row.id)
        .map(({ at, ground, reason, by_name }) => ({ at, ground, reason, by: by_name })),
    }));
  },

  async set({ db, actor, clock, newId }, { caseId, requestId, from, ground, note }) {
    if (from > clock.today()) throw new AppError('invalid_input', { fields: { from: 'in_the_future' } });
    if ((await findStanding(db, caseId)) !== undefined) throw new AppError('changed_meanwhile');
    await requireRequestOf(db, caseId, requestId);
    const id: string = newId();
    await db
      .insertInto('restrictions')
      .values({
        id,
        case_id: caseId,
        request_id: requestId,
        from_day: from,
        ground,
        note,
        by_name: actor.name,
        lifted_on: null,
        told_on: null,
        lift_reason: '',
        lifted_by: '',
      })
      .execute();
    return { id };
  },

  async lift({ db, actor, clock }, { caseId, id, on, toldOn, reason }) {
    const row = await findStanding(db, caseId);
    if (row?.id !== id) throw new AppError('not_found');
    refuseProblems(findLiftProblems(row.from_day, on, toldOn, clock.today()));
    await db
      .updateTable('restrictions')
      .set({ lifted_on: on, told_on: toldOn, lift_reason: reason, lifted_by: actor.name })
      .where('id', '=', id)
      .execute();
    return {};
  },

  async except({ db, actor, clock, newId }, { caseId, ground, reason }) {
    const row = await findStanding(db, caseId);
    if (row === undefined) throw new AppError('not_found');
    await db
      .insertInto('restriction_exceptions')
      .values({
        id: newId(),
        restriction_id: row.id,
        at: clock.now(),
        on_day: clock.today(),
        by_id: actor.id,
        by_name: actor.name,
        ground,
        reason,
      })
      .execute();
    return {};
  },
};
