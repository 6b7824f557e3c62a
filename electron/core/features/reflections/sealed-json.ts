import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import { AppError } from '#shared/lib/app-error.ts';
import type { SealedPlace, TextKey } from '#core/vault/sealed-text.ts';

/** Where the content of a record of this feature stands. */
export function contentOf(table: string, recordId: string): SealedPlace {
  return { table, recordId, column: 'content' };
}

export function sealJson(key: TextKey, place: SealedPlace, value: unknown): Buffer {
  return key.seal(place, JSON.stringify(value));
}

/** @throws AppError `private_text_locked`, `private_text_damaged` */
export function openJson<S extends z.ZodType>(
  key: TextKey,
  place: SealedPlace,
  blob: Uint8Array,
  shape: S,
): z.output<S> {
  return shape.parse(JSON.parse(key.open(place, blob)));
}

/** What `open` gives, or null where its key waits behind an earlier code or its bytes were changed. */
export function openIfPossible<T>(open: () => T): T | null {
  try {
    return open();
  } catch (error) {
    const closed =
      error instanceof AppError &&
      (error.code === 'private_text_locked' || error.code === 'private_text_damaged');
    if (closed) return null;
    throw error;
  }
}

/** How long opening texts may hold up the core at a time, in milliseconds (issue 3, Speed: 50 at most). */
const sliceMs = 10;

/** Between two texts: lets other work of the process run when this one has had its slice. */
export function createPace(): () => Promise<void> {
  let from = performance.now();
  return async () => {
    if (performance.now() - from < sliceMs) return;
    await setImmediate();
    from = performance.now();
  };
}
