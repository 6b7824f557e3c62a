/** A date that the program which made the file knows as one; `time` is `HH:MM`, empty at midnight. */
export interface ExactDate {
  readonly day: string;
  readonly time: string;
}

/** What stands in a cell; CSV knows texts only. Null for an empty cell. */
export type SheetCell = string | number | boolean | ExactDate | null;

/** A row with its number as the program that made the file counts rows, from 1. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly SheetCell[];
}

/** One sheet without its blank rows. */
export interface SheetTable {
  readonly rows: readonly SheetRow[];
  /** Whether bare numbers in a column of dates count from 1904 and not from 1900. */
  readonly from1904: boolean;
}

/** A number as a spreadsheet shows it: fifteen figures, none of them from binary rounding. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** The text of a cell, as somebody would type it. */
export function cellText(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return String(cell);
  return cell.time === '' ? cell.day : `${cell.day} ${cell.time}`;
}

/** White space of every kind at the ends dropped, and nothing that is only white space kept. */
export function isBlank(cell: SheetCell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}
