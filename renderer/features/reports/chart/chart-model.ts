import type { ReportCell, ReportTable } from '#shared/contracts/reports.ts';
import type { CellWords, TableWords } from '#shared/i18n/pages/report-words.ts';
import { type Fill, rampOf } from './fills.tsx';

/** One figure of a line, as a chart draws it. */
export interface ChartPart {
  /** Of the column, or of the row, whose figure it is. */
  readonly key: string;
  readonly name: string;
  /** Its length; null where it is kept back or nothing can be said. */
  readonly size: number | null;
  /** The figure in words. */
  readonly label: string;
  readonly fill: Fill;
  /** Left of the middle line, on it, or right of it; always 1 in drawings without one. */
  readonly side: -1 | 0 | 1;
}

/** One line of a chart. */
export interface ChartLine {
  readonly key: string;
  readonly name: string;
  readonly parts: readonly ChartPart[];
}

export interface ChartModel {
  readonly kind: NonNullable<ReportTable['chart']>;
  /** Lengths are parts of a whole. */
  readonly isShare: boolean;
  readonly lines: readonly ChartLine[];
}

type Drawn = Pick<ChartPart, 'key' | 'fill' | 'side'>;

/** Changes from the hardest to the best: worse ones look like better ones, mirrored (ui.md 6). */
const changes: readonly Drawn[] = [
  { key: 'stepped_back_a_lot', fill: 'solid', side: -1 },
  { key: 'much_lower', fill: 'solid', side: -1 },
  { key: 'stepped_back', fill: 'lines', side: -1 },
  { key: 'lower', fill: 'lines', side: -1 },
  { key: 'steady', fill: 'open', side: 0 },
  { key: 'about_same', fill: 'open', side: 0 },
  { key: 'holding_well', fill: 'dots', side: 0 },
  { key: 'moved_on', fill: 'lines', side: 1 },
  { key: 'higher', fill: 'lines', side: 1 },
  { key: 'moved_on_a_lot', fill: 'solid', side: 1 },
  { key: 'much_higher', fill: 'solid', side: 1 },
];

/** Columns that make up a line of steps. */
const ends = ['mean_first', 'mean_latest'];

/** Columns that answer the question of their table at a glance, where the first one does not. */
const tellingColumns = ['median_days', 'per_post', 'asked', 'asked_in_time'];

/** Most figures of a row that are drawn as bars of their own. */
const mostBars = 2;

interface Figure {
  readonly cell: ReportCell;
  readonly words: CellWords;
}

/** A table with its words, looked up by keys. */
function lookUp(table: ReportTable, words: TableWords) {
  const nameIn = (heads: readonly { readonly key: string; readonly name: string }[], key: string) =>
    heads.find((head) => head.key === key)?.name ?? key;
  return {
    row: (key: string) => nameIn(words.rows, key),
    column: (key: string) => nameIn(words.columns, key),
    figure: (rowKey: string, columnKey: string): Figure | undefined => {
      const row = table.rows.findIndex(({ key }) => key === rowKey);
      const column = table.columns.findIndex(({ key }) => key === columnKey);
      const cell = table.rows[row]?.cells[column];
      const said = words.rows[row]?.cells[column];
      return cell === undefined || said === undefined ? undefined : { cell, words: said };
    },
  };
}

type Look = ReturnType<typeof lookUp>;

function sizeOf(cell: ReportCell | undefined, isShare: boolean): number | null {
  if (cell === undefined || cell.kind === 'hidden' || cell.kind === 'nothing') return null;
  if (cell.kind === 'number') return cell.value;
  if (!isShare) return cell.count;
  return cell.of === null || cell.of === 0 ? null : cell.count / cell.of;
}

function partOf(drawn: Drawn, name: string, figure: Figure | undefined, isShare = false): ChartPart {
  return { ...drawn, name, size: sizeOf(figure?.cell, isShare), label: figure?.words.line ?? '' };
}

/** A piece of a line: it has room for the count alone. */
function pieceOf(drawn: Drawn, name: string, figure: Figure | undefined): ChartPart {
  return { ...partOf(drawn, name, figure), label: figure?.words.figure ?? '' };
}

/** Bars: shares where the table has them, else what it counts; without totals, which would make their parts small. */
function barsOf({ columns, rows, adds }: ReportTable, look: Look): Omit<ChartModel, 'kind'> {
  const telling = columns.filter(({ key }) => tellingColumns.includes(key));
  const shares = columns.filter(({ of }) => of !== null);
  const drawn =
    [telling, shares, columns.slice(0, 1)].find((each) => each.length > 0)?.slice(0, mostBars) ?? [];
  const isShare = drawn.every(({ of }) => of !== null);
  const totals = adds.rows.map(({ total }) => total);
  const isSum = !isShare && telling.length === 0;
  return {
    isShare,
    lines: rows
      .filter(({ key }) => !(isSum && totals.includes(key)))
      .map(({ key: row }) => ({
        key: row,
        name: look.row(row),
        parts: drawn.map(({ key }, index) =>
          partOf(
            { key, fill: index === 0 ? 'solid' : 'open', side: 1 },
            look.column(key),
            look.figure(row, key),
            isShare,
          ),
        ),
      })),
  };
}

