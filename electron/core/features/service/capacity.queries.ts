import { statesInSupport } from '#shared/domain/cases/case-codes.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** People in support today with their main worker, the earliest where there are two. */
export function caseloadRows(db: ReadDb, today: string, serviceId: string | null) {
  const cases = db
    .selectFrom('case_files')
    .innerJoin('support_episodes', 'support_episodes.id', 'case_files.current_episode_id')
    .where('case_files.state', 'in', statesInSupport)
    .select(['case_files.id as case_id', 'case_files.state', 'support_episodes.method'])
    .select('support_episodes.opened_on')
    .select((eb) => [
      eb
        .selectFrom('case_assignments')
        .select('case_assignments.worker_id')
        .whereRef('case_assignments.case_id', '=', 'case_files.id')
        .where('case_assignments.role', '=', 'main')
        .where((open) =>
          open.or([open('case_assignments.until', 'is', null), open('case_assignments.until', '>', today)]),
        )
        .orderBy('case_assignments.since')
        .limit(1)
        .as('worker_id'),
      eb
        .selectFrom('case_records')
        .select('case_records.content')
        .whereRef('case_records.case_id', '=', 'case_files.id')
        .where('case_records.kind', '=', 'cti_course')
        .orderBy('case_records.version', 'desc')
        .limit(1)
        .as('cti_content'),
    ]);
  return (serviceId === null ? cases : cases.where('support_episodes.service_id', '=', serviceId)).execute();
}

export function workerRows(db: ReadDb) {
  return db.selectFrom('workers').select(['id', 'fte']).execute();
}

/** The present talk about which support fits of everybody in support: its decision is the last thing that was said. */
export function allocationRows(db: ReadDb, serviceId: string | null) {
  const cases = db
    .selectFrom('case_files')
    .innerJoin('support_episodes', 'support_episodes.id', 'case_files.current_episode_id')
    .where('case_files.state', 'in', statesInSupport)
    .select((eb) =>
      eb
        .selectFrom('case_records')
        .select('case_records.content')
        .whereRef('case_records.case_id', '=', 'case_files.id')
        .where('case_records.kind', '=', 'allocation')
        .orderBy('case_records.version', 'desc')
        .limit(1)
        .as('content'),
    );
  return (serviceId === null ? cases : cases.where('support_episodes.service_id', '=', serviceId)).execute();
}
