import { AppError } from '#shared/lib/app-error.ts';

/** What opens, or null where it waits behind an earlier personal code, so that the rest of a list can still be read. */
export async function findUnlocked<T>(open: () => Promise<T>): Promise<T | null> {
  try {
    return await open();
  } catch (error) {
    const waits = ['private_text_locked', 'pair_not_compared', 'pair_waits_for_peer'];
    if (error instanceof AppError && waits.includes(error.code)) return null;
    throw error;
  }
}
