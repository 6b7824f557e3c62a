import type { Core } from '#core/kernel/core-services.ts';
import { mergeStep } from './search.service.ts';

/** Nobody has called for so long, in milliseconds, before the first step, and between two steps. */
const quiet = 3000;
const pause = 50;

/** Merges the full-text index while nobody works, one short step at a time, so that no save ever waits for it. */
export class IdleMerges {
  readonly #core: Pick<Core, 'upkeep' | 'noteFault'>;
  #timer: NodeJS.Timeout | undefined;

  constructor(core: Pick<Core, 'upkeep' | 'noteFault'>) {
    this.#core = core;
  }

  /** Somebody works: merging waits until it is quiet again. */
  postpone(): void {
    this.#schedule(quiet);
  }

  #schedule(millis: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#step().catch((error: unknown) => this.#core.noteFault('search.merge', error));
    }, millis).unref();
  }

  async #step(): Promise<void> {
    const timer = this.#timer;
    let isMore = false;
    await this.#core.upkeep(async (db) => {
      isMore = await mergeStep(db);
    });
    if (isMore && this.#timer === timer) this.#schedule(pause);
  }
}
