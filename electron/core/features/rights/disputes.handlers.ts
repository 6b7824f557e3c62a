import type { disputes } from '#shared/contracts/disputes.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { listDisputes } from './disputes.service.ts';
import { requireRequestOf } from './requests.queries.ts';

/** The key of an entry of this case; null where the note is about something else. @throws AppError `not_found` */
async function getEntryKey(db: ReadDb, caseId: string, entryId: string | null): Promise<number | null> {
  if (entryId === null) return null;
  const entry = await db
    .selectFrom('entries')
    .innerJoin('case_files', 'case_files.no', 'entries.case_no')
    .select('entries.key')
    .where('entries.id', '=', entryId)
    .where('case_files.id', '=', caseId)
    .executeTakeFirst();
  if (entry === undefined) throw new AppError('not_found');
  return entry.key;
}

/** GDPR Art. 16: where both keep their view, what the person says stands beside the record. */
export const disputesHandlers: Handlers<typeof disputes> = {
  list: ({ db }, { caseId }) => listDisputes(db, caseId),

  async add({ db, actor, clock, newId }, { caseId, requestId, entryId, about, notedOn, ...words }) {
    if (notedOn > clock.today()) {
      throw new AppError('invalid_input', { fields: { notedOn: 'in_the_future' } });
    }
    await requireRequestOf(db, caseId, requestId);
    const id: string = newId();
    await db
      .insertInto('dispute_notes')
      .values({
        id,
        case_id: caseId,
        request_id: requestId,
        entry_key: await getEntryKey(db, caseId, entryId),
        about,
        person_words: words.personWords,
        our_view: words.ourView,
        noted_on: notedOn,
        by_name: actor.name,
        settled_on: null,
      })
      .execute();
    return { id };
  },

  async settle({ db, clock }, { caseId, id, on }) {
    if (on > clock.today()) throw new AppError('invalid_input', { fields: { on: 'in_the_future' } });
    const { numUpdatedRows } = await db
      .updateTable('dispute_notes')
      .set({ settled_on: on })
      .where('id', '=', id)
      .where('case_id', '=', caseId)
      .where('settled_on', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new AppError('not_found');
    return {};
  },
};
