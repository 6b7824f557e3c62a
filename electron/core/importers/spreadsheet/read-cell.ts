import { addDays } from '#shared/domain/dates/calendar.ts';
import { foldForSearch } from '#shared/domain/people/search-key.ts';
import type { DateOrder, DecimalSign, SheetFindingCode } from '#shared/domain/spreadsheets/sheet-codes.ts';
import type { SheetField } from '#shared/domain/spreadsheets/sheet-fields.ts';
import { readWrittenAmount } from '#shared/domain/spreadsheets/written-amount.ts';
import { readWrittenDay, readWrittenTime } from '#shared/domain/spreadsheets/written-day.ts';
import { cellText, isBlank, numberText, type SheetCell } from './sheet-table.ts';

/** What a cell became. Of a day, `approximate` and the time that stood with it are kept. */
export type CellValue =
  | { readonly kind: 'text' | 'code'; readonly value: string }
  | { readonly kind: 'day'; readonly value: string; readonly approximate: boolean; readonly time: string }
  | { readonly kind: 'number' | 'amount'; readonly value: number }
  | { readonly kind: 'yes_no'; readonly value: 0 | 1 };

/** A value, nothing, or what is wrong; `word` is a word that somebody may match. */
export type CellRead =
  | { readonly ok: true; readonly value: CellValue | null }
  | { readonly ok: false; readonly problem: SheetFindingCode; readonly word?: string };

/** How the cells of a sheet are read. */
export interface ReadSettings {
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalSign | null;
  readonly currency: string;
  readonly from1904: boolean;
  /** By field, what the words of the file mean; words folded. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Team by its id, and id by its folded name. */
  readonly teams: ReadonlyMap<string, string>;
}

/** Values that a formula has when it failed. */
const errorValue = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)$/u;

/** Longest text of a note (contracts/common.ts `text`). */
const longestText = 100_000;

const yesWords = new Set('yes y true 1 x ja j oui o si s sim tak kylla igen ano da wahr vrai'.split(' '));
const noWords = new Set('no n false 0 nein non nao nej nie ei nem ne nu falsch faux nee'.split(' '));

const nothing: CellRead = { ok: true, value: null };
const bad = (problem: SheetFindingCode): CellRead => ({ ok: false, problem });
const good = (value: CellValue): CellRead => ({ ok: true, value });

/** How a word is compared: without regard to case, accents and white space. */
export function wordKey(word: string): string {
  return foldForSearch(word).replace(/\s+/gu, ' ').trim();
}

/** Days that a bare number in a column of dates may stand for: 1927 to 2119 when counted from 1900. */
const serialDays = { least: 10_000, most: 80_000 } as const;

function readSerial(number: number, from1904: boolean): CellRead {
  const days = Math.floor(number);
  if (days < serialDays.least || days > serialDays.most) return bad('not_a_date');
  const value = addDays(from1904 ? '1904-01-01' : '1899-12-30', days);
  return good({ kind: 'day', value, approximate: false, time: '' });
}

function readDay(cell: SheetCell, settings: ReadSettings, isBirth: boolean): CellRead {
  if (typeof cell === 'number' && !(isBirth && cell >= 1900 && cell <= 2100)) {
    return readSerial(cell, settings.from1904);
  }
  if (typeof cell === 'object' && cell !== null) {
    return cell.day < '1900-01-01'
      ? bad('not_a_date')
      : good({ kind: 'day', value: cell.day, approximate: false, time: cell.time });
  }
  const read = readWrittenDay(cellText(cell), settings.dateOrder, isBirth);
  if (read.kind === 'unclear') return bad('order_unclear');
  if (read.kind === 'bad') return bad('not_a_date');
  return good({ kind: 'day', value: read.day, approximate: read.approximate, time: read.time });
}

