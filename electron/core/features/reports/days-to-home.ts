import { median } from '#shared/domain/methods/figure.ts';
import { listWaits } from '#core/features/service/waits.service.ts';
import { getScope, type ReportContext } from './scope.ts';
import {
  adding,
  column,
  type DraftReport,
  figure,
  measure,
  methodHeads,
  methodKey,
  type Share,
  table,
  withTotal,
} from './tables.ts';

/** How long it took until the home, and for how many it goes on (domain.md 4.4, `days_to_home`). Four statements. */
export async function daysToHome(context: ReportContext): Promise<DraftReport> {
  const waits = await listWaits(context.db, context.asked);
  const { left } = await getScope(context, 'open');
  const counts = ['people', 'moved_in', 'waiting', 'search_known'];
  const { rows, adds } = withTotal(methodHeads(waits.map(({ method }) => method)), counts);
  return {
    tables: [
      table(
        {
          key: 'days_to_home',
          columns: [
            column(measure('people')),
            column(measure('moved_in'), { of: 'people' }),
            column(measure('waiting'), { of: 'people' }),
            column(measure('median_days'), { from: 'moved_in' }),
            column(measure('fewest_days'), { from: 'moved_in' }),
            column(measure('most_days'), { from: 'moved_in' }),
            column(measure('search_known'), { of: 'moved_in' }),
            column(measure('median_days_since_search'), { from: 'search_known' }),
          ],
          rows,
          adds: { rows: adds, columns: [{ total: 'people', parts: ['moved_in', 'waiting'] }] },
          chart: 'bars',
        },
        ({ key }) => {
          const own = waits.filter(({ method }) => key === 'all' || methodKey(method) === key);
          const moved = own.filter(({ hasMovedIn }) => hasMovedIn);
          const one = (list: typeof own) => adding(list.map(({ caseId }) => ({ caseId, amount: 1 })));
          const days: Share[] = moved.map(({ caseId, days: amount }) => ({ caseId, amount }));
          const searched: Share[] = moved.flatMap(({ caseId, sinceSearch }) =>
            sinceSearch === null ? [] : [{ caseId, amount: sinceSearch }],
          );
          const all = days.map(({ amount }) => amount);
          return [
            one(own),
            one(moved),
            one(own.filter(({ hasMovedIn }) => !hasMovedIn)),
            figure('days', median(all), days),
            figure('days', all.length === 0 ? null : Math.min(...all), days),
            figure('days', all.length === 0 ? null : Math.max(...all), days),
            adding(searched.map(({ caseId }) => ({ caseId, amount: 1 }))),
            figure('days', median(searched.map(({ amount }) => amount)), searched),
          ];
        },
      ),
    ],
    same: [],
    remarks: [],
    left,
  };
}
