import { inList } from '#core/database/in-list.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { lastCaseNo } from '#core/features/erasure/case-numbers.service.ts';

export function findPersonId(db: ReadDb, caseId: string) {
  return db.selectFrom('case_files').select('person_id').where('id', '=', caseId).executeTakeFirst();
}

/** One step in each index: the number that the next case file of this vault gets. Those of erased files stay taken. */
export async function nextCaseNo(db: ReadDb): Promise<number> {
  return (await lastCaseNo(db)) + 1;
}

export function findTeamRow(db: ReadDb, teamId: string) {
  return db.selectFrom('teams').selectAll().where('id', '=', teamId).executeTakeFirst();
}

/** A worker who has not left. */
export function findPresentWorker(db: ReadDb, workerId: string) {
  return db
    .selectFrom('workers')
    .select(['id', 'name'])
    .where('id', '=', workerId)
    .where('until', 'is', null)
    .executeTakeFirst();
}

/** Case, row of the lists, and present episode. */
export function headerRow(db: ReadDb, caseId: string) {
  return db
    .selectFrom('case_files')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .selectAll('case_summaries')
    .select([
      'case_files.person_id',
      'case_files.case_number',
      'case_files.state',
      'case_files.state_since',
      'case_files.team_id',
    ])
    .where('case_files.id', '=', caseId)
    .executeTakeFirstOrThrow();
}

/** Present assignments first, then earlier ones, each in the order of their beginning. */
export function assignmentRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('case_assignments')
    .innerJoin('workers', 'workers.id', 'case_assignments.worker_id')
    .selectAll('case_assignments')
    .select('workers.name as worker_name')
    .where('case_assignments.case_id', '=', caseId)
    .orderBy('case_assignments.until', (order) => order.desc().nullsFirst())
    .orderBy('case_assignments.since')
    .orderBy('case_assignments.id')
    .execute();
}

/** Present main and second workers of many cases, in the order of their beginning. */
export function keyWorkerRows(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('case_assignments')
    .innerJoin('workers', 'workers.id', 'case_assignments.worker_id')
    .select([
      'case_assignments.case_id',
      'case_assignments.worker_id',
      'case_assignments.role',
      'workers.name',
    ])
    .where('case_assignments.case_id', 'in', inList(caseIds, ''))
    .where('case_assignments.role', 'in', ['main', 'second'])
    .where('case_assignments.until', 'is', null)
    .orderBy('case_assignments.since')
    .orderBy('case_assignments.id')
    .execute();
}

/** The overviews in use of many cases. */
export function latestOverviewRows(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('support_overviews')
    .select(['entry_key', 'case_id', 'what_matters'])
    .where('case_id', 'in', caseIds)
    .where((eb) =>
      eb(
        'version',
        '=',
        eb
          .selectFrom('support_overviews as all')
          .select((all) => all.fn.max('all.version').as('latest'))
          .whereRef('all.case_id', '=', 'support_overviews.case_id'),
      ),
    )
    .execute();
}

/** Strengths of several overviews, each in its order. */
export function strengthsOfOverviews(db: ReadDb, entryKeys: readonly number[]) {
  return db
    .selectFrom('strengths')
    .select(['entry_key', 'text'])
    .where('entry_key', 'in', inList(entryKeys, -1))
    .orderBy('entry_key')
    .orderBy('sort_order')
    .execute();
}

/** Newest first. */
export function episodeRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('support_episodes')
    .innerJoin('services', 'services.id', 'support_episodes.service_id')
    .selectAll('support_episodes')
    .select('services.name as service_name')
    .where('support_episodes.case_id', '=', caseId)
    .orderBy('support_episodes.opened_on', 'desc')
    .orderBy('support_episodes.id', 'desc')
    .execute();
}

/** State of the case and its present episode, for moves and checklists. */
export function stateRow(db: ReadDb, caseId: string) {
  return db
    .selectFrom('case_files')
    .innerJoin('support_episodes', 'support_episodes.id', 'case_files.current_episode_id')
    .select([
      'case_files.no',
      'case_files.state',
      'case_files.state_since',
      'case_files.state_before_pause',
      'support_episodes.id as episode_id',
      'support_episodes.service_id',
      'support_episodes.method',
      'support_episodes.support_started_on',
    ])
    .where('case_files.id', '=', caseId)
    .executeTakeFirstOrThrow();
}

export function checklistRows(db: ReadDb, episodeId: string) {
  return db.selectFrom('checklist_items').selectAll().where('episode_id', '=', episodeId).execute();
}

export function findOverviewRow(db: ReadDb, caseId: string) {
  return db
    .selectFrom('support_overviews')
    .innerJoin('entries', 'entries.key', 'support_overviews.entry_key')
    .selectAll('support_overviews')
    .select(['entries.at', 'entries.author_name'])
    .where('support_overviews.case_id', '=', caseId)
    .orderBy('support_overviews.version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export function strengthRows(db: ReadDb, entryKey: number) {
  return db
    .selectFrom('strengths')
    .select(['text', 'found_by', 'domain'])
    .where('entry_key', '=', entryKey)
    .orderBy('sort_order')
    .execute();
}

/** In the person's order, what matters most to them first. */
export function needRows(db: ReadDb, entryKey: number) {
  return db
    .selectFrom('support_needs')
    .select(['domain', 'text', 'person_priority', 'support_wanted'])
    .where('entry_key', '=', entryKey)
    .orderBy('person_priority')
    .orderBy('sort_order')
    .execute();
}

/** When the present overviews of many cases are to be looked at again. */
export function overviewReviewRows(db: ReadDb, caseIds: readonly string[], from: string, to: string) {
  return db
    .selectFrom('support_overviews')
    .select(['case_id', 'next_review_on'])
    .where('case_id', 'in', caseIds)
    .where('next_review_on', '>=', from)
    .where('next_review_on', '<=', to)
    .where((eb) =>
      eb(
        'version',
        '=',
        eb
          .selectFrom('support_overviews as all')
          .select((all) => all.fn.max('all.version').as('latest'))
          .whereRef('all.case_id', '=', 'support_overviews.case_id'),
      ),
    )
    .execute();
}

/** The others of every household this person is in, with the names they are known by here. */
export function householdRows(db: ReadDb, personId: string) {
  return db
    .selectFrom('household_members as self')
    .innerJoin('household_members as other', 'other.household_id', 'self.household_id')
    .leftJoin('case_files', 'case_files.person_id', 'other.person_id')
    .leftJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select([
      'other.id',
      'other.person_id',
      'other.given_name',
      'other.relation',
      'other.birth_year',
      'other.lives_here',
      'other.since',
      'other.until',
      'case_files.id as case_id',
      'case_summaries.name',
    ])
    .where('self.person_id', '=', personId)
    .whereRef('other.id', '!=', 'self.id')
    .orderBy('other.until', (order) => order.desc().nullsFirst())
    .orderBy('other.id')
    .execute();
}
