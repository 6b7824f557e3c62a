import {
  type referralDirections,
  referralOutcomes,
  referralStates,
  serviceKinds,
} from '#shared/domain/network/network-codes.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { type Asked, getScope, type ReportContext } from './scope.ts';
import {
  adding,
  amongAll,
  column,
  type DraftReport,
  type DraftTable,
  head,
  measure,
  people,
  table,
  withTotal,
} from './tables.ts';

/** Referrals of the period; the name is one of the lists of the house, never what somebody typed. */
function referralRows(db: ReadDb, { from, to }: Asked) {
  return db
    .selectFrom('referrals')
    .leftJoin('agencies', 'agencies.id', 'referrals.agency_id')
    .leftJoin('directory_entries', 'directory_entries.id', 'referrals.directory_entry_id')
    .select([
      'referrals.case_id',
      'referrals.direction',
      'referrals.kind',
      'referrals.state',
      'referrals.outcome',
      'agencies.id as agency_id',
      'agencies.name as agency',
      'directory_entries.id as entry_id',
      'directory_entries.name as entry',
    ])
    .where('referrals.sent_on', '>=', from)
    .where('referrals.sent_on', '<=', to)
    .execute();
}
type Row = Awaited<ReturnType<typeof referralRows>>[number];

const each = (rows: readonly Row[]) => adding(rows.map(({ case_id }) => ({ caseId: case_id, amount: 1 })));
const peopleOf = (rows: readonly Row[]) => people(new Set(rows.map(({ case_id }) => case_id)));

function present<K extends string>(all: readonly K[], used: Iterable<K | null>): K[] {
  const found = new Set(used);
  return all.filter((one) => found.has(one));
}

/** Kinds of help by how the referral stands: parts in both directions. */
function byKind(rows: readonly Row[], direction: (typeof referralDirections)[number]): DraftTable {
  const own = rows.filter((row) => row.direction === direction);
  const states = present(
    referralStates,
    own.map(({ state }) => state),
  );
  const kinds = present(
    serviceKinds,
    own.map(({ kind }) => kind),
  );
  const { rows: heads, adds } = withTotal(
    kinds.map((kind) => head('service_kind', kind)),
    ['referrals', ...states],
  );
  return table(
    {
      key: 'referrals_by_kind',
      about: measure(direction === 'out' ? 'to_others' : 'to_us'),
      columns: [
        column(measure('referrals'), { from: 'people' }),
        ...states.map((state) => column(head('referral_state', state), { of: 'referrals' })),
        column(measure('people')),
      ],
      rows: heads,
      adds: { rows: adds, columns: [{ total: 'referrals', parts: states }], nested: amongAll(heads) },
      chart: 'stacked',
    },
    ({ key }) => {
      const here = own.filter(({ kind }) => key === 'all' || kind === key);
      return [
        each(here),
        ...states.map((state) => each(here.filter((row) => row.state === state))),
        peopleOf(here),
      ];
    },
  );
}

function results(rows: readonly Row[]): DraftTable {
  const own = rows.filter(({ outcome, direction }) => outcome !== null && direction === 'out');
  const { rows: heads, adds } = withTotal(
    present(
      referralOutcomes,
      own.map(({ outcome }) => outcome),
    ).map((outcome) => head('referral_outcome', outcome)),
    ['referrals'],
  );
  return table(
    {
      key: 'referral_results',
      columns: [column(measure('referrals'), { from: 'people' }), column(measure('people'))],
      rows: heads,
      adds: { rows: adds, nested: amongAll(heads) },
      chart: 'bars',
    },
    ({ key }) => {
      const here = own.filter(({ outcome }) => key === 'all' || outcome === key);
      return [each(here), peopleOf(here)];
    },
  );
}

const somebody = 'somebody_else';
const sourceOf = ({ agency_id, entry_id }: Row): string => agency_id ?? entry_id ?? somebody;

/** Who sent people to us, by the names of the house's own lists. */
function sources(rows: readonly Row[]): DraftTable {
  const own = rows.filter(({ direction }) => direction === 'in');
  const names = new Map(own.map((row) => [sourceOf(row), row.agency ?? row.entry]));
  const known = [...names]
    .flatMap(([key, name]) => (name === null ? [] : [head('own', key, name)]))
    .toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? ''));
  const { rows: heads, adds } = withTotal(
    names.has(somebody) ? [...known, measure('somebody_else')] : known,
    ['referrals'],
  );
  return table(
    {
      key: 'referral_sources',
      columns: [column(measure('referrals'), { from: 'people' }), column(measure('people'))],
      rows: heads,
      adds: { rows: adds, nested: amongAll(heads) },
      chart: 'bars',
    },
    ({ key }) => {
      const here = own.filter((row) => key === 'all' || sourceOf(row) === key);
      return [each(here), peopleOf(here)];
    },
  );
}

/** Who comes to us from where, whom we send on, and what came of it. Three statements. */
export async function referrals(context: ReportContext): Promise<DraftReport> {
  const { cases, left } = await getScope(context, 'ever');
  const rows = (await referralRows(context.db, context.asked)).filter(({ case_id }) => cases.has(case_id));
  return {
    tables: [sources(rows), byKind(rows, 'in'), byKind(rows, 'out'), results(rows)],
    same: (['referrals', 'people'] as const).map((columnKey) => [
      { table: 'referral_sources', row: 'all', column: columnKey },
      { table: 'referrals_by_kind:to_us', row: 'all', column: columnKey },
    ]),
    remarks: [],
    left,
  };
}
