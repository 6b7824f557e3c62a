import { findDisplayName, type PersonNames } from './display-name.ts';
import { foldForSearch } from './search-key.ts';

/** What two records are compared by. */
export interface ComparedPerson extends PersonNames {
  readonly birthDate: string | null;
  /** An approximate birth date says little and is not compared. */
  readonly birthDateApproximate: boolean;
}

/** Why two records may be one person; ids of other systems are compared by the importers. A person decides: no score. */
export const duplicateReasons = ['same_name', 'similar_name', 'same_birth_date', 'same_external_id'] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

function allNames(person: PersonNames): string[] {
  const legal = { ...person, chosenName: '', otherNames: [] };
  return [person.chosenName, findDisplayName(legal) ?? '', ...person.otherNames]
    .map((name) =>
      foldForSearch(name)
        .replace(/[-'.,]+/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((name) => name !== '');
}

/** Words of a name in a fixed order, so that "Varga Ilka" is the same as "Ilka Varga". */
function sortedWords(name: string): string {
  return name.split(' ').toSorted().join(' ');
}

/** True when one letter is changed, missing, added, or swapped with its neighbour; three letters at least. */
function differsByOneLetter(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3 || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  if (short.slice(start + 1) === long.slice(start + 1)) return true;
  const swapped = `${long[start + 1] ?? ''}${long[start] ?? ''}`;
  return short.slice(start, start + 2) === swapped && short.slice(start + 2) === long.slice(start + 2);
}

function isSimilar(a: string, b: string): boolean {
  const wordsOfB = b.split(' ');
  return a
    .split(' ')
    .some((word) =>
      wordsOfB.some((other) => (word.length > 1 && word === other) || differsByOneLetter(word, other)),
    );
}

/** Somebody ready to be compared with many others: their names are folded once. */
export interface FoldedPerson extends Pick<ComparedPerson, 'birthDate' | 'birthDateApproximate'> {
  readonly names: readonly { readonly name: string; readonly sorted: string }[];
}

/** Folds the names of somebody who is compared with many others by `findFoldedReasons`. */
export function foldPerson(person: ComparedPerson): FoldedPerson {
  const { birthDate, birthDateApproximate } = person;
  const names = allNames(person).map((name) => ({ name, sorted: sortedWords(name) }));
  return { names, birthDate, birthDateApproximate };
}

function compareBirthDates(a: FoldedPerson, b: FoldedPerson): 'same' | 'different' | 'unknown' {
  if (a.birthDateApproximate || b.birthDateApproximate) return 'unknown';
  if (a.birthDate === null || b.birthDate === null) return 'unknown';
  return a.birthDate === b.birthDate ? 'same' : 'different';
}

/**
 * Why a new record may already be there: the same folded name, or the same birth date and a similar name. One shared
 * word ("Anna") is no reason when the birth dates are known to differ.
 */
export function findDuplicateReasons(a: ComparedPerson, b: ComparedPerson): DuplicateReason[] {
  return findFoldedReasons(foldPerson(a), foldPerson(b));
}

/** As `findDuplicateReasons`, for lists in which everybody is compared with many others. */
export function findFoldedReasons(a: FoldedPerson, b: FoldedPerson): DuplicateReason[] {
  const birthDates = compareBirthDates(a, b);
  const shared = a.names.filter(({ sorted }) => b.names.some((other) => other.sorted === sorted));
  const isSameName = shared.some(({ name }) => birthDates !== 'different' || name.includes(' '));
  if (isSameName) return birthDates === 'same' ? ['same_name', 'same_birth_date'] : ['same_name'];
  if (birthDates !== 'same') return [];
  const hasSimilar = a.names.some(({ name }) => b.names.some((other) => isSimilar(name, other.name)));
  return hasSimilar ? ['similar_name', 'same_birth_date'] : [];
}
