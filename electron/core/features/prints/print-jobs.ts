import { randomUUID } from 'node:crypto';
import type { PrintModel } from '#shared/contracts/prints.ts';
import { AppError } from '#shared/lib/app-error.ts';

/** A page waiting to become a PDF. It lives in memory and goes when the file is written or the vault locks. */
export interface PrintJob {
  readonly model: PrintModel;
  /** Case number and day at most; never a name, a date of birth or an amount (domain.md 14). */
  readonly fileName: string;
  /** Title of the document, in the page's language; no name either. */
  readonly title: string;
  readonly encrypt: boolean;
  /** Runs once the file stands where the person wanted it, for example to log a disclosure. */
  readonly onWritten: (written: { readonly encrypted: boolean }) => Promise<void>;
}

/** The print jobs of one running core, by an id that cannot be guessed. */
export class PrintJobs {
  readonly #jobs = new Map<string, PrintJob>();

  register(job: PrintJob): string {
    const id = randomUUID();
    this.#jobs.set(id, job);
    return id;
  }

  /** @throws AppError `not_found` */
  get(id: string): PrintJob {
    const job = this.#jobs.get(id);
    if (job === undefined) throw new AppError('not_found');
    return job;
  }

  drop(id: string): void {
    this.#jobs.delete(id);
  }
}
