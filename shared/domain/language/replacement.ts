import type { LanguageHit } from './checker.ts';

/** What one click on an alternative does to a text. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const articleBefore = /(?<=^|[^\p{L}\p{M}\p{N}])(a)n?(\s+)$/iu;

/** True when English says "an" before these words; by letters, with the usual few that sound otherwise. */
function takesAn(words: string): boolean {
  return /^(?:[aio]|e(?!u)|u(?!ni|s[eiu]|t[ei]))(?!ne\b)|^(?:hour|honest|heir)/iu.test(words);
}

function startsSentence(before: string): boolean {
  return /(?:^|[.!?…:]["'”’)]*\s|\n)\s*$/u.test(before);
}

/**
 * The edit that puts an alternative in the place of a hit: the capital letter at the beginning stays, "a" and "an"
 * before it follow. An abbreviation in capitals says nothing about how the sentence goes on.
 */
export function replacementFor(
  text: string,
  hit: Pick<LanguageHit, 'start' | 'end'>,
  alternative: string,
): Replacement {
  const found = text.slice(hit.start, hit.end);
  // Far enough for an article or the end of a sentence, however long the text is.
  const before = text.slice(Math.max(0, hit.start - 40), hit.start);
  const first = found.charAt(0);
  const isUpper = first !== first.toLowerCase();
  const isAbbreviation = found.length > 1 && found === found.toUpperCase();
  const keepsCapital = isUpper && (!isAbbreviation || startsSentence(before));
  const words = keepsCapital ? `${alternative.charAt(0).toUpperCase()}${alternative.slice(1)}` : alternative;
  const article = articleBefore.exec(before);
  if (article === null) return { start: hit.start, end: hit.end, text: words };
  const [whole, letter = '', space = ''] = article;
  return {
    start: hit.start - whole.length,
    end: hit.end,
    text: `${letter}${takesAn(words) ? 'n' : ''}${space}${words}`,
  };
}
