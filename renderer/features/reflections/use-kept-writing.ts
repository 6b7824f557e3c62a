import { useEffect, useState } from 'react';
import { useBeforeLock } from '#renderer/app/locking.ts';
import { createDraftKeeper, type DraftState } from '#renderer/features/notes/draft-keeper.ts';

/** How one record is written: `begin` and `keep` answer with the instant of keeping. */
interface WritingCalls<T> {
  readonly begin: (content: T) => Promise<string>;
  readonly keep: (content: T) => Promise<string>;
  readonly close: () => Promise<unknown>;
  readonly reopen: () => Promise<unknown>;
}

/** `new` until something is kept for the first time. */
export type WritingState = 'new' | 'open' | 'closed';

export interface KeptWriting<T> {
  readonly state: DraftState;
  readonly touch: (content: T) => void;
  /** Keeps at once what is not kept yet. */
  readonly flush: () => Promise<void>;
  /** Whether there is a record yet; asked after `flush`. */
  readonly exists: () => boolean;
  /** Nothing is kept or closed any more: the record was deleted. */
  readonly forget: () => Promise<void>;
}

interface Writing<T> extends Omit<KeptWriting<T>, 'state'> {
  /** Keeps what is left and closes the record; nothing when there is none, or it was deleted. */
  readonly leave: () => Promise<void>;
}

/** The way of one record from its first writing to its closing. */
function createWriting<T>(
  calls: WritingCalls<T>,
  first: WritingState,
  tell: (state: DraftState) => void,
): Writing<T> {
  let stands = first;
  let gone = false;
  const keeper = createDraftKeeper<T>(async (content) => {
    if (stands === 'closed') await calls.reopen();
    const at = stands === 'new' ? await calls.begin(content) : await calls.keep(content);
    stands = 'open';
    return at;
  }, tell);
  return {
    touch: keeper.touch,
    flush: keeper.flush,
    exists: () => stands !== 'new',
    forget: async () => {
      gone = true;
      await keeper.pause();
    },
    leave: async () => {
      await keeper.flush();
      if (gone || stands !== 'open') return;
      stands = 'closed';
      await calls.close();
    },
  };
}

/**
 * A record that is kept as it is typed: every two seconds, when the window is left and before the vault locks. It is
 * begun by the first writing, opened again when it was closed, and closed when its screen is left; after a lock it
 * stays open.
 * @param keptAt when it was last kept; null for a new one
 */
export function useKeptWriting<T>(
  calls: WritingCalls<T>,
  first: WritingState,
  keptAt: string | null,
): KeptWriting<T> {
  const [state, setState] = useState<DraftState>(
    keptAt === null ? { kind: 'none' } : { kind: 'kept', at: keptAt },
  );
  const [writing] = useState(() => createWriting(calls, first, setState));

  useBeforeLock(writing.flush);
  useEffect(() => {
    const flush = () => {
      void writing.flush();
    };
    window.addEventListener('blur', flush);
    return () => {
      window.removeEventListener('blur', flush);
      // A closing that fails leaves the record open: it is closed when it is next left.
      void Promise.allSettled([writing.leave()]);
    };
  }, [writing]);
  return { ...writing, state };
}
