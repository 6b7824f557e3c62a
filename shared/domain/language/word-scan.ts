import { foldForSearch } from '../people/search-key.ts';

/** A word of a text, and where it stands; positions in UTF-16 units. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** True when only spaces, one line break or a hyphen lie between this word and the one before. */
  readonly followsOn: boolean;
}

/** Letters and digits with their marks; an apostrophe belongs to the word, except that of `'s`, which is its own. */
const wordForm =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’](?![sS](?![\p{L}\p{M}\p{N}]))\p{L}[\p{L}\p{M}]*)*|['’][sS](?![\p{L}\p{M}\p{N}])/gu;
const plain = /^[A-Za-z0-9']+$/u;
const joint = /^(?:[^\S\n]*\n?[^\S\n]*|[-‐‑])$/u;

/** The words of a text in order, without capitals and marks, in one pass. */
export function scanWords(text: string): Word[] {
  const words: Word[] = [];
  let last = -1;
  for (const match of text.matchAll(wordForm)) {
    const [found] = match;
    const start = match.index;
    words.push({
      folded: plain.test(found) ? found.toLowerCase() : foldForSearch(found),
      start,
      end: start + found.length,
      followsOn: last !== -1 && joint.test(text.slice(last, start)),
    });
    last = start + found.length;
  }
  return words;
}
