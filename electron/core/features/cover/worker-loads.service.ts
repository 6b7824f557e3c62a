import { statesInSupport } from '#shared/domain/cases/case-codes.ts';
import { workerLoad, type WorkerLoad } from '#shared/domain/methods/caseload.ts';
import { inList } from '#core/database/in-list.ts';
import { getMethodSettings } from '#core/features/methods/methods.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** How full colleagues are, and for how many people they stand in. */
interface LoadOfWorker extends WorkerLoad {
  readonly covers: number;
}

/** People in support whom these workers are there for on a day, first or in somebody's place: one index range for each worker. */
function ownCaseRows(db: ReadDb, workerIds: readonly string[], today: string) {
  return db
    .selectFrom('case_assignments')
    .innerJoin('case_files', 'case_files.id', 'case_assignments.case_id')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select([
      'case_assignments.worker_id',
      'case_assignments.role',
      'case_files.state',
      'case_summaries.method',
      'case_summaries.cti_phase',
    ])
    .where('case_assignments.worker_id', 'in', inList(workerIds, ''))
    .where('case_assignments.role', 'in', ['main', 'cover'])
    .where('case_assignments.since', '<=', today)
    .where((eb) =>
      eb.or([eb('case_assignments.until', 'is', null), eb('case_assignments.until', '>', today)]),
    )
    .where('case_files.state', 'in', statesInSupport)
    .execute();
}

/** The caseloads of workers against the limits of the methods, in two statements however many (domain.md 4.2, 4.4). */
export async function listWorkerLoads(
  db: ReadDb,
  workers: readonly { readonly id: string; readonly fte: number }[],
  today: string,
): Promise<ReadonlyMap<string, LoadOfWorker>> {
  const settings = await getMethodSettings(db);
  const rows = await ownCaseRows(
    db,
    workers.map(({ id }) => id),
    today,
  );
  const byWorker = Map.groupBy(rows, ({ worker_id }) => worker_id);
  return new Map(
    workers.map(({ id, fte }) => {
      const own = byWorker.get(id) ?? [];
      const cases = own
        .filter(({ role }) => role === 'main')
        .map(({ method, state, cti_phase }) => ({
          method,
          workerId: id,
          isTapering: state === 'stepping_down' || cti_phase === 'phase_3_transfer',
        }));
      const load = workerLoad(cases, { fte }, settings);
      return [id, { ...load, covers: own.length - cases.length }];
    }),
  );
}
