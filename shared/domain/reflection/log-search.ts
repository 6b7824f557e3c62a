import { foldForSearch } from '../people/search-key.ts';

/** A piece of a passage; `hit` for a word that was looked for. */
interface PassagePiece {
  readonly text: string;
  readonly hit: boolean;
}

const wordForm = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;

/** Characters shown before the first hit, and in all. */
const before = 60;
const shown = 220;

/** The words to look for, folded. */
export function searchWords(text: string): readonly string[] {
  return foldForSearch(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** Whether a text holds all the words, and, where alternatives are given, one of them at least. */
export function matchesWords(text: string, all: readonly string[], oneOf: readonly string[]): boolean {
  const folded = foldForSearch(text);
  return (
    all.every((word) => folded.includes(word)) &&
    (oneOf.length === 0 || oneOf.some((word) => folded.includes(word)))
  );
}

/** The passage round the first word found, `…` where the text goes on; the beginning when there is nothing to find. */
export function passageOf(written: string, wanted: readonly string[]): PassagePiece[] {
  const text = written.replace(/\s+/gu, ' ').trim();
  const isHit = (word: string) => {
    const folded = foldForSearch(word);
    return wanted.some((each) => folded.includes(each));
  };
  const hits = Array.from(text.matchAll(wordForm), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    hit: isHit(word),
  })).filter(({ hit }) => hit);
  const from = wordStart(text, (hits.at(0)?.start ?? 0) - before);
  const to = wordEnd(text, from + shown);
  const pieces: PassagePiece[] = [];
  let at = from;
  let plain = from > 0 ? '… ' : '';
  for (const { start, end } of hits.filter((hit) => hit.start >= from && hit.end <= to)) {
    plain += text.slice(at, start);
    if (plain !== '') pieces.push({ text: plain, hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    plain = '';
    at = end;
  }
  plain += text.slice(at, to) + (to < text.length ? ' …' : '');
  return plain === '' ? pieces : [...pieces, { text: plain, hit: false }];
}

function wordStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1;
}

function wordEnd(text: string, at: number): number {
  const end = at >= text.length ? -1 : text.indexOf(' ', at);
  return end === -1 ? text.length : end;
}
