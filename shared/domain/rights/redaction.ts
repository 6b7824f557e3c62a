import type { WithholdReason } from './rights-codes.ts';

/** A passage that is left out, as it stood when it was marked. */
interface PassageMark {
  readonly from: number;
  readonly passage: string;
  readonly reason: WithholdReason;
}

/** A text with its marked passages gone: nothing of them is left, not even their length. */
export type CopyPiece = { readonly text: string } | { readonly leftOut: WithholdReason };

/** True while the passage still stands where it was marked. */
export function holds(text: string, { from, passage }: Pick<PassageMark, 'from' | 'passage'>): boolean {
  return passage !== '' && text.slice(from, from + passage.length) === passage;
}

/**
 * Takes marked passages out of a text. Marks that touch or overlap become one gap with the reason of the first.
 * @throws RangeError for a mark whose passage no longer stands there: what was meant is unknown, so nothing may go out
 */
export function leaveOut(text: string, marks: readonly PassageMark[]): CopyPiece[] {
  const pieces: CopyPiece[] = [];
  let done = 0;
  let lastWasGap = false;
  for (const mark of marks.toSorted((one, other) => one.from - other.from)) {
    if (!holds(text, mark)) throw new RangeError('the passage does not stand there');
    const end = mark.from + mark.passage.length;
    if (mark.from > done) {
      pieces.push({ text: text.slice(done, mark.from) });
      lastWasGap = false;
    }
    if (!lastWasGap) pieces.push({ leftOut: mark.reason });
    lastWasGap = true;
    done = Math.max(done, end);
  }
  if (done < text.length || pieces.length === 0) pieces.push({ text: text.slice(done) });
  return pieces;
}

/** Where a name stands in a text as a word of its own, whatever its case. */
export function findName(text: string, name: string): { readonly from: number; readonly passage: string }[] {
  const wanted = name.trim();
  if (wanted.length < 2) return [];
  const escaped = wanted.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu');
  return Array.from(text.matchAll(word), (match) => ({ from: match.index, passage: match[0] }));
}
