import { writePlainly } from './plain-letters.ts';

/** A run of letters and digits: what the index holds as a word. */
export const wordForm = /[\p{L}\p{M}\p{N}\p{Co}]+/gu;

/**
 * Shortest beginning of a word that finds longer words. Below it half the vault would be merged for each key press;
 * scripts that write without spaces hold whole phrases as one word, so there one letter is enough.
 */
const shortestPrefix = 3;

/** What a person typed, as the words to look for; the last one may be a beginning only. */
export interface SearchWords {
  readonly words: readonly string[];
  readonly lastIsPrefix: boolean;
}

/** What the index takes for a letter; marks alone, such as the one that colours a heart, are no word there. */
const letterForm = /[\p{L}\p{N}\p{Co}]/u;

export function searchWords(text: string): SearchWords {
  const words = (writePlainly(text).match(wordForm) ?? []).filter((word) => letterForm.test(word));
  const last = words.at(-1) ?? '';
  const isLatin = /^[\p{Script=Latin}\p{M}\p{N}]+$/u.test(last);
  return { words, lastIsPrefix: last.length >= (isLatin ? shortestPrefix : 1) };
}

/**
 * The index's query: every word, in any order, in the columns that the person may see, and only in entries that carry
 * one of the scope tokens; `everything` asks for no token. Each word is quoted, so nothing typed is ever an operator.
 */
export function matchExpression(
  { words, lastIsPrefix }: SearchWords,
  scope: readonly string[] | 'everything',
  teamOnly: boolean,
): string {
  const terms = words.map((word, index) =>
    lastIsPrefix && index === words.length - 1 ? `"${word}" *` : `"${word}"`,
  );
  const columns = teamOnly ? '{shared team_only}' : '{shared}';
  const found = `${columns} : (${terms.join(' AND ')})`;
  if (scope === 'everything') return found;
  return `{scope} : (${scope.map((token) => `"${token}"`).join(' OR ')}) AND ${found}`;
}
