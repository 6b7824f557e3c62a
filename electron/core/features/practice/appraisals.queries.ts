import type { ReadDb } from '#core/kernel/contexts.ts';

/** With both names; whoever reads is one of the two, or gets nothing. */
function sharedWith(db: ReadDb, readerId: string) {
  return db
    .selectFrom('appraisals')
    .innerJoin('workers as worker', 'worker.id', 'appraisals.worker_id')
    .innerJoin('workers as supervisor', 'supervisor.id', 'appraisals.supervisor_id')
    .selectAll('appraisals')
    .select(['worker.name as worker_name', 'supervisor.name as supervisor_name'])
    .where((eb) =>
      eb.or([eb('appraisals.worker_id', '=', readerId), eb('appraisals.supervisor_id', '=', readerId)]),
    );
}

export function appraisalRows(db: ReadDb, readerId: string, workerId: string) {
  return sharedWith(db, readerId)
    .where('appraisals.worker_id', '=', workerId)
    .orderBy('appraisals.period_to', 'desc')
    .orderBy('appraisals.id', 'desc')
    .execute();
}

export function findAppraisalRow(db: ReadDb, readerId: string, id: string) {
  return sharedWith(db, readerId).where('appraisals.id', '=', id).executeTakeFirst();
}
export type AppraisalRow = NonNullable<Awaited<ReturnType<typeof findAppraisalRow>>>;

export function amendmentRows(db: ReadDb, appraisalId: string) {
  return db
    .selectFrom('appraisal_amendments')
    .innerJoin('workers', 'workers.id', 'appraisal_amendments.by_id')
    .selectAll('appraisal_amendments')
    .select('workers.name')
    .where('appraisal_id', '=', appraisalId)
    .orderBy('at')
    .orderBy('appraisal_amendments.id')
    .execute();
}

export function objectiveRows(db: ReadDb, readerId: string, workerId: string) {
  return db
    .selectFrom('objectives')
    .innerJoin('workers as worker', 'worker.id', 'objectives.worker_id')
    .innerJoin('workers as supervisor', 'supervisor.id', 'objectives.supervisor_id')
    .selectAll('objectives')
    .select(['worker.name as worker_name', 'supervisor.name as supervisor_name'])
    .where('objectives.worker_id', '=', workerId)
    .where((eb) =>
      eb.or([eb('objectives.worker_id', '=', readerId), eb('objectives.supervisor_id', '=', readerId)]),
    )
    .orderBy('objectives.id')
    .execute();
}

export function planRows(db: ReadDb, readerId: string, workerId: string) {
  return db
    .selectFrom('development_plans')
    .innerJoin('workers as worker', 'worker.id', 'development_plans.worker_id')
    .innerJoin('workers as supervisor', 'supervisor.id', 'development_plans.supervisor_id')
    .selectAll('development_plans')
    .select(['worker.name as worker_name', 'supervisor.name as supervisor_name'])
    .where('development_plans.worker_id', '=', workerId)
    .where((eb) =>
      eb.or([
        eb('development_plans.worker_id', '=', readerId),
        eb('development_plans.supervisor_id', '=', readerId),
      ]),
    )
    .orderBy('from_day', 'desc')
    .orderBy('development_plans.id', 'desc')
    .execute();
}
