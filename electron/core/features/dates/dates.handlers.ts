import type { dates, KeyDateContent } from '#shared/contracts/dates.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { WriteDb } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { listCaseDates } from './dates.service.ts';

/** How far a file looks ahead, in days. */
const daysAhead = 60;

const columnsOf = (content: KeyDateContent) => ({
  kind: content.kind,
  on_day: content.on,
  at: content.at,
  title: content.title,
  visible_to_person: content.visibleToPerson ? 1 : 0,
});

/** Changes an own date that is still open, or one that is settled. @throws AppError `not_found` */
async function updateDate(
  db: WriteDb,
  { caseId, id }: { readonly caseId: string; readonly id: string },
  values: Partial<ReturnType<typeof columnsOf>> & { settled_at?: string | null; settled_by?: string },
  which: 'open' | 'settled' = 'open',
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('key_dates')
    .set(values)
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .where('settled_at', which === 'open' ? 'is' : 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not_found');
}

export const datesHandlers: Handlers<typeof dates> = {
  async list(context, { caseId }) {
    const to = addDays(context.clock.today(), daysAhead);
    const dates = await listCaseDates(context, [caseId], to);
    return dates.map(({ on, at, kind, text, record, own }) => ({ on, at, kind, text, record, own }));
  },

  async add({ db, actor, newId }, { caseId, ...content }) {
    const id = newId();
    await db
      .insertInto('key_dates')
      .values({
        id,
        case_id: caseId,
        ...columnsOf(content),
        written_by: actor.name,
        settled_at: null,
        settled_by: '',
      })
      .execute();
    return { id };
  },

  async change({ db }, { caseId, id, ...content }) {
    await updateDate(db, { caseId, id }, columnsOf(content));
    return {};
  },

  async settle({ db, actor, clock }, target) {
    await updateDate(db, target, { settled_at: clock.now(), settled_by: actor.name });
    return {};
  },

  async reopen({ db }, target) {
    await updateDate(db, target, { settled_at: null, settled_by: '' }, 'settled');
    return {};
  },
};
