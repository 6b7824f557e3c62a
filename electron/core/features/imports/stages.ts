import { AppError } from '#shared/lib/app-error.ts';
import { type CheckedExport, checkHmis, nothingRead } from '#core/importers/hmis/check-hmis.ts';
import type { SourceRead } from '#core/importers/hmis/read-source.ts';

type Stage =
  | { readonly kind: 'read'; readonly source: SourceRead }
  | { readonly kind: 'checked'; readonly checked: CheckedExport };

/**
 * The one chosen export, in memory only: its bytes until the check, then what the check left of them. A new choice, a
 * finished import, `discard` and locking (which ends the process) drop it; the file is not kept (domain.md 9.6).
 */
export class ImportStages {
  #current: { readonly id: string; readonly stage: Stage } | undefined;

  /** Keeps a choice under a new token and drops the one before. */
  put(source: SourceRead): string {
    const id = crypto.randomUUID();
    this.#current = { id, stage: { kind: 'read', source } };
    return id;
  }

  /** Checks at the first call and lets the bytes go. @throws AppError `import_stale` for a token that is gone */
  check(id: string, today: string): CheckedExport {
    const stage = this.#get(id);
    if (stage.kind === 'checked') return stage.checked;
    const { files, findings } = stage.source;
    const checked = findings.length > 0 ? nothingRead(findings) : checkHmis(files, today);
    this.#current = { id, stage: { kind: 'checked', checked } };
    return checked;
  }

  /**
   * Takes the export out while it is imported, so that it cannot be imported twice; it comes back when that fails.
   * @throws AppError `import_stale`
   */
  async consume<T>(id: string, work: () => Promise<T>): Promise<T> {
    const taken = { id, stage: this.#get(id) };
    this.#current = undefined;
    try {
      return await work();
    } catch (error) {
      this.#current ??= taken;
      throw error;
    }
  }

  drop(id: string): void {
    if (this.#current?.id === id) this.#current = undefined;
  }

  #get(id: string): Stage {
    if (this.#current?.id !== id) throw new AppError('import_stale');
    return this.#current.stage;
  }
}
