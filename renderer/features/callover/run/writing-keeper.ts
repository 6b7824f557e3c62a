import { createDraftKeeper, type DraftState } from '#renderer/features/notes/draft-keeper.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { nothingTyped, type Typed, typedTogether, typedWithout } from './typed.ts';

interface WritingKeeper {
  /** Remembers what was typed; it is kept within two seconds. */
  readonly type: (change: Typed) => void;
  /** Leaves out a decision or an action that is not wanted any more. */
  readonly forget: (id: string) => void;
  /** Keeps at once whatever is not kept yet; settles when it is kept or has failed. */
  readonly flush: () => Promise<void>;
}

/** Keeps what is typed in a meeting; what could not be kept stays in mind and is tried again with what came since. */
export function createWritingKeeper(
  keep: (typed: Typed) => Promise<void>,
  tell: (state: DraftState) => void,
): WritingKeeper {
  let unkept = nothingTyped;
  const keeper = createDraftKeeper<'typed'>(async () => {
    const taken = unkept;
    unkept = nothingTyped;
    try {
      await keep(taken);
    } catch (error) {
      unkept = typedTogether(taken, unkept);
      throw error;
    }
    return systemClock.now();
  }, tell);
  return {
    type: (change) => {
      unkept = typedTogether(unkept, change);
      keeper.touch('typed');
    },
    forget: (id) => {
      unkept = typedWithout(unkept, id);
    },
    flush: keeper.flush,
  };
}
