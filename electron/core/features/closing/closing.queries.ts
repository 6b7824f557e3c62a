import { visibleCases } from '#core/kernel/case-access.ts';
import type { Actor, ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import type { ContactSearchesTable, FollowUpsTable } from './closing.table.ts';

/** The present episode of a case with its state. */
export function episodeRow(db: ReadDb, caseId: string) {
  return db
    .selectFrom('case_files')
    .innerJoin('support_episodes', 'support_episodes.id', 'case_files.current_episode_id')
    .select([
      'case_files.no',
      'case_files.state',
      'support_episodes.id as episode_id',
      'support_episodes.closed_on',
    ])
    .where('case_files.id', '=', caseId)
    .executeTakeFirstOrThrow();
}

/**
 * The present records about ending of many cases: one statement. What was kept before support started again belongs to
 * an earlier end and is left out.
 */
export function endingRecordRows(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('case_records')
    .innerJoin('entries', 'entries.key', 'case_records.entry_key')
    .select([
      'case_records.case_id',
      'case_records.kind',
      'case_records.made_on',
      'case_records.content',
      'entries.id',
    ])
    .where('case_records.case_id', 'in', caseIds)
    .where('case_records.kind', 'in', ['readiness_review', 'closing_record'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('case_records as later')
            .select('later.entry_key')
            .whereRef('later.case_id', '=', 'case_records.case_id')
            .whereRef('later.kind', '=', 'case_records.kind')
            .whereRef('later.version', '>', 'case_records.version'),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('entries as moved')
            .innerJoin('case_stage_changes', 'case_stage_changes.entry_key', 'moved.key')
            .select('moved.key')
            .whereRef('moved.case_no', '=', 'entries.case_no')
            .whereRef('moved.key', '>', 'entries.key')
            .where('case_stage_changes.to_state', '=', 'reopened')
            .where('case_stage_changes.from_state', 'in', ['closed', 'follow_up']),
        ),
      ),
    )
    .execute();
}

/** Check-ins of one episode, by day. */
export function followUpsOfEpisode(db: ReadDb, episodeId: string): Promise<FollowUpsTable[]> {
  return db
    .selectFrom('follow_ups')
    .selectAll()
    .where('episode_id', '=', episodeId)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
}

export function findSearch(db: ReadDb, episodeId: string): Promise<ContactSearchesTable | undefined> {
  return db.selectFrom('contact_searches').selectAll().where('episode_id', '=', episodeId).executeTakeFirst();
}

/** Writes what was tried over what stood there. */
export async function saveSearchRow(db: WriteDb, row: ContactSearchesTable): Promise<void> {
  const { episode_id: _key, ...values } = row;
  await db
    .insertInto('contact_searches')
    .values(row)
    .onConflict((conflict) => conflict.column('episode_id').doUpdateSet(values))
    .execute();
}

/** Check-ins that wait in the present episodes of many cases: one statement. */
export function openFollowUps(
  db: ReadDb,
  caseIds: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
) {
  return db
    .selectFrom('follow_ups')
    .innerJoin('case_files', 'case_files.current_episode_id', 'follow_ups.episode_id')
    .select(['case_files.id as case_id', 'follow_ups.id', 'follow_ups.due_on'])
    .where('case_files.id', 'in', caseIds)
    .where('follow_ups.done_on', 'is', null)
    .where('follow_ups.due_on', '>=', from)
    .where('follow_ups.due_on', '<=', to)
    .orderBy('follow_ups.due_on')
    .orderBy('follow_ups.id')
    .execute();
}

/** Ends of support with what came after; a place without a home of one's own counts from its first day there. */
export function endedRows(db: ReadDb, serviceId: string | null) {
  const rows = db
    .selectFrom('support_episodes')
    .innerJoin('case_files', 'case_files.id', 'support_episodes.case_id')
    .select(['support_episodes.closed_on', 'support_episodes.closure_reason'])
    .select((eb) => [
      eb
        .selectFrom('support_episodes as later')
        .select((later) => later.fn.min('later.opened_on').as('opened_on'))
        .whereRef('later.reopened_from_id', '=', 'support_episodes.id')
        .as('came_back_on'),
      eb
        .selectFrom('follow_ups')
        .select((asked) => asked.fn.min('follow_ups.done_on').as('done_on'))
        .whereRef('follow_ups.episode_id', '=', 'support_episodes.id')
        .where('follow_ups.still_housed', '=', 'no')
        .as('said_lost_on'),
      eb
        .selectFrom('accommodations')
        .select((stay) => stay.fn.min('accommodations.since').as('since'))
        .whereRef('accommodations.person_id', '=', 'case_files.person_id')
        .whereRef('accommodations.since', '>=', 'support_episodes.closed_on')
        .where('accommodations.is_settled', '=', 0)
        .as('elsewhere_on'),
    ])
    .where('support_episodes.closed_on', 'is not', null);
  return (serviceId === null ? rows : rows.where('support_episodes.service_id', '=', serviceId)).execute();
}

/** Cases with a check-in that waits until a day, by their earliest one, among those that the actor may see. */
export function dueRows(db: ReadDb, actor: Actor, today: string, until: string) {
  return visibleCases(db, actor, today)
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .innerJoin('support_episodes', 'support_episodes.id', 'case_files.current_episode_id')
    .innerJoin('follow_ups', 'follow_ups.episode_id', 'support_episodes.id')
    .select([
      'case_files.id',
      'case_files.case_number',
      'case_files.team_id',
      'case_summaries.name',
      'support_episodes.closed_on',
      'support_episodes.closure_reason',
    ])
    .select((eb) => eb.fn.min('follow_ups.due_on').as('due_on'))
    .where('follow_ups.done_on', 'is', null)
    .where('follow_ups.due_on', '<=', until)
    .groupBy('case_files.id')
    .orderBy('due_on')
    .orderBy('case_summaries.name_key')
    .execute();
}

/** The newest moment of each kind of entry in a case. */
export function latestEntries(db: ReadDb, caseNo: number) {
  return db
    .selectFrom('entries')
    .select(['kind'])
    .select((eb) => eb.fn.max('at').as('at'))
    .where('case_no', '=', caseNo)
    .groupBy('kind')
    .execute();
}

/** The newest day of each kind of record in a case. */
export function latestRecords(db: ReadDb, caseId: string) {
  return db
    .selectFrom('case_records')
    .select(['kind'])
    .select((eb) => eb.fn.max('made_on').as('on'))
    .where('case_id', '=', caseId)
    .groupBy('kind')
    .execute();
}
