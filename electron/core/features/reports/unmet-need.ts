import { z } from 'zod';
import { statesInSupport, supportMethods } from '#shared/domain/cases/case-codes.ts';
import { countUnmetNeed } from '#shared/domain/methods/unmet-need.ts';
import { otherMethodReasons } from '#shared/domain/methods/allocation-codes.ts';
import { serviceKinds } from '#shared/domain/network/network-codes.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { type Asked, getScope, type ReportContext } from './scope.ts';
import {
  adding,
  amongAll,
  column,
  type DraftReport,
  head,
  measure,
  people,
  table,
  withTotal,
} from './tables.ts';

/** The present talk about which support fits of everybody in support: its decision is the last thing that was said. */
function allocationRows(db: ReadDb) {
  return db
    .selectFrom('case_files')
    .where('case_files.state', 'in', statesInSupport)
    .select('case_files.id')
    .select((eb) =>
      eb
        .selectFrom('case_records')
        .select('case_records.content')
        .whereRef('case_records.case_id', '=', 'case_files.id')
        .where('case_records.kind', '=', 'allocation')
        .orderBy('case_records.version', 'desc')
        .limit(1)
        .as('content'),
    )
    .execute();
}

/** Help that nobody offers, of the period. */
function missingRows(db: ReadDb, { from, to }: Asked) {
  return db
    .selectFrom('referrals')
    .select(['case_id', 'kind'])
    .where('sent_on', '>=', from)
    .where('sent_on', '<=', to)
    .where('state', '=', 'nothing_there')
    .execute();
}

const decision = z.object({
  preferred: z.enum(supportMethods).nullable(),
  chosen: z.enum(supportMethods).nullable(),
  otherBecause: z.enum(otherMethodReasons).nullable(),
});

/** People for whom the method that would have been best was not there, and help that nobody offers (domain.md 4.5). */
export async function unmetNeed(context: ReportContext): Promise<DraftReport> {
  const { db, asked } = context;
  const { cases, left } = await getScope(context, 'open');
  const needs = (await allocationRows(db)).flatMap(({ id, content }) => {
    if (content === null || !cases.has(id)) return [];
    const [need] = countUnmetNeed([decision.parse(JSON.parse(content))]);
    return need === undefined ? [] : [{ caseId: id, ...need }];
  });
  const missing = (await missingRows(db, asked)).filter(({ case_id }) => cases.has(case_id));
  const preferred = new Set(needs.map((need) => need.preferred));
  const methods = withTotal(
    supportMethods.filter((method) => preferred.has(method)).map((method) => head('method', method)),
    ['not_offered', 'no_place', 'people'],
  );
  const kinds = new Set(missing.map(({ kind }) => kind));
  const services = withTotal(
    serviceKinds.filter((kind) => kinds.has(kind)).map((kind) => head('service_kind', kind)),
    ['referrals'],
  );
  return {
    tables: [
      table(
        {
          key: 'unmet_methods',
          columns: [
            column(measure('not_offered'), { of: 'people' }),
            column(measure('no_place'), { of: 'people' }),
            column(measure('people')),
          ],
          rows: methods.rows,
          adds: { rows: methods.adds, columns: [{ total: 'people', parts: ['not_offered', 'no_place'] }] },
          chart: 'stacked',
        },
        ({ key }) => {
          const own = needs.filter((need) => key === 'all' || need.preferred === key);
          const ids = (list: typeof own) => people(list.map(({ caseId }) => caseId));
          return [
            ids(own.filter(({ notOffered }) => notOffered > 0)),
            ids(own.filter(({ noPlace }) => noPlace > 0)),
            ids(own),
          ];
        },
      ),
      table(
        {
          key: 'unmet_services',
          columns: [column(measure('referrals'), { from: 'people' }), column(measure('people'))],
          rows: services.rows,
          adds: {
            rows: services.adds,
            nested: amongAll(services.rows),
          },
          chart: 'bars',
        },
        ({ key }) => {
          const own = missing.filter(({ kind }) => key === 'all' || kind === key);
          return [
            adding(own.map(({ case_id }) => ({ caseId: case_id, amount: 1 }))),
            people(new Set(own.map(({ case_id }) => case_id))),
          ];
        },
      ),
    ],
    same: [],
    remarks: [],
    left,
  };
}
