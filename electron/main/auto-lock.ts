/** How often the rules are looked at, in milliseconds. */
const checkEvery = 2_000;
/** A vault behind a hidden window locks after this many milliseconds (security.md 3.3). */
const hiddenLimit = 120_000;

interface AutoLockOptions {
  readonly lock: () => void;
  /** Seconds since anybody touched this PC, as the operating system knows. */
  readonly systemIdleSeconds: () => number;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

/**
 * Locks an open vault when nobody is there: no sign of life from the page, or from the whole PC, for the minutes that
 * the organisation chose, or the window hidden for two minutes (security.md 3.3).
 */
export class AutoLock {
  readonly #options: AutoLockOptions;
  #timer: NodeJS.Timeout | undefined;
  #limit = 0;
  #lastSign = 0;
  #hiddenSince: number | undefined;

  constructor(options: AutoLockOptions) {
    this.#options = options;
  }

  /** A vault was opened, or its minutes changed. */
  watch(minutes: number): void {
    this.#limit = minutes * 60_000;
    this.#lastSign = this.#options.now();
    this.#timer ??= setInterval(() => this.#check(), checkEvery);
  }

  /** The vault is closed: nothing to guard. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#hiddenSince = undefined;
  }

  stillHere(): void {
    this.#lastSign = this.#options.now();
  }

  windowHidden(hidden: boolean): void {
    this.#hiddenSince = hidden ? this.#options.now() : undefined;
  }

  #check(): void {
    const now = this.#options.now();
    const idle = Math.max(now - this.#lastSign, this.#options.systemIdleSeconds() * 1000);
    const hidden = this.#hiddenSince === undefined ? 0 : now - this.#hiddenSince;
    if (idle < this.#limit && hidden < hiddenLimit) return;
    this.stop();
    this.#options.lock();
  }
}
