import { useCallback, useEffect, useState } from 'react';
import { useBeforeLock } from '#renderer/app/locking.ts';
import { createDraftKeeper, type DraftKeeper, type DraftState } from './draft-keeper.ts';

/** A form's writing on its way into the vault. */
export interface Keeping<T> extends DraftKeeper<T> {
  readonly state: DraftState;
  /** Deletes the draft for good; nothing is kept after it. */
  readonly discard: () => Promise<void>;
}

/**
 * Keeps writing wherever its form keeps it: every two seconds, and at once when the window or the form is left or the
 * vault locks.
 * @param keptAt when what the form opened with was kept; null for none
 * @param keep taken once, when the form opens
 * @param drop deletes what was kept; the same function as long as it deletes the same
 */
export function useKeeping<T>(
  keptAt: string | null,
  keep: (content: T) => Promise<string>,
  drop: () => Promise<unknown>,
): Keeping<T> {
  const [state, setState] = useState<DraftState>(
    keptAt === null ? { kind: 'none' } : { kind: 'kept', at: keptAt },
  );
  const [keeper] = useState(() => createDraftKeeper<T>(keep, setState));

  useBeforeLock(keeper.flush);
  useEffect(() => {
    const flush = () => {
      void keeper.flush();
    };
    window.addEventListener('blur', flush);
    return () => {
      window.removeEventListener('blur', flush);
      flush();
    };
  }, [keeper]);

  const discard = useCallback(async () => {
    await keeper.pause();
    await drop();
  }, [keeper, drop]);

  return { ...keeper, state, discard };
}
