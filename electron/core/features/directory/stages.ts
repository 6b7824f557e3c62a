import { AppError } from '#shared/lib/app-error.ts';
import type { DirectorySource } from '#core/importers/directory/read-directory.ts';

/**
 * The one chosen directory, in memory only; a new choice, a finished import, `discard` and locking (which ends the
 * process) drop it.
 */
export class DirectoryStages {
  #current: { readonly id: string; readonly source: DirectorySource } | undefined;

  /** Keeps a choice under a new token and drops the one before. */
  put(source: DirectorySource): string {
    const id = crypto.randomUUID();
    this.#current = { id, source };
    return id;
  }

  /** @throws AppError `import_stale` for a token that is gone */
  get(id: string): DirectorySource {
    if (this.#current?.id !== id) throw new AppError('import_stale');
    return this.#current.source;
  }

  drop(id: string): void {
    if (this.#current?.id === id) this.#current = undefined;
  }
}
