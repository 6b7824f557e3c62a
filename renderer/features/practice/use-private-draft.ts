import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod';
import { type ApiError, call } from '#renderer/api/client.ts';
import { useBeforeLock } from '#renderer/app/locking.ts';
import {
  createDraftKeeper,
  type DraftKeeper,
  type DraftState,
} from '#renderer/features/notes/draft-keeper.ts';

/** A draft as a form finds it when it opens. */
export interface OpenedPrivateDraft<T> {
  readonly content: T | null;
  readonly keptAt: string | null;
}

/** Reads the draft of a place once, when the form opens. What no longer fits the form is not shown. */
export function useOpenedPrivateDraft<S extends z.ZodType>(
  place: string,
  shape: S,
): UseQueryResult<OpenedPrivateDraft<z.output<S>>, ApiError> {
  return useQuery<OpenedPrivateDraft<z.output<S>>, ApiError>({
    queryKey: ['private draft at opening', place],
    queryFn: async () => {
      const found = await call('practice.findDraft', { place });
      const read = found === null ? undefined : shape.safeParse(found.content);
      if (found === null || read?.success !== true) return { content: null, keptAt: null };
      return { content: read.data, keptAt: found.keptAt };
    },
    gcTime: 0,
  });
}

interface Keeping<T> extends DraftKeeper<T> {
  readonly state: DraftState;
  /** Deletes the draft for good; nothing is kept after it. */
  readonly discard: () => Promise<void>;
}

/** Keeps a form's writing under the own key: every two seconds, when the form is left, and before the vault locks. */
export function usePrivateDraft<T extends z.core.util.JSONType>(
  place: string,
  opened: OpenedPrivateDraft<T>,
): Keeping<T> {
  const [state, setState] = useState<DraftState>(
    opened.keptAt === null ? { kind: 'none' } : { kind: 'kept', at: opened.keptAt },
  );
  const [keeper] = useState(() =>
    createDraftKeeper<T>(
      async (content) => (await call('practice.keepDraft', { place, content })).keptAt,
      setState,
    ),
  );

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
    await call('practice.discardDraft', { place });
  }, [keeper, place]);

  return { ...keeper, state, discard };
}
