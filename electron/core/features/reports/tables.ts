import type { ReportHead, ReportPlace, ReportTable } from '#shared/contracts/reports.ts';
import { caseStates, type SupportMethod, supportMethods } from '#shared/domain/cases/case-codes.ts';
import type {
  ReportMeasure,
  ReportRemark,
  ReportUnit,
  ReportWordKind,
} from '#shared/domain/reports/report-codes.ts';

/** What one file adds to a figure. */
export interface Share {
  readonly caseId: string;
  readonly amount: number;
}

/** A count is the sum of its shares; a figure has one share for each person behind it. `who` is null where nobody is. */
export type DraftCell =
  | { readonly kind: 'count'; readonly count: number; readonly who: readonly Share[] | null }
  | {
      readonly kind: 'number';
      readonly value: number | null;
      readonly from: number;
      readonly unit: ReportUnit;
      readonly who: readonly Share[] | null;
    }
  | { readonly kind: 'nothing' };

type Column = ReportTable['columns'][number];

export interface DraftRow {
  readonly head: ReportHead;
  /** False for rows about meetings and posts, in which nobody has to be protected. */
  readonly isPersonal: boolean;
  /** In the order of the columns. */
  readonly cells: readonly DraftCell[];
}

/** A table before it is decided what of it may be shown. */
export interface DraftTable extends Omit<ReportTable, 'rows' | 'columns'> {
  readonly columns: readonly Column[];
  readonly rows: readonly DraftRow[];
}

export interface DraftReport {
  readonly tables: readonly DraftTable[];
  readonly same: readonly (readonly ReportPlace[])[];
  readonly remarks: readonly ReportRemark[];
  /** Restricted files that would have been counted. */
  readonly left: number;
}

export const head = (words: ReportWordKind, key: string, name: string | null = null): ReportHead => ({
  key,
  words,
  name,
});
export const measure = (key: ReportMeasure): ReportHead => head('measure', key);

export const column = (
  of: ReportHead,
  { of: whole, from }: { readonly of?: string; readonly from?: string } = {},
): Column => ({ ...of, of: whole ?? null, from: from ?? null });

/** A count of people. */
export const people = (caseIds: Iterable<string>): DraftCell => {
  const who = Array.from(caseIds, (caseId) => ({ caseId, amount: 1 }));
  return { kind: 'count', count: who.length, who };
};

/** A count of what happened to people, of whom each may have several. */
export const adding = (shares: Iterable<Share>): DraftCell => {
  const sums = new Map<string, number>();
  for (const { caseId, amount } of shares) sums.set(caseId, (sums.get(caseId) ?? 0) + amount);
  const who = Array.from(sums, ([caseId, amount]) => ({ caseId, amount })).filter(({ amount }) => amount > 0);
  return { kind: 'count', count: who.reduce((sum, { amount }) => sum + amount, 0), who };
};

/** A count behind which the program knows nobody: meetings, answers without a name. */
export const only = (count: number): DraftCell => ({ kind: 'count', count, who: null });

/** A figure that says something about several people; `shares` are each one's own. */
export const figure = (unit: ReportUnit, value: number | null, shares: readonly Share[]): DraftCell => ({
  kind: 'number',
  value: value === null ? null : Math.round(value * 100) / 100,
  from: new Set(shares.map(({ caseId }) => caseId)).size,
  unit,
  who: shares,
});

export const nothing: DraftCell = { kind: 'nothing' };

/** The mean of everybody's own number. */
export const mean = (unit: ReportUnit, shares: readonly Share[]): DraftCell =>
  figure(
    unit,
    shares.length === 0 ? null : shares.reduce((sum, { amount }) => sum + amount, 0) / shares.length,
    shares,
  );

interface TableOptions extends Pick<DraftTable, 'key'> {
  /** Set where a key stands several times in a report. */
  readonly about?: ReportHead;
  readonly columns: readonly Column[];
  readonly rows: readonly ReportHead[];
  readonly adds?: Partial<DraftTable['adds']>;
  readonly chart: DraftTable['chart'];
}

/** A table from what stands in each row. */
export function table(
  { key, about, columns, rows, adds, chart }: TableOptions,
  cellsOf: (row: ReportHead) => readonly DraftCell[],
  isPersonal: (row: ReportHead) => boolean = () => true,
): DraftTable {
  return {
    id: about === undefined ? key : `${key}:${about.key}`,
    key,
    about: about ?? null,
    columns,
    rows: rows.map((row) => ({ head: row, isPersonal: isPersonal(row), cells: cellsOf(row) })),
    adds: { rows: adds?.rows ?? [], columns: adds?.columns ?? [], nested: adds?.nested ?? [] },
    chart,
  };
}

/** Rows that add up to a last one, `all`, in these columns. */
export function withTotal(rows: readonly ReportHead[], columns: readonly string[]) {
  return {
    rows: [...rows, measure('all')],
    adds: [{ total: 'all', parts: rows.map(({ key }) => key), columns: [...columns] }],
  };
}

/** Methods that somebody is supported by, in their order, and last those without one. */
export function methodHeads(methods: Iterable<SupportMethod | null>): ReportHead[] {
  const present = new Set(methods);
  return [
    ...supportMethods.filter((method) => present.has(method)).map((method) => head('method', method)),
    ...(present.has(null) ? [measure('no_method')] : []),
  ];
}

export const methodKey = (method: SupportMethod | null): string => method ?? 'no_method';

/** States in their order, as far as somebody is in them. */
export function stateHeads(states: Iterable<string>): ReportHead[] {
  const present = new Set(states);
  return caseStates.filter((state) => present.has(state)).map((state) => head('case_state', state));
}

/** People of each row are among those of all rows, where somebody may be in several of them. */
export const amongAll = (rows: readonly ReportHead[]): DraftTable['adds']['nested'] =>
  rows.flatMap(({ key }) => (key === 'all' ? [] : [{ wider: 'all', narrower: key, columns: ['people'] }]));
