import { AppError } from '#shared/lib/app-error.ts';
import {
  openSheet,
  type OpenedSheet,
  type SheetFile,
  type SheetPlace,
} from '#core/importers/spreadsheet/open-sheet.ts';

interface Stage {
  readonly id: string;
  readonly file: SheetFile;
  opened: { readonly place: string; readonly sheet: OpenedSheet } | undefined;
}

/**
 * The one chosen spreadsheet, in memory only, with the sheet that was last looked at. A new choice, a finished import,
 * `discard` and locking (which ends the process) drop it; the file is not kept (domain.md 9.6).
 */
export class SheetStages {
  #current: Stage | undefined;

  /** Keeps a choice under a new token and drops the one before. */
  put(file: SheetFile): string {
    const id = crypto.randomUUID();
    this.#current = { id, file, opened: undefined };
    return id;
  }

  /** The chosen file's name. @throws AppError `import_stale` for a token that is gone */
  nameOf(id: string): string {
    return this.#get(id).file.name;
  }

  /** Opens a sheet of the file, once for each way of reading it. @throws AppError `import_stale` */
  async open(id: string, { sheet, reading }: SheetPlace): Promise<OpenedSheet> {
    const stage = this.#get(id);
    const place = JSON.stringify([sheet, reading.encoding, reading.separator]);
    if (stage.opened?.place === place) return stage.opened.sheet;
    const opened = await openSheet(stage.file, { sheet, reading });
    stage.opened = { place, sheet: opened };
    return opened;
  }

  /**
   * Takes the file out while it is brought in, so that it cannot come in twice; it comes back when that fails.
   * @throws AppError `import_stale`
   */
  async consume<T>(id: string, work: () => Promise<T>): Promise<T> {
    const taken = this.#get(id);
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
    return this.#current;
  }
}
