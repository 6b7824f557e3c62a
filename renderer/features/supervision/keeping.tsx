import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBeforeLock } from '#renderer/app/locking.ts';
import { useFormat } from '#renderer/app/words.ts';
import { createDraftKeeper, type DraftState } from '#renderer/features/notes/draft-keeper.ts';

type Flush = () => Promise<void>;

interface Keeping {
  readonly tell: (state: DraftState) => void;
  readonly register: (flush: Flush) => () => void;
  /** Keeps whatever any field of the screen has not kept yet: before agreeing, printing and the like. */
  readonly flushAll: () => Promise<void>;
}

const KeepingContext = createContext<Keeping | null>(null);
const StateContext = createContext<DraftState>({ kind: 'none' });

/** Around a screen whose fields keep what is typed by themselves. */
export function KeepingProvider({ children }: { readonly children: ReactNode }) {
  const flushes = useRef(new Set<Flush>());
  const [state, tell] = useState<DraftState>({ kind: 'none' });
  const register = useCallback((flush: Flush) => {
    flushes.current.add(flush);
    return () => {
      flushes.current.delete(flush);
    };
  }, []);
  const keeping = useMemo(
    () => ({
      tell,
      register,
      flushAll: async () => {
        await Promise.all(Array.from(flushes.current, (flush) => flush()));
      },
    }),
    [register],
  );
  return (
    <KeepingContext value={keeping}>
      <StateContext value={state}>{children}</StateContext>
    </KeepingContext>
  );
}

/** @throws Error outside `KeepingProvider` */
export function useKeeping(): Keeping {
  const keeping = use(KeepingContext);
  if (keeping === null) throw new Error('useKeeping outside KeepingProvider');
  return keeping;
}

/** Says that what is typed is kept, and since when. */
export function KeptMark() {
  const { t } = useTranslation('supervision');
  const format = useFormat();
  const state = use(StateContext);
  return (
    <span className="ks-sup-kept" role="status" data-failed={state.kind === 'failed' || undefined}>
      {state.kind === 'failed' && <IconAlertCircle size={17} aria-hidden />}
      {state.kind === 'failed' && t('kept.failed')}
      {state.kind === 'kept' && <IconCheck size={17} aria-hidden />}
      {state.kind === 'kept' && t('kept.at', { time: format.time(state.at) })}
    </span>
  );
}

interface Kept<T> {
  readonly content: T;
  readonly change: (next: Partial<T>) => void;
  readonly flush: Flush;
  /** Nothing is kept after this: for what is taken out. */
  readonly pause: Flush;
}

/**
 * The content of one place of a record, kept as it is typed: every two seconds, when the window or the screen is left,
 * and before the vault locks.
 * @param keep saves it and answers with the instant; the same function as long as the place is on the screen
 * @param isWhole what cannot be saved as it stands (a day half typed) waits for the next change
 */
export function useKept<T extends object>(
  initial: T,
  keep: (content: T) => Promise<string>,
  isWhole: (content: T) => boolean = () => true,
): Kept<T> {
  const { tell, register } = useKeeping();
  const [content, setContent] = useState(initial);
  const [keeper] = useState(() => createDraftKeeper<T>(keep, tell));
  useBeforeLock(keeper.flush);
  useEffect(() => {
    const unregister = register(keeper.flush);
    const flush = () => {
      void keeper.flush();
    };
    window.addEventListener('blur', flush);
    return () => {
      unregister();
      window.removeEventListener('blur', flush);
      flush();
    };
  }, [keeper, register]);
  const change = (next: Partial<T>) => {
    const changed = { ...content, ...next };
    setContent(changed);
    if (isWhole(changed)) keeper.touch(changed);
  };
  return { content, change, flush: keeper.flush, pause: keeper.pause };
}