function stepsOf({ columns, rows }: ReportTable, look: Look): Omit<ChartModel, 'kind'> {
  const drawn = columns.filter(({ key }) => ends.includes(key));
  return {
    isShare: false,
    lines: rows.map(({ key: row }) => ({
      key: row,
      name: look.row(row),
      parts: drawn.map(({ key }) =>
        partOf({ key, fill: 'solid', side: 1 }, look.column(key), look.figure(row, key)),
      ),
    })),
  };
}

/** The sums with the most parts: these are cut into pieces. */
function finest<S extends { readonly parts: readonly string[] }>(sums: readonly S[]): readonly S[] {
  const most = Math.max(0, ...sums.map(({ parts }) => parts.length));
  return sums.filter(({ parts }) => parts.length === most);
}

/** Light to dark in the order of the parts; a yes, which stands first, is the darkest. */
function inOrder(keys: readonly string[]): readonly Drawn[] {
  const ramp = rampOf(keys.length);
  const fills = keys[0]?.endsWith('_yes') === true ? ramp.toReversed() : ramp;
  return keys.map((key, index) => ({ key, fill: fills[index] ?? 'solid', side: 1 }));
}

/** Which columns, or else which rows, each line is cut into. */
function cutsOf({ chart, columns, rows, adds }: ReportTable, words: TableWords) {
  if (chart === 'diverging') {
    const among = (heads: readonly { readonly key: string }[]) =>
      changes.filter((change) => heads.some(({ key }) => key === change.key));
    const inColumns = among(columns);
    return inColumns.length > 0
      ? { byColumn: [{ group: '', drawn: inColumns }], byRow: [] }
      : { byColumn: [], byRow: among(rows) };
  }
  const sums = finest(adds.columns);
  return {
    byColumn: sums.map(({ parts }) => ({
      group: words.columns.find(({ key }) => key === parts[0])?.group ?? '',
      drawn: inOrder(parts),
    })),
    byRow: sums.length > 0 ? [] : inOrder(finest(adds.rows)[0]?.parts ?? []),
  };
}

function cutLines(
  table: ReportTable,
  words: TableWords,
  look: Look,
  lineName: LineName,
): readonly ChartLine[] {
  const { byColumn, byRow } = cutsOf(table, words);
  const rowLines = table.rows.flatMap(({ key: row }) =>
    byColumn.map(({ group, drawn }) => ({
      key: `${row} ${group}`,
      name: group === '' ? look.row(row) : lineName(look.row(row), group),
      parts: drawn.map((each) => pieceOf(each, look.column(each.key), look.figure(row, each.key))),
    })),
  );
  if (byRow.length === 0) return rowLines;
  return table.columns.map(({ key: column }) => ({
    key: column,
    name: look.column(column),
    parts: byRow.map((each) => pieceOf(each, look.row(each.key), look.figure(each.key, column))),
  }));
}

type LineName = (row: string, group: string) => string;

/**
 * What is drawn of a table; undefined where a drawing would say nothing.
 * @param lineName names a line of which a row has several
 */
export function findChart(table: ReportTable, words: TableWords, lineName: LineName): ChartModel | undefined {
  const { chart: kind } = table;
  if (kind === null) return undefined;
  const look = lookUp(table, words);
  const drawn =
    kind === 'bars'
      ? barsOf(table, look)
      : kind === 'steps'
        ? stepsOf(table, look)
        : { isShare: false, lines: cutLines(table, words, look, lineName) };
  const isCut = kind === 'stacked' || kind === 'diverging';
  // Nobody: the table says so, a drawing of it would be an empty line.
  const lines = isCut ? drawn.lines.filter(({ parts }) => parts.some(({ size }) => size !== 0)) : drawn.lines;
  const hasSomething = lines.some(({ parts }) => (isCut ? isWhole(parts) : parts.some(isSome)));
  return hasSomething ? { kind, isShare: drawn.isShare, lines } : undefined;
}

const isSome = ({ size }: ChartPart) => size !== null && size > 0;

/** True where every part is known: a bar with a part kept back would show how large that part is. */
export function isWhole(parts: readonly ChartPart[]): boolean {
  return parts.every(({ size }) => size !== null) && parts.some(isSome);
}

/** Every part once, from left to right, for the key of a drawing that is cut into parts; none for others. */
export function keyOf({ kind, lines }: ChartModel): readonly Pick<ChartPart, 'key' | 'name' | 'fill'>[] {
  if (kind !== 'stacked' && kind !== 'diverging') return [];
  const [first] = lines;
  return first?.parts ?? [];
}

/** How the column, or the row, of each part is filled in drawings that are cut into parts; empty for others. */
export function fillsOf(chart: ChartModel | undefined): ReadonlyMap<string, Fill> {
  const isCut = chart?.kind === 'stacked' || chart?.kind === 'diverging';
  return new Map(isCut ? chart.lines.flatMap(({ parts }) => parts.map(({ key, fill }) => [key, fill])) : []);
}
