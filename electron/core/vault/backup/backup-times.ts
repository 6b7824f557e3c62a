import type { Clock } from '#shared/lib/clock.ts';
import type { CoreServices } from '#core/kernel/contexts.ts';
import type { Backups } from './backups.ts';

/** Nobody has called for so long, in milliseconds, before a backup begins by itself. */
const quiet = 10_000;
/** How often it is looked at whether something is due, in milliseconds. */
const lookEvery = 60_000;
const dayMs = 24 * 60 * 60_000;

/**
 * Backups by themselves while a vault is open, in quiet moments: the copy from the last lock is checked, once a day a
 * new one is made, once a week everything is looked at, and a stick that is plugged in gets the newest.
 */
export class BackupTimes {
  readonly #backups: Backups;
  readonly #core: Pick<CoreServices, 'session' | 'noteFault'>;
  readonly #clock: Clock;
  #timer: NodeJS.Timeout | undefined;
  #running = false;

  constructor(backups: Backups, core: Pick<CoreServices, 'session' | 'noteFault'>, clock: Clock) {
    this.#backups = backups;
    this.#core = core;
    this.#clock = clock;
  }

  /** The vault is locked: what has changed since the last copy is copied. */
  locked(): Promise<void> {
    return this.#backups.remember(async () => {
      await this.#backups.copyLocked();
      return undefined;
    });
  }

  /** Somebody works: a backup waits until it is quiet again. */
  postpone(): void {
    this.#schedule(quiet);
  }

  #schedule(millis: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.#look().finally(() => this.#schedule(lookEvery));
    }, millis).unref();
  }

  async #look(): Promise<void> {
    if (this.#running || this.#core.session() === undefined) return;
    this.#running = true;
    try {
      await this.due();
    } catch (error) {
      this.#core.noteFault('backups', error);
    } finally {
      this.#running = false;
    }
  }

  /** Does what is due now. */
  async due(): Promise<void> {
    const { newest, waiting, check } = this.#backups.status();
    const isWeekly = this.#isOlder(check?.at ?? null, 7);
    const audit = isWeekly ? 'all' : 'tail';
    if (waiting !== null || this.#isOlder(newest, 1)) {
      await this.#backups.remember(async () => {
        const made =
          waiting === null
            ? await this.#backups.make('daily', audit)
            : await this.#backups.finishWaiting(audit);
        if (made !== undefined && isWeekly) this.#backups.keepCheck(made);
        return made;
      });
      return;
    }
    await this.#backups.remember(async () => {
      await this.#backups.carryToSecond();
      return undefined;
    });
  }

  #isOlder(instant: string | null, days: number): boolean {
    return instant === null || this.#clock.millis() - Date.parse(instant) >= days * dayMs;
  }
}
