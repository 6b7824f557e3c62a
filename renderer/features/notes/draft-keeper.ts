/** How long writing may stay unkept, in milliseconds (issue Foundation, section 6). */
export const keepEveryMs = 2000;

/** What the form may say about its draft: nothing yet, kept at an instant, or that keeping failed and goes on. */
export type DraftState =
  { readonly kind: 'none' } | { readonly kind: 'kept'; readonly at: string } | { readonly kind: 'failed' };

/** Keeps the newest content of one form. */
export interface DraftKeeper<T> {
  /** Remembers what is in the form; it is kept within two seconds. */
  readonly touch: (content: T) => void;
  /** Keeps at once whatever is not kept yet; settles when it is kept or has failed. */
  readonly flush: () => Promise<void>;
  /**
   * Ends keeping and waits for what is under way, so that no draft comes back after its note was saved.
   * What was touched but not kept stays in mind: `resume` keeps it after all.
   */
  readonly pause: () => Promise<void>;
  readonly resume: () => void;
}

/**
 * Keeps writing every two seconds while it goes on (not only when it pauses), one call at a time, newest content only.
 * A failure is told and tried again after two more seconds.
 */
export function createDraftKeeper<T>(
  keep: (content: T) => Promise<string>,
  tell: (state: DraftState) => void,
): DraftKeeper<T> {
  let unkept: { readonly content: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let underWay: Promise<void> = Promise.resolve();
  let paused = false;

  const schedule = () => {
    if (timer === null && unkept !== null && !paused) timer = setTimeout(run, keepEveryMs);
  };
  const unschedule = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const keepNewest = async () => {
    const taken = unkept;
    if (taken === null || paused) return;
    unkept = null;
    try {
      tell({ kind: 'kept', at: await keep(taken.content) });
    } catch {
      unkept ??= taken;
      tell({ kind: 'failed' });
      schedule();
    }
  };
  function run(): void {
    unschedule();
    underWay = underWay.then(keepNewest);
  }

  return {
    touch: (content) => {
      unkept = { content };
      schedule();
    },
    flush: async () => {
      run();
      await underWay;
    },
    pause: async () => {
      paused = true;
      unschedule();
      await underWay;
    },
    resume: () => {
      paused = false;
      schedule();
    },
  };
}
