import type { SupportMethod } from '#shared/domain/cases/case-codes.ts';
import { type AskedCase, countAsked } from '#shared/domain/peers/asked-report.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { getScope, type ReportContext } from './scope.ts';
import {
  column,
  type DraftReport,
  type DraftTable,
  head,
  measure,
  methodHeads,
  methodKey,
  people,
  table,
  withTotal,
} from './tables.ts';

/** Everybody whose support is open at the end of the period, with their home and their main worker. */
function presentRows(db: ReadDb, to: string) {
  return db
    .selectFrom('support_episodes')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'support_episodes.case_id')
    .select(['support_episodes.case_id', 'case_summaries.home_since'])
    .select((eb) =>
      eb
        .selectFrom('case_assignments')
        .innerJoin('workers', 'workers.id', 'case_assignments.worker_id')
        .select('workers.name')
        .whereRef('case_assignments.case_id', '=', 'support_episodes.case_id')
        .where('case_assignments.role', '=', 'main')
        .where('case_assignments.until', 'is', null)
        .limit(1)
        .as('worker'),
    )
    .where('support_episodes.opened_on', '<=', to)
    .where((eb) =>
      eb.or([eb('support_episodes.closed_on', 'is', null), eb('support_episodes.closed_on', '>', to)]),
    )
    .execute();
}

function offerRows(db: ReadDb, to: string) {
  return db
    .selectFrom('support_episodes')
    .innerJoin('peer_offers', 'peer_offers.case_id', 'support_episodes.case_id')
    .select(['peer_offers.id', 'peer_offers.case_id', 'peer_offers.offered_on', 'peer_offers.answer'])
    .distinct()
    .where('support_episodes.opened_on', '<=', to)
    .where((eb) =>
      eb.or([eb('support_episodes.closed_on', 'is', null), eb('support_episodes.closed_on', '>', to)]),
    )
    .where('peer_offers.offered_on', '<=', to)
    .orderBy('peer_offers.offered_on')
    .orderBy('peer_offers.id')
    .execute();
}

interface Asked {
  readonly caseId: string;
  readonly method: SupportMethod | null;
  readonly worker: string | null;
  readonly columns: ReadonlySet<string>;
}

const answers = ['answer_yes', 'answer_later', 'answer_no'] as const;
const keys = ['people', 'not_asked', 'asked', ...answers, 'due', 'asked_in_time', 'asked_late'] as const;
const wholes = {
  people: undefined,
  not_asked: 'people',
  asked: 'people',
  answer_yes: 'asked',
  answer_later: 'asked',
  answer_no: 'asked',
  due: 'people',
  asked_in_time: 'due',
  asked_late: 'due',
} as const satisfies Readonly<Record<(typeof keys)[number], string | undefined>>;

/** The columns that one person belongs in, by the rule for many (domain.md 11.2). */
function columnsOf(person: AskedCase, to: string): ReadonlySet<string> {
  const { asked, yes, later, no, due, askedInTime } = countAsked([person], to);
  const counts = {
    people: 1,
    not_asked: 1 - asked,
    asked,
    answer_yes: yes,
    answer_later: later,
    answer_no: no,
    due,
    asked_in_time: askedInTime,
    asked_late: due - askedInTime,
  } satisfies Readonly<Record<(typeof keys)[number], number>>;
  return new Set(keys.filter((key) => counts[key] === 1));
}

function askedTable(
  key: 'peer_asked_by_method' | 'peer_asked_by_worker',
  groups: readonly ReturnType<typeof head>[],
  list: readonly Asked[],
  groupOf: (person: Asked) => string,
): DraftTable {
  const { rows, adds } = withTotal(groups, keys);
  const byGroup = Map.groupBy(list, groupOf);
  return table(
    {
      key,
      columns: keys.map((each) => {
        const whole = wholes[each];
        return column(measure(each), whole === undefined ? {} : { of: whole });
      }),
      rows,
      adds: {
        rows: adds,
        columns: [
          { total: 'people', parts: ['not_asked', 'asked'] },
          { total: 'asked', parts: answers },
          { total: 'due', parts: ['asked_in_time', 'asked_late'] },
        ].map(({ total, parts }) => ({ total, parts: [...parts] })),
      },
      chart: 'bars',
    },
    (row) => {
      const own = row.key === 'all' ? list : (byGroup.get(row.key) ?? []);
      return keys.map((each) =>
        people(own.filter(({ columns }) => columns.has(each)).map(({ caseId }) => caseId)),
      );
    },
  );
}

/**
 * Who has been asked whether they would like a peer (domain.md 11.2), of everybody in support at the end of the period;
 * by worker only inside the house. Four statements.
 */
export async function peers(context: ReportContext): Promise<DraftReport> {
  const { db, asked } = context;
  const { cases, left } = await getScope(context, 'open');
  const offers = Map.groupBy(await offerRows(db, asked.to), ({ case_id }) => case_id);
  const everybody = new Map((await presentRows(db, asked.to)).map((row) => [row.case_id, row]));
  const list = [...everybody.values()].flatMap((row): Asked[] => {
    const scoped = cases.get(row.case_id);
    if (scoped === undefined) return [];
    return [
      {
        caseId: row.case_id,
        method: scoped.method,
        worker: row.worker,
        columns: columnsOf(
          {
            movedInOn: row.home_since !== null && row.home_since <= asked.to ? row.home_since : null,
            offers: (offers.get(row.case_id) ?? []).flatMap(({ offered_on, answer }) =>
              answer === 'not_yet_asked' ? [] : [{ on: offered_on, answer }],
            ),
          },
          asked.to,
        ),
      },
    ];
  });
  const workers = [...new Set(list.flatMap(({ worker }) => (worker === null ? [] : [worker])))]
    .toSorted((a, b) => a.localeCompare(b))
    .map((name) => head('own', name.slice(0, 80), name));
  return {
    tables: [
      askedTable('peer_asked_by_method', methodHeads(list.map(({ method }) => method)), list, ({ method }) =>
        methodKey(method),
      ),
      askedTable(
        'peer_asked_by_worker',
        list.some(({ worker }) => worker === null) ? [...workers, measure('nobody')] : workers,
        list,
        ({ worker }) => (worker ?? 'nobody').slice(0, 80),
      ),
    ],
    same: keys.map((key) => [
      { table: 'peer_asked_by_method', row: 'all', column: key },
      { table: 'peer_asked_by_worker', row: 'all', column: key },
    ]),
    remarks: [],
    left,
  };
}
