import {
  findSustained,
  type Sustained,
  type SustainedAnswer,
  sustainedMonths,
} from '#shared/domain/housing/sustainment.ts';
import { lostHomeReasons } from '#shared/domain/housing/tenancy-codes.ts';
import { listSustainmentFacts } from '#core/features/tenancies/sustainment.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { getScope, type ReportContext } from './scope.ts';
import { adding, column, type DraftReport, head, measure, people, type Share, table } from './tables.ts';

function endedTenancies(db: ReadDb, from: string, to: string) {
  return db
    .selectFrom('tenancies')
    .innerJoin('case_files', 'case_files.person_id', 'tenancies.person_id')
    .select(['case_files.id as case_id', 'tenancies.end_reason'])
    .where('tenancies.ended_on', '>=', from)
    .where('tenancies.ended_on', '<=', to)
    .execute();
}

/** Concerns that once put the home at risk and ended with it kept. */
function keptHomes(db: ReadDb, from: string, to: string) {
  return db
    .selectFrom('tenancy_concerns')
    .select('case_id')
    .where('resolved_on', '>=', from)
    .where('resolved_on', '<=', to)
    .where('was_at_risk', '=', 1)
    .where('outcome', '=', 'home_kept')
    .execute();
}

const answers = [
  ['sameHome', 'yes', 'same_home_yes'],
  ['sameHome', 'no', 'same_home_no'],
  ['sameHome', 'not_confirmed', 'same_home_not_confirmed'],
  ['anyHome', 'yes', 'any_home_yes'],
  ['anyHome', 'no', 'any_home_no'],
  ['anyHome', 'not_confirmed', 'any_home_not_confirmed'],
] as const satisfies readonly (readonly ['sameHome' | 'anyHome', SustainedAnswer, string])[];

const keysOf = (which: 'sameHome' | 'anyHome') =>
  answers.flatMap(([of, , key]) => (of === which ? [key] : []));

/**
 * Homes kept 6, 12 and 24 months after the first move-in, as of the last day of the period, of everybody whose support
 * ever began; homes lost, positive moves and evictions prevented within it (domain.md 6.6). Seven statements.
 */
export async function sustainment(context: ReportContext): Promise<DraftReport> {
  const { db, actor, clock, asked } = context;
  const { cases, left } = await getScope(context, 'ever');
  // Figures are about everybody, also where the reader may not open the file.
  const facts = await listSustainmentFacts({ db, clock, actor: { ...actor, reach: 'all' } });
  const found = new Map(
    sustainedMonths.map((months) => [
      String(months),
      facts.flatMap((person): (Sustained & { readonly caseId: string })[] => {
        if (!cases.has(person.caseId)) return [];
        const sustained = findSustained(person, months, asked.to);
        return sustained === undefined ? [] : [{ caseId: person.caseId, ...sustained }];
      }),
    ]),
  );
  const ended = await endedTenancies(db, asked.from, asked.to);
  const kept = await keptHomes(db, asked.from, asked.to);
  const once = (rows: readonly { readonly case_id: string }[]): Share[] =>
    rows.flatMap(({ case_id }) => (cases.has(case_id) ? [{ caseId: case_id, amount: 1 }] : []));
  const happened = {
    homes_lost: ended.filter(({ end_reason }) => end_reason !== null && lostHomeReasons.includes(end_reason)),
    positive_moves: ended.filter(({ end_reason }) => end_reason === 'chose_another_home'),
    evictions_prevented: kept,
  };
  const months = sustainedMonths.map((each) => head('months', String(each)));
  return {
    tables: [
      table(
        {
          key: 'sustained',
          columns: [
            column(measure('moved_in_long_ago')),
            column(measure('died')),
            column(measure('counted')),
            ...answers.map(([, , key]) => column(measure(key), { of: 'counted' })),
          ],
          rows: months,
          adds: {
            columns: [
              { total: 'moved_in_long_ago', parts: ['died', 'counted'] },
              { total: 'counted', parts: keysOf('sameHome') },
              { total: 'counted', parts: keysOf('anyHome') },
            ],
            nested: sustainedMonths.slice(1).map((each, index) => ({
              wider: String(sustainedMonths[index]),
              narrower: String(each),
              columns: ['moved_in_long_ago', 'counted', 'same_home_yes'],
            })),
          },
          chart: 'stacked',
        },
        ({ key }) => {
          const rows = found.get(key) ?? [];
          const counted = rows.filter(({ died }) => !died);
          const ids = (list: readonly { readonly caseId: string }[]) =>
            people(list.map(({ caseId }) => caseId));
          return [
            ids(rows),
            ids(rows.filter(({ died }) => died)),
            ids(counted),
            ...answers.map(([of, answer]) => ids(counted.filter((person) => person[of] === answer))),
          ];
        },
      ),
      table(
        {
          key: 'homes_kept',
          columns: [column(measure('happened'), { from: 'people' }), column(measure('people'))],
          rows: [measure('homes_lost'), measure('positive_moves'), measure('evictions_prevented')],
          chart: 'bars',
        },
        ({ key }) => {
          const shares = once(
            key === 'homes_lost' || key === 'positive_moves' ? happened[key] : happened.evictions_prevented,
          );
          return [adding(shares), people(new Set(shares.map(({ caseId }) => caseId)))];
        },
      ),
    ],
    same: [],
    remarks: ['not_confirmed_is_not_lost'],
    left,
  };
}
