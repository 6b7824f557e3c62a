import type { DateOrder, DecimalSign } from '#shared/domain/spreadsheets/sheet-codes.ts';
import { guessDecimal } from '#shared/domain/spreadsheets/written-amount.ts';
import { guessDateOrder } from '#shared/domain/spreadsheets/written-day.ts';
import { headingsOf, rowsUnder } from './read-rows.ts';
import { cellText, isBlank, type SheetRow, type SheetTable } from './sheet-table.ts';

/** What can be seen in a sheet before anybody says what it means. */
export interface SheetLook {
  readonly headingRow: number;
  readonly headings: readonly string[];
  readonly columns: readonly { readonly filled: number; readonly examples: readonly string[] }[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly rowCount: number;
  /** Null where the values leave it open. */
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalSign | null;
}

/** Rows that are shown, rows in which headings are looked for, and rows that a guess is made from. */
const shownRows = 10;
const searchedRows = 20;
const sampledRows = 5000;
/** Examples of a column, and letters of a cell that are shown. */
const shownExamples = 3;
const shownLetters = 200;

/** Cut without halving a letter. */
function cut(text: string): string {
  return text.length <= shownLetters
    ? text
    : `${Array.from(text.slice(0, shownLetters + 1))
        .slice(0, -1)
        .join('')}…`;
}

/** The first row whose cells are all texts and nearly as many as in the fullest of the first rows. */
export function findHeadingRow({ rows }: SheetTable): number {
  const first = rows.slice(0, searchedRows);
  const filled = ({ cells }: SheetRow) => cells.filter((cell) => !isBlank(cell));
  const fullest = Math.max(0, ...first.map((row) => filled(row).length));
  const heading = first.find((row) => {
    const cells = filled(row);
    return cells.length * 2 > fullest && cells.every((cell) => typeof cell === 'string');
  });
  return (heading ?? first[0])?.line ?? 1;
}

/** Looks at a sheet. @param headingRow where its headings stand; null to find them */
export function lookAtSheet(table: SheetTable, headingRow: number | null): SheetLook {
  const at = headingRow ?? findHeadingRow(table);
  const rows = rowsUnder(table, at);
  const written = headingsOf(table, at);
  const width = Math.max(written.length, ...rows.slice(0, sampledRows).map(({ cells }) => cells.length));
  const headings = Array.from({ length: width }, (_, index) => written[index] ?? '');
  const columns = headings.map((_, index) => {
    const examples = new Set<string>();
    let filled = 0;
    for (const { cells } of rows) {
      const cell = cells[index] ?? null;
      if (isBlank(cell)) continue;
      filled += 1;
      if (examples.size < shownExamples) examples.add(cut(cellText(cell).trim()));
    }
    return { filled, examples: [...examples] };
  });
  const texts = rows
    .slice(0, sampledRows)
    .flatMap(({ cells }) =>
      cells.filter((cell) => typeof cell === 'string').filter(({ length }) => length <= 40),
    );
  return {
    headingRow: at,
    headings,
    columns,
    rows: rows.slice(0, shownRows).map(({ line, cells }) => ({
      line,
      cells: headings.map((_, index) => cut(cellText(cells[index] ?? null).trim())),
    })),
    rowCount: rows.length,
    dateOrder: guessDateOrder(texts),
    decimal: guessDecimal(texts),
  };
}
