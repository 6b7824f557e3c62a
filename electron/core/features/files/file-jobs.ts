import { randomUUID } from 'node:crypto';

/** A file waiting to be written outside the vault. It lives in memory and goes when it is written or the vault locks. */
export interface FileJob {
  /** Proposed in the dialog: never a name of a person, a date of birth or an amount (domain.md 14). */
  readonly fileName: string;
  /** The content, piece by piece, so that a large file never stands in memory as a whole. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
  /** Runs once the file stands where the person wanted it. */
  readonly onWritten: () => Promise<void>;
  /** Runs when it could not be written; nothing unfinished is left then. */
  readonly onFailed?: (error: unknown) => void;
}

/** The files waiting in one running core, by an id that cannot be guessed. */
export class FileJobs {
  readonly #jobs = new Map<string, FileJob>();

  register(job: FileJob): string {
    const id = randomUUID();
    this.#jobs.set(id, job);
    return id;
  }

  find(id: string): FileJob | undefined {
    return this.#jobs.get(id);
  }

  drop(id: string): void {
    this.#jobs.delete(id);
  }
}
