import type { CopyMark } from '#shared/contracts/access-copy.ts';

/** A stretch of a text on the screen, with where it begins. */
interface ShownPiece {
  readonly at: number;
  readonly text: string;
  readonly marked: boolean;
}

/** A text in stretches that are marked or not, for whoever marks: everything stays readable here. */
export function shownPieces(text: string, marks: readonly CopyMark[]): ShownPiece[] {
  const gone = new Set<number>();
  for (const { from, passage, lost } of marks) {
    if (from === null || lost) continue;
    for (let at = from; at < from + passage.length; at += 1) gone.add(at);
  }
  const pieces: ShownPiece[] = [];
  let begin = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && gone.has(at) === gone.has(begin)) continue;
    pieces.push({ at: begin, text: text.slice(begin, at), marked: gone.has(begin) });
    begin = at;
  }
  return pieces;
}
