import { setImmediate as breathe } from 'node:timers/promises';

/** Rows in one statement; the widest table has 25 columns, SQLite takes 32,766 values. */
const rowsAtOnce = 500;

/** Cuts a list into pieces that one statement can take; between two, others have their turn. */
export async function inPieces<T>(
  items: readonly T[],
  work: (piece: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < items.length; at += rowsAtOnce) {
    if (at > 0) await breathe();
    await work(items.slice(at, at + rowsAtOnce));
  }
}
