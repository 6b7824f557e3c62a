import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import { type ApiError, call } from '#renderer/api/client.ts';
import { type Keeping, useKeeping } from '#renderer/features/notes/use-keeping.ts';

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

/** Keeps a form's writing under the own key: every two seconds, when the form is left, and before the vault locks. */
export function usePrivateDraft<T extends z.core.util.JSONType>(
  place: string,
  { keptAt }: OpenedPrivateDraft<T>,
): Keeping<T> {
  const drop = useCallback(() => call('practice.discardDraft', { place }), [place]);
  return useKeeping<T>(
    keptAt,
    async (content) => (await call('practice.keepDraft', { place, content })).keptAt,
    drop,
  );
}
