import type { LanguageEntries } from './language-pair.ts';
import { buildPhraseTree, type Meaning, type PhraseNode } from './phrase-tree.ts';
import { findQuotations } from './quotations.ts';
import { scanWords, type Word } from './word-scan.ts';

/** A passage with a kinder way to say it; positions in UTF-16 units, the end not included. */
export interface LanguageHit {
  readonly start: number;
  readonly end: number;
  /** A number of domain.md 12.2, or the id of an entry of the organisation's own. */
  readonly entryId: number | string;
  readonly tryInstead: readonly string[];
}

/** Finds passages in the team's own writing. Never throws, whatever the text. */
export type LanguageChecker = (text: string) => LanguageHit[];

/** Words after which no noun can have begun: a phrase that ends here is whole (`$` of `pattern.ts`). */
const clauseWords: ReadonlySet<string> = new Set(
  (
    "'s a about after again all also although an and are as at away because been before but by can could did do does for " +
    'from had has have he her here him his i if in into is it just may might more must no nor not now of off on once or ' +
    'out over she should since so some than that the their them then there they this though to today together too ' +
    'tomorrow under until up was we well were what when where which while who will with without would yesterday yet you'
  ).split(' '),
);

/** Marks the words that lie in a quotation. */
function findSilentWords(text: string, words: readonly Word[]): Uint8Array {
  const silent = new Uint8Array(words.length);
  let at = 0;
  for (const { start, end } of findQuotations(text)) {
    for (; at < words.length && (words[at]?.start ?? 0) < end; at += 1) {
      if ((words[at]?.end ?? 0) > start) silent[at] = 1;
    }
  }
  return silent;
}

function endsClause(next: Word | undefined): boolean {
  return next?.followsOn !== true || clauseWords.has(next.folded);
}

interface Match {
  readonly start: number;
  readonly length: number;
  readonly meaning: Meaning;
}

function findMatches(root: PhraseNode, words: readonly Word[], silent: Uint8Array): Match[] {
  const matches: Match[] = [];
  for (let start = 0; start < words.length; start += 1) {
    let node: PhraseNode | undefined = root;
    for (let at = start; ; at += 1) {
      const word = words[at];
      if (word === undefined || silent[at] === 1 || (at > start && !word.followsOn)) break;
      node = node.next?.get(word.folded);
      if (node === undefined) break;
      for (const meaning of node.meanings ?? []) {
        if (!meaning.endsClause || endsClause(words[at + 1]))
          matches.push({ start, length: at + 1 - start, meaning });
      }
    }
  }
  return matches;
}

/** Words where an entry is silent, by entry. */
function findExemptions(matches: readonly Match[], count: number): ReadonlyMap<number | string, Uint8Array> {
  const exempt = new Map<number | string, Uint8Array>();
  for (const { start, length, meaning } of matches) {
    if (meaning.tryInstead !== null) continue;
    const marks = exempt.get(meaning.entryId) ?? new Uint8Array(count);
    exempt.set(meaning.entryId, marks.fill(1, start, start + length));
  }
  return exempt;
}

/** The longest matches that do not share an underlined word, in the order of the text. */
function choose(matches: readonly Match[], words: readonly Word[]): LanguageHit[] {
  const exempt = findExemptions(matches, words.length);
  const taken = new Uint8Array(words.length);
  const hits: LanguageHit[] = [];
  for (const { start, meaning } of matches.toSorted((a, b) => b.length - a.length)) {
    const { entryId, tryInstead } = meaning;
    const [from, until] = [start + meaning.from, start + meaning.until];
    if (tryInstead === null || taken.subarray(from, until).includes(1)) continue;
    if (exempt.get(entryId)?.subarray(from, until).includes(1) === true) continue;
    taken.fill(1, from, until);
    hits.push({ start: words[from]?.start ?? 0, end: words[until - 1]?.end ?? 0, entryId, tryInstead });
  }
  return hits.toSorted((a, b) => a.start - b.start);
}

/**
 * Prepares a checker (domain.md 12.1): whole words without regard to case and marks, longest match first, silent inside
 * quotations and where an exception applies; the organisation's own entries go before ours. Preparing takes some
 * milliseconds, so do it once for a set of entries; checking takes time in proportion to the text.
 */
export function createLanguageChecker(entries: LanguageEntries): LanguageChecker {
  const root = buildPhraseTree(entries);
  return (text) => {
    const words = scanWords(text);
    return choose(findMatches(root, words, findSilentWords(text, words)), words);
  };
}
