import { useCallback, useEffect, useRef, useState } from 'react';
import { useBeforeLock } from '#renderer/app/locking.ts';
import { createDraftKeeper, type DraftState } from '#renderer/features/notes/draft-keeper.ts';

/** How one record is written: `begin` and `keep` answer with the instant of keeping. */
export interface WritingCalls<T> {
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
  const stands = useRef<WritingState>(first);
  const gone = useRef(false);
  const [keeper] = useState(() =>
    createDraftKeeper<T>(async (content) => {
      if (stands.current === 'closed') await calls.reopen();
      const at = stands.current === 'new' ? await calls.begin(content) : await calls.keep(content);
      stands.current = 'open';
      return at;
    }, setState),
  );

  useBeforeLock(keeper.flush);
  useEffect(() => {
    const flush = () => {
      void keeper.flush();
    };
    const leave = async () => {
      await keeper.flush();
      if (gone.current || stands.current !== 'open') return;
      stands.current = 'closed';
      await calls.close();
    };
    window.addEventListener('blur', flush);
    return () => {
      window.removeEventListener('blur', flush);
      // A failed closing leaves the record open: it can be closed when it is next left.
      void Promise.allSettled([leave()]);
    };
  }, [keeper, calls]);

  const forget = useCallback(async () => {
    gone.current = true;
    await keeper.pause();
  }, [keeper]);
  return {
    state,
    touch: keeper.touch,
    flush: keeper.flush,
    exists: () => stands.current !== 'new',
    forget,
  };
}
