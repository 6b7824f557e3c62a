import { statesInSupport } from '#shared/domain/cases/case-codes.ts';
import { type CaseloadCase, caseloadByMethod } from '#shared/domain/methods/caseload.ts';
import { findPresentPhase } from '#shared/domain/methods/cti-course.ts';
import { courseOf, getMethodSettings } from '#core/features/methods/methods.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { listRestricted, type ReportContext } from './scope.ts';
import {
  column,
  type DraftReport,
  figure,
  measure,
  methodHeads,
  methodKey,
  nothing,
  people,
  stateHeads,
  table,
  withTotal,
} from './tables.ts';

/** Everybody in support today with their main worker, the earliest where there are two. */
function caseloadRows(db: ReadDb, today: string) {
  return db
    .selectFrom('case_files')
    .innerJoin('support_episodes', 'support_episodes.id', 'case_files.current_episode_id')
    .where('case_files.state', 'in', statesInSupport)
    .select(['case_files.id', 'case_files.state', 'support_episodes.method', 'support_episodes.service_id'])
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
    ])
    .execute();
}

/**
 * People in support today by method and by state, beside full-time posts and the limit of each method (domain.md 4.2,
 * 4.4). Hours of a worker are divided among all people they are there for, whatever is asked. Four statements.
 */
export async function caseload({ db, clock, asked }: ReportContext): Promise<DraftReport> {
  const today = clock.today();
  const settings = await getMethodSettings(db);
  const everybody = await caseloadRows(db, today);
  const workers = await db.selectFrom('workers').select(['id', 'fte']).where('fte', '>', 0).execute();
  const restricted = await listRestricted(db);
  const reached = everybody.filter(
    ({ service_id, method }) =>
      (asked.serviceId === null || service_id === asked.serviceId) &&
      (asked.method === null || method === asked.method),
  );
  const counted = reached.filter(({ id }) => !restricted.has(id));
  const inQuestion = new Set(counted.map(({ id }) => id));
  const peopleOf = Map.groupBy(everybody, ({ worker_id }) => worker_id);
  // What a worker has left for the people in question, so that those elsewhere are paid from the same hours.
  const shared = workers.map(({ id, fte }) => {
    const own = peopleOf.get(id) ?? [];
    const here = own.filter((each) => inQuestion.has(each.id)).length;
    return { id, fte: own.length === 0 ? fte : (fte * here) / own.length };
  });
  const loads = caseloadByMethod(
    counted.map((row): CaseloadCase => {
      const course = row.method === 'cti' ? courseOf(row.cti_content, row.opened_on) : undefined;
      const phase = course === undefined ? undefined : findPresentPhase(course)?.phase;
      return {
        method: row.method,
        workerId: row.worker_id,
        isTapering: phase === 'phase_3_transfer' || row.state === 'stepping_down',
      };
    }),
    shared,
    settings,
  );
  const loadOf = new Map(loads.map((load) => [methodKey(load.method), load]));
  const methods = methodHeads(counted.map(({ method }) => method));
  const of = (key: string) => counted.filter(({ method }) => key === 'all' || methodKey(method) === key);
  const byMethod = withTotal(methods, ['people', 'nobody']);
  const states = stateHeads(counted.map(({ state }) => state));
  const byState = withTotal(methods, [...states.map(({ key }) => key), 'people']);
  return {
    tables: [
      table(
        {
          key: 'caseload_by_method',
          columns: [
            column(measure('people')),
            column(measure('nobody'), { of: 'people' }),
            column(measure('weight'), { from: 'people' }),
            column(measure('posts'), { from: 'people' }),
            column(measure('per_post'), { from: 'people' }),
            column(measure('limit'), { from: 'people' }),
            column(measure('places_left'), { from: 'people' }),
          ],
          rows: byMethod.rows,
          adds: { rows: byMethod.adds },
          chart: 'bars',
        },
        ({ key }) => {
          const own = of(key);
          const shares = own.map(({ id }) => ({ caseId: id, amount: 1 }));
          const loadsHere = key === 'all' ? loads : loads.filter(({ method }) => methodKey(method) === key);
          const sum = (pick: 'weight' | 'posts') => loadsHere.reduce((all, load) => all + load[pick], 0);
          const [weight, posts] = [sum('weight'), sum('posts')];
          const { limit = null, places = null } = loadOf.get(key) ?? {};
          return [
            people(own.map(({ id }) => id)),
            people(own.filter(({ worker_id }) => worker_id === null).map(({ id }) => id)),
            figure('people', weight, shares),
            figure('posts', posts, shares),
            figure('per_post', posts === 0 ? null : weight / posts, shares),
            limit === null ? nothing : figure('per_post', limit, shares),
            places === null ? nothing : figure('people', places, shares),
          ];
        },
      ),
      table(
        {
          key: 'caseload_by_state',
          columns: [...states.map((state) => column(state, { of: 'people' })), column(measure('people'))],
          rows: byState.rows,
          adds: {
            rows: byState.adds,
            columns: [{ total: 'people', parts: states.map(({ key }) => key) }],
          },
          chart: 'stacked',
        },
        ({ key }) => {
          const own = of(key);
          return [
            ...states.map((state) =>
              people(own.filter((row) => row.state === state.key).map(({ id }) => id)),
            ),
            people(own.map(({ id }) => id)),
          ];
        },
      ),
    ],
    same: byMethod.rows.map(({ key }) => [
      { table: 'caseload_by_method', row: key, column: 'people' },
      { table: 'caseload_by_state', row: key, column: 'people' },
    ]),
    remarks: ['as_of_today'],
    left: reached.length - counted.length,
  };
}
