import { foldForSearch } from '../people/search-key.ts';
import { commonWords } from './common-words.ts';

/** A name of somebody with a file, as it stands in a text; positions in UTF-16 units, the end not included. */
export interface KnownName {
  readonly start: number;
  readonly end: number;
  /** As it is written there. */
  readonly name: string;
  /** What to write instead: "F." or "F. D.". */
  readonly initial: string;
}

/** Small words inside names that say nothing about anybody. */
const particles = new Set(
  'al bin binti da das de del den der di dos du el ibn la le les los ten ter van von y zu'.split(' '),
);

const wordForm = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;

/** The words of a person's names by which somebody can be known, folded; no initials and no particles. */
export function nameWords(names: readonly string[]): readonly string[] {
  const words = names.flatMap((name) => foldForSearch(name).match(wordForm) ?? []);
  return [...new Set(words.filter((word) => word.length > 1 && !particles.has(word)))];
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly capital: boolean;
  readonly opensSentence: boolean;
}

/** The word without an English possessive: "Fatou's" is Fatou. */
function withoutPossessive(word: string): string {
  return word.replace(/['’]s$/iu, '');
}

function wordsOf(text: string, isKnown: (folded: string) => boolean): readonly Word[] {
  return Array.from(text.matchAll(wordForm), ({ 0: written, index }): Word => {
    const whole = foldForSearch(written);
    const word = isKnown(whole) ? written : withoutPossessive(written);
    return {
      start: index,
      end: index + word.length,
      folded: foldForSearch(word),
      capital: /^\p{Lu}/u.test(word),
      opensSentence: /(?:^|[.!?…:]["”’)\]]*\s+|\n\s*|["“‘]\s*)$/u.test(
        text.slice(Math.max(0, index - 6), index),
      ),
    };
  });
}

/** Joined by a space or a hyphen, so that both may be parts of one name. */
const isJoin = (between: string) => /^(?: |-|\u2010|\u2011)$/u.test(between);

/** Finds the names of people with a file in a text. */
export type NameFinder = (text: string) => readonly KnownName[];

/**
 * A finder of names in whole words, whatever their capitals and marks. A name that is also an everyday word counts only
 * with a capital inside a sentence ("I asked Will"), or beside another name of the same person ("Will Benes").
 * @param people the words of each person's names, as `nameWords` gives them
 */
export function createNameFinder(people: readonly (readonly string[])[]): NameFinder {
  const holders = new Map<string, Set<number>>();
  for (const [person, words] of people.entries()) {
    for (const word of words) holders.set(word, (holders.get(word) ?? new Set()).add(person));
  }
  const isKnown = (folded: string) => holders.has(folded);

  return (text) => {
    if (holders.size === 0) return [];
    const found: KnownName[] = [];
    let run: Word[] = [];
    let shared: ReadonlySet<number> = new Set();
    const close = () => {
      const name = nameOf(text, run);
      if (name !== undefined) found.push(name);
      run = [];
    };
    for (const word of wordsOf(text, isKnown)) {
      const who = holders.get(word.folded);
      const before = run.at(-1);
      // An everyday word in small letters is no name: "Fatou will come".
      if (who === undefined || (commonWords.has(word.folded) && !word.capital)) {
        close();
        continue;
      }
      const both: ReadonlySet<number> = new Set([...who].filter((person) => shared.has(person)));
      const goesOn = before !== undefined && both.size > 0 && isJoin(text.slice(before.end, word.start));
      if (!goesOn) close();
      shared = goesOn ? both : who;
      run.push(word);
    }
    close();
    return found;
  };
}

/** One name from the words that stand together, unless they may as well be an everyday word. */
function nameOf(text: string, run: readonly Word[]): KnownName | undefined {
  const first = run.at(0);
  const last = run.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isName = run.length > 1 || !commonWords.has(first.folded) || !first.opensSentence;
  if (!isName) return undefined;
  return {
    start: first.start,
    end: last.end,
    name: text.slice(first.start, last.end),
    initial: run.map((word) => initialOf(text.slice(word.start, word.end))).join(' '),
  };
}

function initialOf(word: string): string {
  const [letter = ''] = word.normalize('NFC');
  return `${letter.toLocaleUpperCase()}.`;
}

/** The text with one name made an initial; a full stop that follows is not doubled. */
export function writeInitial(text: string, { start, end, initial }: KnownName): string {
  const after = text.slice(end);
  return text.slice(0, start) + initial + (after.startsWith('.') ? after.slice(1) : after);
}
