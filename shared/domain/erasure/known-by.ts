import type { PersonNames } from '../people/display-name.ts';
import { foldForSearch } from '../people/search-key.ts';

/** What somebody is known by besides names. */
interface Marks {
  readonly phone: string;
  readonly otherWays: string;
  readonly caseNumber: string;
  readonly externalIds: readonly string[];
}

/** Names of everybody else in the vault, folded: whole ones, and their words. */
export interface OtherNames {
  readonly whole: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** What is looked for in other people's records, each as it is written. */
export interface KnownBy {
  /** Names of two words or more, ways to reach the person, numbers of the file. */
  readonly certain: readonly string[];
  /** Single words of the names that nobody else bears. */
  readonly single: readonly string[];
  /** Names that somebody else bears too: they are left where they stand. */
  readonly shared: readonly string[];
}

const tidy = (text: string | null) => (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
const distinct = (texts: readonly string[]) => [...new Set(texts.map(tidy))].filter((text) => text !== '');

/** An initial or a title is no name by itself; a word in small letters is not told from an ordinary one. */
function isSingleName(word: string): boolean {
  const letters = [...word];
  const [first = ''] = letters;
  const isCased = first.toLowerCase() !== first.toUpperCase();
  if (word.endsWith('.') || !/^\p{L}/u.test(word)) return false;
  return isCased ? letters.length >= 3 && first === first.toUpperCase() : letters.length >= 2;
}

function wholeNames({ chosenName, legalGivenName, legalFamilyName, otherNames }: PersonNames): string[] {
  const given = tidy(legalGivenName);
  const family = tidy(legalFamilyName);
  const firsts = distinct([chosenName, given, given.split(' ')[0] ?? '', ...otherNames]);
  const joined =
    family === ''
      ? []
      : firsts.flatMap((first) => [`${first} ${family}`, `${family} ${first}`, `${family}, ${first}`]);
  return distinct([chosenName, ...otherNames, family, given, ...joined]).filter((name) => name.includes(' '));
}

/** Addresses and numbers inside a line such as "ana@example.org, or the shop 020 7946 0018". */
function reachable(line: string): string[] {
  const addresses = line.match(/[^\s,;<>()]+@[^\s,;<>()]+/gu) ?? [];
  const numbers = line.match(/\+?\d[\d\s().\-/]{4,}\d/gu) ?? [];
  return [...addresses, ...numbers.filter((number) => number.replaceAll(/\D/gu, '').length >= 6)];
}

/** What leads from other people's records to this person; what somebody else is called too is set apart. */
export function knownBy(names: PersonNames, marks: Marks, others: OtherNames): KnownBy {
  const whole = wholeNames(names);
  const all = distinct([
    names.chosenName,
    names.legalGivenName ?? '',
    names.legalFamilyName ?? '',
    ...names.otherNames,
  ]);
  const words = distinct(all.flatMap((name) => name.split(' '))).filter(isSingleName);
  const isBorne = (name: string) =>
    name.includes(' ') ? others.whole.has(foldForSearch(name)) : others.words.has(foldForSearch(name));
  const numbers = marks.externalIds.filter((id) => id.length >= 6);
  return {
    certain: distinct([
      ...whole.filter((name) => !isBorne(name)),
      ...reachable(marks.phone),
      ...reachable(marks.otherWays),
      marks.caseNumber,
      ...numbers,
    ]),
    single: words.filter((word) => !isBorne(word)),
    shared: [...whole, ...words].filter(isBorne),
  };
}
