import { inList } from '#core/database/in-list.ts';
import { visibleCases } from '#core/kernel/case-access.ts';
import type { Actor, ReadDb } from '#core/kernel/contexts.ts';

/** Everybody here who is a peer or a volunteer, by name. */
export function supporterRows(db: ReadDb) {
  return db
    .selectFrom('workers')
    .innerJoin('worker_roles', 'worker_roles.worker_id', 'workers.id')
    .select(['workers.id', 'workers.name', 'worker_roles.role'])
    .where('workers.until', 'is', null)
    .where('worker_roles.role', 'in', ['peer', 'volunteer'])
    .orderBy('workers.name')
    .orderBy('worker_roles.role')
    .execute();
}

export function profileRows(db: ReadDb) {
  return db.selectFrom('peer_profiles').selectAll().execute();
}

export function findProfileRow(db: ReadDb, workerId: string) {
  return db.selectFrom('peer_profiles').selectAll().where('worker_id', '=', workerId).executeTakeFirst();
}

/** How many people each supporter has now, all of the vault. */
export function caseloadRows(db: ReadDb, today: string) {
  return db
    .selectFrom('case_assignments')
    .select((eb) => ['worker_id', eb.fn.countAll<number>().as('people')])
    .where('role', 'in', ['peer', 'volunteer'])
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', today)]))
    .groupBy('worker_id')
    .execute();
}

export function newestRole(db: ReadDb) {
  return db.selectFrom('peer_roles').selectAll().orderBy('version', 'desc').limit(1).executeTakeFirst();
}

export function findPreferenceRow(db: ReadDb, caseId: string) {
  return db.selectFrom('peer_preferences').selectAll().where('case_id', '=', caseId).executeTakeFirst();
}

/** Offers of many cases, oldest first. */
export function offerRows(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('peer_offers')
    .selectAll()
    .where('case_id', 'in', inList(caseIds, ''))
    .orderBy('offered_on')
    .orderBy('id')
    .execute();
}

export function matchRows(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('mentor_matches')
    .selectAll()
    .where('case_id', 'in', inList(caseIds, ''))
    .orderBy('proposed_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Files that are open now with what the report counts by: service, method and main worker. */
export function reportRows(db: ReadDb, actor: Actor, today: string) {
  return visibleCases(db, actor, today)
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .innerJoin('support_episodes', 'support_episodes.id', 'case_files.current_episode_id')
    .innerJoin('services', 'services.id', 'support_episodes.service_id')
    .select([
      'case_files.id as case_id',
      'case_summaries.home_since',
      'support_episodes.method',
      'services.name as service',
    ])
    .select((eb) =>
      eb
        .selectFrom('case_assignments')
        .innerJoin('workers', 'workers.id', 'case_assignments.worker_id')
        .select('workers.name')
        .whereRef('case_assignments.case_id', '=', 'case_files.id')
        .where('case_assignments.role', '=', 'main')
        .where('case_assignments.until', 'is', null)
        .limit(1)
        .as('worker'),
    )
    .where('support_episodes.closed_on', 'is', null)
    .execute();
}
