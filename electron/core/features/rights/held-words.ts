import type { i18n as I18n } from 'i18next';
import { isDay } from '#shared/domain/dates/calendar.ts';
import { formatters } from '#shared/i18n/format.ts';
import { amountColumns, codeWords, yesNoColumns } from './held-columns.ts';

/** How tables, columns and values are told to the person. */
export interface HeldWords {
  readonly table: (table: string) => string;
  readonly column: (table: string, column: string) => string;
  /** A stored value in words; empty for nothing. */
  readonly value: (table: string, column: string, value: string | number) => string;
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u;
const codePattern = /^[a-z0-9]+(?:_[a-z0-9]+)+$/u;

/** `what_happened` as “What happened”: for names that no catalogue has. */
function spaced(code: string): string {
  const words = code
    .replaceAll(/[_.]/gu, ' ')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ')
    .toLowerCase()
    .trim();
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

function wordsAt(words: I18n, namespace: string, path: string): string | undefined {
  const found: unknown =
    words.getResource(words.language, namespace, path) ?? words.getResource('en', namespace, path);
  return typeof found === 'string' ? found : undefined;
}

/**
 * Words for whatever a vault holds. A name or code without words of its own is spaced out, so nothing is ever left out
 * because nobody named it.
 * @param names names behind ids and keys
 */
export function heldWords(words: I18n, currency: string, names: ReadonlyMap<string, string>): HeldWords {
  const format = formatters(words.language);
  const [yes, no] = [words.t('rights:copy.yes'), words.t('rights:copy.no')];
  const found = new Map<string, string | undefined>();
  /** Each is looked up once: a file has thousands of rows, and few names. */
  const wordsOf = (namespace: string, path: string): string | undefined => {
    const key = `${namespace}:${path}`;
    if (!found.has(key)) found.set(key, wordsAt(words, namespace, path));
    return found.get(key);
  };

  const code = (table: string, column: string, value: string): string | undefined => {
    if (column === 'act') return wordsOf('held', `act.${value}`);
    const group = codeWords[`${table}.${column}`] ?? codeWords[column];
    if (group !== undefined) return wordsOf('domain', `${group}.${value}`);
    return column === 'area_key' ? wordsOf('domain', `housingSupportStar.area.${value}.label`) : undefined;
  };

  return {
    table: (table) => wordsOf('held', `table.${table}`) ?? spaced(table),
    column: (table, column) =>
      wordsOf('held', `column.${table}-${column}`) ??
      wordsOf('held', `column.${column}`) ??
      // The name behind an id is told, so the column is called after what it names.
      spaced(column.replace(/_id$/u, '')),
    value: (table, column, value) => {
      if (typeof value === 'number') {
        if (yesNoColumns.has(column)) return value === 0 ? no : yes;
        return amountColumns.has(column) ? format.money(value, currency) : format.number(value);
      }
      const named = names.get(value) ?? code(table, column, value);
      if (named !== undefined) return named;
      if (isDay(value)) return format.day(value);
      if (instantPattern.test(value) && !Number.isNaN(Date.parse(value))) return format.moment(value);
      return codePattern.test(value) ? spaced(value) : value;
    },
  };
}
