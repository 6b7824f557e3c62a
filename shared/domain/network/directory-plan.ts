import { foldForSearch } from '../people/search-key.ts';
import {
  type DirectoryField,
  directoryFields,
  type DirectoryFinding,
  type DirectoryRowState,
  type ServiceKind,
  serviceKinds,
} from './network-codes.ts';

/** An entry as an import brings it, before anybody looks at what is there already. */
export interface DirectoryText {
  readonly name: string;
  readonly organisation: string;
  readonly kind: ServiceKind;
  readonly whatFor: string;
  readonly howToReach: string;
  readonly openingHours: string;
  readonly eligibility: string;
  readonly languages: string;
  readonly checkedOn: string | null;
}

/** A row that can be taken; `externalId` says which row of the source it is, in every later import too. */
export interface DirectoryRow {
  readonly file: string;
  readonly line: number;
  readonly externalId: string;
  readonly text: DirectoryText;
  readonly isClosed: boolean;
}

/** What is wrong with a row, or worth knowing about it. */
export interface RowFinding {
  readonly code: DirectoryFinding;
  readonly file: string;
  readonly line: number | null;
  readonly name: string;
}

/** An entry of the directory that came from the same kind of source before. */
export interface KnownEntry {
  readonly id: string;
  readonly externalId: string;
  readonly text: DirectoryText;
  readonly isClosed: boolean;
  readonly changedByHand: boolean;
}

export interface PlannedRow {
  readonly row: DirectoryRow;
  readonly state: Exclude<DirectoryRowState, 'broken'>;
  readonly known: KnownEntry | null;
}

/** Characters that a field of an entry has at most. */
const longest: Readonly<Record<Exclude<DirectoryField, 'kind' | 'checkedOn' | 'externalId'>, number>> = {
  name: 200,
  organisation: 200,
  whatFor: 2000,
  howToReach: 1000,
  openingHours: 500,
  eligibility: 500,
  languages: 200,
};

/** The first thing that keeps a row out, or null: it needs a name, an id of its own, and texts of a sound length. */
export function findRowFault(
  row: { readonly externalId: string; readonly text: DirectoryText },
  seen: ReadonlySet<string>,
): DirectoryFinding | null {
  if (row.text.name === '') return 'name_missing';
  if (row.externalId === '') return 'id_missing';
  if (seen.has(row.externalId)) return 'id_twice';
  const isTooLong = directoryFields.some(
    (field) =>
      field !== 'kind' &&
      field !== 'checkedOn' &&
      field !== 'externalId' &&
      row.text[field].length > longest[field],
  );
  return isTooLong ? 'too_long' : null;
}

function isSame(row: DirectoryRow, known: KnownEntry): boolean {
  const { checkedOn, ...rest } = row.text;
  return (
    row.isClosed === known.isClosed &&
    Object.entries(rest).every(([field, value]) =>
      Object.entries(known.text).some(([k, v]) => k === field && v === value),
    ) &&
    (checkedOn === null || checkedOn === known.text.checkedOn)
  );
}

/**
 * What bringing in these rows would do, by external id: new ones are added, changed ones take the new text, and what
 * somebody changed here by hand stays as it is. No entry is ever touched by two rows.
 */
export function planDirectory(rows: readonly DirectoryRow[], known: readonly KnownEntry[]): PlannedRow[] {
  const byId = new Map(known.map((entry) => [entry.externalId, entry]));
  return rows.map((row) => {
    const entry = byId.get(row.externalId);
    if (entry === undefined) return { row, state: 'new', known: null };
    if (isSame(row, entry)) return { row, state: 'same', known: entry };
    return { row, state: entry.changedByHand ? 'kept' : 'changed', known: entry };
  });
}

/** The kind that a word of a source means, whatever its capitals and signs; undefined for a word we do not know. */
export function findKind(word: string): ServiceKind | undefined {
  const folded = foldForSearch(word).replaceAll(/[^a-z]+/gu, '_');
  return serviceKinds.find((kind) => kind === folded);
}

/** Words in a column's name that tell which field it fills; the first that fits wins. */
const columnWords: Readonly<Record<DirectoryField, readonly string[]>> = {
  externalId: ['id', 'identifier', 'reference', 'ref', 'code'],
  organisation: ['organisation', 'organization', 'agency', 'provider', 'run by'],
  name: ['name', 'service', 'title'],
  kind: ['kind', 'category', 'type'],
  whatFor: ['what for', 'description', 'about', 'summary', 'offer'],
  howToReach: ['how to reach', 'contact', 'phone', 'telephone', 'email', 'address'],
  openingHours: ['opening hours', 'opening', 'hours', 'open'],
  eligibility: ['eligibility', 'who for', 'who can', 'eligible'],
  languages: ['languages', 'language'],
  checkedOn: ['checked on', 'checked', 'updated', 'last updated', 'verified'],
};

/** A first guess at which column fills which field; no column fills two. */
export function guessMapping(columns: readonly string[]): Partial<Record<DirectoryField, string>> {
  const free = new Set(columns.filter((column) => column.trim() !== ''));
  const guessed: Partial<Record<DirectoryField, string>> = {};
  const take = (field: DirectoryField, fits: (column: string, word: string) => boolean) => {
    if (guessed[field] !== undefined) return;
    for (const word of columnWords[field]) {
      const found = [...free].find((column) =>
        fits(
          foldForSearch(column)
            .replaceAll(/[^a-z]+/gu, ' ')
            .trim(),
          word,
        ),
      );
      if (found === undefined) continue;
      guessed[field] = found;
      free.delete(found);
      return;
    }
  };
  for (const field of directoryFields) take(field, (column, word) => column === word);
  for (const field of directoryFields) {
    take(field, (column, word) => ` ${column} `.includes(` ${word} `));
  }
  return guessed;
}
