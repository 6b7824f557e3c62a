/** A passage of a text that has a hint; positions in UTF-16 units, the end not included. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** A text cut at its hints, for drawing under a field: the pieces joined are the text. */
export interface Segment<P extends Passage> {
  readonly text: string;
  readonly hint: P | null;
}

/**
 * Cuts a text at its hints. Hints that overlap an earlier one, are empty or lie outside the text are left out, so
 * that the pieces always make up the text again.
 */
export function segments<P extends Passage>(text: string, hints: readonly P[]): readonly Segment<P>[] {
  const pieces: Segment<P>[] = [];
  let at = 0;
  for (const hint of hints.toSorted((a, b) => a.start - b.start)) {
    if (hint.start < at || hint.end <= hint.start || hint.end > text.length) continue;
    if (hint.start > at) pieces.push({ text: text.slice(at, hint.start), hint: null });
    pieces.push({ text: text.slice(hint.start, hint.end), hint });
    at = hint.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hint: null });
  return pieces;
}

/**
 * The hints of a text after it was edited, until it is checked again: those before the edit stay, those after it
 * move along, those it touched go. Keeps underlines at their words while somebody types.
 */
export function moveHints<P extends Passage>(
  before: string,
  after: string,
  hints: readonly P[],
): readonly P[] {
  if (before === after || hints.length === 0) return hints;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  const shift = after.length - before.length;
  return hints.flatMap((hint) => {
    if (hint.end <= head) return [hint];
    if (hint.start >= before.length - tail) {
      return [{ ...hint, start: hint.start + shift, end: hint.end + shift }];
    }
    return [];
  });
}

/** The hint that a caret stands in or at the edge of. */
export function findHintAt<P extends Passage>(hints: readonly P[], caret: number): P | undefined {
  return hints.find((hint) => hint.start <= caret && caret <= hint.end);
}

/**
 * An alternative as it fits before the words that follow: its last word goes when it stands there already, as in
 * “did not come on” before “on the 12th”.
 */
export function fitBefore(alternative: string, following: string): string {
  const [next = ''] = /^\s+\p{L}+/u.exec(following) ?? [];
  const end = ` ${next.trim().toLocaleLowerCase()}`;
  return next !== '' && alternative.toLocaleLowerCase().endsWith(end)
    ? alternative.slice(0, -end.length)
    : alternative;
}