function readTime(cell: SheetCell): CellRead {
  if (typeof cell === 'object' && cell !== null) {
    return good({ kind: 'text', value: cell.time === '' ? '00:00' : cell.time });
  }
  if (typeof cell === 'number' && cell >= 0 && cell < 1) {
    const minutes = Math.round(cell * 24 * 60) % (24 * 60);
    const two = (value: number) => String(value).padStart(2, '0');
    return good({ kind: 'text', value: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` });
  }
  const time = readWrittenTime(cellText(cell));
  return time === undefined ? bad('not_a_time') : good({ kind: 'text', value: time });
}

function readNumber(cell: SheetCell): CellRead {
  const text = cellText(cell).trim();
  if (!/^-?\d+(?:[.,]0+)?$/u.test(text)) return bad('not_a_number');
  const value = Number(text.replace(/[.,]0+$/u, ''));
  return Number.isSafeInteger(value) ? good({ kind: 'number', value }) : bad('too_big');
}

function readAmount(cell: SheetCell, { currency, decimal }: ReadSettings): CellRead {
  const read =
    typeof cell === 'number'
      ? readWrittenAmount(numberText(cell), currency, 'point')
      : readWrittenAmount(cellText(cell), currency, decimal);
  if (read.ok) return good({ kind: 'amount', value: read.amount });
  return bad(read.problem === 'unclear' ? 'decimal_unclear' : read.problem);
}

function readYesNo(text: string, matched: string | undefined): CellRead {
  const word = wordKey(matched ?? text);
  if (yesWords.has(word)) return good({ kind: 'yes_no', value: 1 });
  if (noWords.has(word)) return good({ kind: 'yes_no', value: 0 });
  return { ok: false, problem: 'not_a_choice', word: text };
}

function readCode(
  field: SheetField,
  text: string,
  matched: string | undefined,
  settings: ReadSettings,
): CellRead {
  const asWord = wordKey(matched ?? text);
  const code =
    field.type === 'team'
      ? settings.teams.get(asWord)
      : field.codes.find((each) => each === asWord || each.replaceAll('_', ' ') === asWord);
  return code === undefined
    ? { ok: false, problem: 'not_a_choice', word: text }
    : good({ kind: 'code', value: code });
}

function readText(field: SheetField, text: string): CellRead {
  if (!text.isWellFormed() || text.includes('\0')) return bad('invalid');
  if (field.type === 'text')
    return text.length > longestText ? bad('too_long') : good({ kind: 'text', value: text });
  const line = text.replace(/\s+/gu, ' ').trim();
  if (field.type === 'names') {
    const names = line.split(/\s*[;|/]\s*/u).filter((name) => name !== '');
    if (names.some((name) => name.length > field.most)) return bad('too_long');
    return names.length > 20 ? bad('too_big') : good({ kind: 'text', value: names.join('; ') });
  }
  return line.length > field.most ? bad('too_long') : good({ kind: 'text', value: line });
}

/**
 * Reads one cell as its field wants it. Nothing is guessed: a word that is no code is a problem until somebody says what
 * it means, a date of unclear order and an amount of unclear sign as well.
 */
export function readCell(field: SheetField, cell: SheetCell, settings: ReadSettings): CellRead {
  if (isBlank(cell)) return nothing;
  const text = cellText(cell).trim();
  if (errorValue.test(text)) return bad('cell_error');
  const matched = settings.words.get(field.name)?.get(wordKey(text));
  switch (field.type) {
    case 'day':
      return readDay(cell, settings, false);
    case 'birth_date':
      return readDay(cell, settings, true);
    case 'time':
      return readTime(cell);
    case 'number':
      return readNumber(cell);
    case 'amount':
      return readAmount(cell, settings);
    case 'yes_no':
      return readYesNo(text, matched);
    case 'code':
    case 'team':
      return readCode(field, text, matched, settings);
    case 'line':
    case 'names':
    case 'text':
      return readText(field, text.replace(/\r\n?/gu, '\n'));
  }
}
