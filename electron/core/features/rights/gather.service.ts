import type { i18n as I18n } from 'i18next';
import type { CopyChapter, HeldField, HeldRecord } from '#shared/contracts/access-copy.ts';
import { isDay } from '#shared/domain/dates/calendar.ts';
import { dayOf } from '#shared/lib/clock.ts';
import {
  entriesOfPerson,
  type HeldRow,
  keyColumns,
  namesIn,
  rowsOfPerson,
} from '#core/database/held-rows.ts';
import { holdings, type TableName } from '#core/features/erasure/holdings.ts';
import { layOutStored } from '#core/features/records/records.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { chapterOfParts, dayColumns, namedIds, tablesBeside } from './held-columns.ts';
import { fieldsOf, pageFields } from './held-fields.ts';
import { heldWords, type HeldWords } from './held-words.ts';

/** A chapter of everything held, its records in order of their day. */
export interface HeldChapter {
  readonly chapter: CopyChapter;
  readonly records: readonly HeldRecord[];
}

/** The tables of which rows are about one person, in the order of the list of holdings. */
export function listHeldTables(): readonly TableName[] {
  return (Object.keys(holdings) as TableName[]).filter((table) => {
    const { kind } = holdings[table];
    return (kind === 'theirs' || kind === 'shared') && !tablesBeside.has(table);
  });
}

const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What names a row in every later look. */
function itemOf(table: string, keys: readonly string[], row: HeldRow): string {
  return `${table}:${keys.map((key) => textOf(row[key])).join('/')}`;
}

/** Names behind ids: of colleagues, templates, agencies and other lists that the organisation shares. */
async function listNames(db: ReadDb): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const lists = new Map(Object.values(namedIds).map((list) => [list.table, list]));
  for (const { table, name } of lists.values()) {
    for (const row of await namesIn(db, table, name)) if (row.name !== null) names.set(row.id, row.name);
  }
  return names;
}

interface Entry {
  readonly at: string;
  readonly author_name: string;
}

async function listEntries(db: ReadDb, personId: string): Promise<ReadonlyMap<number, Entry>> {
  const rows = await entriesOfPerson(db, personId);
  return new Map(rows.map(({ key, at, author_name }) => [key, { at, author_name }]));
}

function dayOfRow(row: HeldRow, entry: Entry | undefined): string | null {
  for (const column of dayColumns) {
    const value = row[column];
    if (typeof value !== 'string') continue;
    const day = value.length > 10 && value[10] === 'T' ? dayOf(value) : value;
    if (isDay(day)) return day;
  }
  return entry === undefined ? null : dayOf(entry.at);
}

/** Where the rows of a table stand: as records of a chapter, or as parts of the rows of another table. */
type Place =
  | { readonly chapter: CopyChapter }
  | { readonly of: string; readonly key: string; readonly column: string; readonly or: CopyChapter };

function placeOf(table: TableName): Place {
  const holding = holdings[table];
  if (holding.kind !== 'theirs' && holding.kind !== 'shared') return { chapter: 'about_person' };
  if (holding.group !== null) return { chapter: holding.group };
  const [way] = holding.ways;
  const or = chapterOfParts[table] ?? 'timeline';
  if (way === undefined || way.of === 'people' || way.of === 'case_files') return { chapter: or };
  return { of: way.of, key: way.key, column: way.column, or };
}

interface Draft {
  readonly chapter: CopyChapter;
  readonly record: HeldRecord;
}

/** Fields of one row; a record made together is laid out as its tool does it, with whatever that leaves out behind. */
function rowFields(
  i18n: I18n,
  words: HeldWords,
  { table, item, row }: { readonly table: string; readonly item: string; readonly row: HeldRow },
): HeldField[] {
  const { content, team_content: team, ...rest } = row;
  if (table !== 'case_records' || typeof content !== 'string' || typeof team !== 'string') {
    return fieldsOf(words, table, item, row);
  }
  const page = layOutStored(i18n, row);
  const laidOut = page === undefined ? [] : pageFields(page, item, i18n.t('records:strengths'));
  const said = laidOut.map(({ text }) => text).join('\n');
  const behind = fieldsOf(words, table, item, { content, team_content: team }).filter(
    ({ text }) => !said.includes(text) && (page === undefined || /[\s\p{Lu}]/u.test(text)),
  );
  return [...fieldsOf(words, table, item, rest), ...laidOut, ...behind];
}

/** The words for everything held, with the names that stand behind ids now: the same for every person. */
export async function findHeldWords({
  db,
  i18n,
  currency,
}: {
  readonly db: ReadDb;
  readonly i18n: I18n;
  readonly currency: string;
}): Promise<HeldWords> {
  return heldWords(i18n, currency, await listNames(db));
}

/** Rows that are put into words before others get their turn. */
const rowsAtOnce = 100;

interface Gathering {
  readonly db: ReadDb;
  readonly i18n: I18n;
  readonly words: HeldWords;
  readonly personId: string;
  /** Lets others have their turn; only where nobody else writes to what is read. */
  readonly breathe?: () => Promise<void>;
}

/**
 * Everything that the vault holds about one person in the clear, by chapter, each record with its parts (security.md
 * 3.8): a few statements for every table, however much there is.
 */
export async function gatherHeld({ db, i18n, words, personId, breathe }: Gathering): Promise<HeldChapter[]> {
  const entries = await listEntries(db, personId);
  const drafts: Draft[] = [];
  /** Records by `table.column=value` and by entry, for their parts. */
  const parents = new Map<string, Draft>();
  const tables = listHeldTables().map((table) => ({ table, place: placeOf(table) }));
  const inOrder = [
    ...tables.filter(({ place }) => 'chapter' in place),
    ...tables.filter(({ place }) => !('chapter' in place)),
  ];
  let seen = 0;
  for (const { table, place } of inOrder) {
    const rows = await rowsOfPerson(db, table, personId);
    if (rows.length === 0) continue;
    const keys = await keyColumns(db, table);
    for (const row of rows) {
      seen += 1;
      if (seen % rowsAtOnce === 0) await breathe?.();
      const item = itemOf(table, keys, row);
      const entryKey = typeof row['entry_key'] === 'number' ? row['entry_key'] : undefined;
      const entry = entryKey === undefined ? undefined : entries.get(entryKey);
      const part = { item, title: words.table(table), fields: rowFields(i18n, words, { table, item, row }) };
      const parent =
        'chapter' in place
          ? undefined
          : parents.get(
              place.of === 'entries'
                ? `entries=${entryKey ?? ''}`
                : `${place.of}.${place.key}=${textOf(row[place.column])}`,
            );
      if (parent !== undefined) {
        parent.record.parts.push(part);
        continue;
      }
      const draft: Draft = {
        chapter: 'chapter' in place ? place.chapter : place.or,
        record: { ...part, on: dayOfRow(row, entry), by: entry?.author_name ?? '', parts: [] },
      };
      drafts.push(draft);
      for (const column of ['id', ...keys]) parents.set(`${table}.${column}=${textOf(row[column])}`, draft);
      if (entryKey !== undefined && !parents.has(`entries=${entryKey}`)) {
        parents.set(`entries=${entryKey}`, draft);
      }
    }
  }
  const byChapter = Map.groupBy(drafts, ({ chapter }) => chapter);
  return Array.from(byChapter, ([chapter, own]) => ({
    chapter,
    records: own
      .map(({ record }) => record)
      .toSorted((one, other) => (one.on ?? '').localeCompare(other.on ?? '')),
  }));
}
