import { AppError } from '#shared/lib/app-error.ts';
import type { Clock } from '#shared/lib/clock.ts';

const firstMs = 500;
const longestMs = 30_000;

/**
 * Slows guessing at an unattended screen: after each wrong secret the wait doubles from 0.5 to 30 seconds, a right
 * one clears it, nothing is ever wiped (security.md 3.3). One try at a time, so that parallel calls gain nothing.
 */
export class RetryDelay {
  readonly #clock: Clock;
  #wrong = 0;
  #wrongAt = 0;
  #waitMs = 0;
  #refused = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Seconds until another try is answered; never more than 30, even if the PC's clock is set back. */
  waitSeconds(): number {
    const now = this.#clock.millis();
    this.#wrongAt = Math.min(this.#wrongAt, now);
    return Math.max(0, this.#wrongAt + this.#waitMs - now) / 1000;
  }

  /** Wrong secrets since this was last asked, for the audit; known only while the program runs. */
  takeRefused(): number {
    const refused = this.#refused;
    this.#refused = 0;
    return refused;
  }

  /**
   * Runs one try; a wrong passphrase, kit or code counts, any other failure does not.
   * @throws AppError `wait_before_retry` with `seconds`, or what the try throws
   */
  attempt<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(() => this.#run(work));
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    const wait = this.waitSeconds();
    if (wait > 0) throw new AppError('wait_before_retry', { facts: { seconds: Math.ceil(wait) } });
    try {
      const result = await work();
      this.#wrong = 0;
      this.#waitMs = 0;
      return result;
    } catch (error) {
      if (isWrongSecret(error)) {
        this.#wrongAt = this.#clock.millis();
        this.#waitMs = Math.min(longestMs, firstMs * 2 ** this.#wrong);
        this.#wrong += 1;
        this.#refused += 1;
      }
      throw error;
    }
  }
}

/** A mistyped kit or code names its field; it was never tried. */
function isWrongSecret(error: unknown): boolean {
  return (
    error instanceof AppError &&
    error.fields === undefined &&
    (error.code === 'wrong_passphrase' ||
      error.code === 'wrong_recovery_key' ||
      error.code === 'wrong_recovery_code')
  );
}
