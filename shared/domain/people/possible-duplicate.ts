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

function compareBirthDates(a: ComparedPerson, b: ComparedPerson): 'same' | 'different' | 'unknown' {
  if (a.birthDateApproximate || b.birthDateApproximate) return 'unknown';
  if (a.birthDate === null || b.birthDate === null) return 'unknown';
  return a.birthDate === b.birthDate ? 'same' : 'different';
}

/**
 * Why a new record may already be there: the same folded name, or the same birth date and a similar name. One shared
 * word ("Anna") is no reason when the birth dates are known to differ.
 */
export function findDuplicateReasons(a: ComparedPerson, b: ComparedPerson): DuplicateReason[] {
  const [namesOfA, namesOfB] = [allNames(a), allNames(b)];
  const birthDates = compareBirthDates(a, b);
  const wholeNames = new Set(namesOfB.map(sortedWords));
  const shared = namesOfA.filter((name) => wholeNames.has(sortedWords(name)));
  const isSameName = shared.some((name) => birthDates !== 'different' || name.includes(' '));
  if (isSameName) return birthDates === 'same' ? ['same_name', 'same_birth_date'] : ['same_name'];
  if (birthDates !== 'same') return [];
  const hasSimilar = namesOfA.some((name) => namesOfB.some((other) => isSimilar(name, other)));
  return hasSimilar ? ['similar_name', 'same_birth_date'] : [];
}
