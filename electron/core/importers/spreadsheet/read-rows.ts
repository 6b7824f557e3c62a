import type { SheetMapping } from '#shared/contracts/spreadsheets.ts';
import type { SheetField } from '#shared/domain/spreadsheets/sheet-fields.ts';
import { type CellValue, readCell, type ReadSettings } from './read-cell.ts';
import { type FoundInSheet, found } from './sheet-findings.ts';
import { cellText, isBlank, type SheetRow, type SheetTable } from './sheet-table.ts';

/** A row of the file as its fields read it. */
export interface ReadRow {
  readonly line: number;
  readonly values: ReadonlyMap<string, CellValue>;
  /** Cells that became something, by heading, as they stood there; not the long texts, which are kept word for word. */
  readonly raw: Readonly<Record<string, string>>;
  /** True when a cell that is matched could not be read: the row stays out. */
  readonly isBroken: boolean;
}

/** Words in columns of codes that nobody has matched. */
export interface UnknownWord {
  readonly field: string;
  readonly value: string;
  readonly count: number;
}

/** What the sheet says, before anybody is looked for. */
export interface ReadSheet {
  readonly rows: readonly ReadRow[];
  readonly findings: readonly FoundInSheet[];
  readonly unknown: readonly UnknownWord[];
}

/** What is read, and how. */
export interface RowReading {
  readonly fields: readonly SheetField[];
  readonly mapping: SheetMapping;
  /** Values for all rows without one of their own. */
  readonly fill: Readonly<Record<string, string>>;
  readonly settings: ReadSettings;
}

/** Longest word that is shown to be matched. */
const longestWord = 120;

/** Headings by column, as they stand in the file; white space at the ends dropped. */
export function headingsOf(table: SheetTable, headingRow: number): string[] {
  const row = table.rows.find(({ line }) => line === headingRow);
  return (row?.cells ?? []).map((cell) => cellText(cell).replace(/\s+/gu, ' ').trim());
}

/** The rows under the headings. */
export function rowsUnder(table: SheetTable, headingRow: number): readonly SheetRow[] {
  return table.rows.filter(({ line }) => line > headingRow);
}

/** Reads the rows of a sheet one after another, so that the caller may pause. */
export class RowReader {
  readonly #reading: RowReading;
  readonly #headings: readonly string[];
  readonly #filled: ReadonlyMap<string, CellValue>;
  readonly #findings: FoundInSheet[] = [];
  readonly #unknown = new Map<string, { field: string; value: string; count: number }>();
  readonly #rows: ReadRow[] = [];

  constructor(reading: RowReading, headings: readonly string[]) {
    this.#reading = reading;
    this.#headings = headings;
    this.#filled = this.#readFill();
    for (const field of reading.fields) {
      if (field.needed && !this.#isThere(field.name)) {
        this.#findings.push(found('stop', 'field_unmatched', { field: field.name }));
      }
    }
    const names = new Set(reading.fields.map(({ name }) => name));
    for (const field of Object.keys(reading.mapping)) {
      if (!names.has(field)) this.#findings.push(found('stop', 'column_unmatched', { field }));
    }
  }

  read(row: SheetRow): void {
    const { fields, mapping, settings } = this.#reading;
    const values = new Map<string, CellValue>();
    const raw: Record<string, string> = {};
    let isBroken = false;
    for (const field of fields) {
      const at = mapping[field.name];
      const cell = at === undefined ? null : (row.cells[at] ?? null);
      const read = readCell(field, cell, settings);
      if (!read.ok) {
        isBroken = true;
        this.#note(field, row.line, read);
        continue;
      }
      const value = read.value ?? this.#filled.get(field.name);
      if (value !== undefined) values.set(field.name, value);
      else if (field.needed && this.#isThere(field.name)) {
        isBroken = true;
        this.#findings.push(this.#at('required', field, row.line));
      }
      if (at !== undefined && !isBlank(cell) && field.type !== 'text') {
        raw[this.#headings[at] ?? ''] = cellText(cell);
      }
    }
    if (values.size > 0 || isBroken) this.#rows.push({ line: row.line, values, raw, isBroken });
  }

  result(): ReadSheet {
    const unknown = [...this.#unknown.values()].toSorted((a, b) => b.count - a.count);
    return { rows: this.#rows, findings: this.#findings, unknown };
  }

  #isThere(field: string): boolean {
    return this.#reading.mapping[field] !== undefined || this.#filled.has(field);
  }

  #readFill(): ReadonlyMap<string, CellValue> {
    const { fields, fill, settings } = this.#reading;
    const values = new Map<string, CellValue>();
    for (const field of fields) {
      const read = readCell(field, fill[field.name] ?? null, settings);
      if (!read.ok) this.#findings.push(found('stop', read.problem, { field: field.name }));
      else if (read.value !== null) values.set(field.name, read.value);
    }
    return values;
  }

  #at(code: FoundInSheet['code'], field: SheetField, line: number): FoundInSheet {
    const at = this.#reading.mapping[field.name];
    const column = at === undefined ? null : (this.#headings[at] ?? '');
    return found('row', code, { line, column, field: field.name });
  }

  #note(
    field: SheetField,
    line: number,
    { problem, word }: { readonly problem: FoundInSheet['code']; readonly word?: string },
  ): void {
    const isOfSheet = problem === 'order_unclear' || problem === 'decimal_unclear';
    this.#findings.push({ ...this.#at(problem, field, line), level: isOfSheet ? 'stop' : 'row' });
    if (word === undefined) return;
    const value = word.slice(0, longestWord);
    const key = JSON.stringify([field.name, value]);
    const known = this.#unknown.get(key) ?? { field: field.name, value, count: 0 };
    known.count += 1;
    this.#unknown.set(key, known);
  }
}

/** The text of a field; empty where it has none. */
export function textOf({ values }: ReadRow, field: string): string {
  const value = values.get(field);
  return value === undefined ? '' : String(value.value);
}

/** The figure or amount of a field; null where it has none. */
export function figureOf({ values }: ReadRow, field: string): number | null {
  const value = values.get(field);
  return value?.kind === 'number' || value?.kind === 'amount' ? value.value : null;
}

/** The day of a field; null where it has none. */
export function dayIn({ values }: ReadRow, field: string): string | null {
  const value = values.get(field);
  return value?.kind === 'day' ? value.value : null;
}

/** Whether a field says yes; false where it says nothing. */
export function saysYes({ values }: ReadRow, field: string): boolean {
  const value = values.get(field);
  return value?.kind === 'yes_no' && value.value === 1;
}

/** The code of a field, as one of its choices; null where it has none. */
export function codeIn<T extends string>({ values }: ReadRow, field: string, codes: readonly T[]): T | null {
  const value = values.get(field);
  return value?.kind === 'code' ? (codes.find((code) => code === value.value) ?? null) : null;
}
