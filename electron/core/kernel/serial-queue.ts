/**
 * Runs one piece of work at a time, in order. The database has one connection: a read that ran between two
 * statements of a command would see half of it.
 */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work, work);
    this.#last = next.catch(() => undefined);
    return next;
  }
}
