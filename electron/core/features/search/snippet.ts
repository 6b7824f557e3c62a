import { foldForSearch } from '#shared/domain/people/search-key.ts';
import { type SearchWords, wordForm } from './match-expression.ts';

/** A piece of a passage; `hit` for a word that was looked for. */
export interface SnippetPiece {
  readonly text: string;
  readonly hit: boolean;
}

/** Words kept before the first hit, and in all. */
const wordsBefore = 6;
const wordsInAll = 32;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly hit: boolean;
}

/** The words of a text up to the end of the passage round the first hit; the rest need not be looked at. */
function wordsOf(text: string, { words, lastIsPrefix }: SearchWords): { words: Word[]; firstHit: number } {
  const wanted = new Set(words.map(foldForSearch));
  const prefix = lastIsPrefix ? foldForSearch(words.at(-1) ?? '') : '';
  const found: Word[] = [];
  let firstHit = -1;
  for (const { 0: word, index } of text.matchAll(wordForm)) {
    const folded = foldForSearch(word);
    const hit = wanted.has(folded) || (prefix !== '' && folded.startsWith(prefix));
    if (hit && firstHit === -1) firstHit = found.length;
    found.push({ start: index, end: index + word.length, hit });
    if (firstHit !== -1 && found.length > Math.max(0, firstHit - wordsBefore) + wordsInAll) break;
  }
  return { words: found, firstHit };
}

/**
 * The passage round the first word found, in pieces, with `…` where the text goes on; its beginning when no word is in
 * it; line ends become spaces. Worked out from the text as written and not by the index, whose marks could also stand in the text itself.
 */
export function snippetOf(written: string, search: SearchWords): SnippetPiece[] {
  const text = written.replace(/\s+/gu, ' ').trim();
  const { words, firstHit } = wordsOf(text, search);
  const from = Math.max(0, firstHit - wordsBefore);
  const shown = words.slice(from, from + wordsInAll);
  const isWhole = { start: from === 0, end: from + wordsInAll >= words.length };
  const end = isWhole.end ? text.length : (shown.at(-1)?.end ?? text.length);
  const pieces: SnippetPiece[] = [];
  let position = isWhole.start ? 0 : (shown.at(0)?.start ?? 0);
  let plain = isWhole.start ? '' : '… ';
  for (const word of shown.filter(({ hit }) => hit)) {
    plain += text.slice(position, word.start);
    if (plain !== '') pieces.push({ text: plain, hit: false });
    pieces.push({ text: text.slice(word.start, word.end), hit: true });
    plain = '';
    position = word.end;
  }
  plain += text.slice(position, end) + (isWhole.end ? '' : ' …');
  return plain === '' ? pieces : [...pieces, { text: plain, hit: false }];
}
