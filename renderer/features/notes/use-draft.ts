import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import { type ApiError, call, type InputOf } from '#renderer/api/client.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { newId } from '#shared/lib/ids.ts';
import { type Keeping, useKeeping } from './use-keeping.ts';

/** What a draft is about; a person has at most one draft for each such place. */
export type DraftPlace = InputOf<'drafts.find'>;

/** A draft as a form finds it when it opens. */
export interface OpenedDraft<T> {
  /** Id under which this form keeps its writing. */
  readonly id: string;
  /** Nothing when there is no draft, or none that this version of the form can read. */
  readonly content: T | null;
  readonly keptAt: string | null;
}

/**
 * Reads the draft of a place once, when the form opens; keeping it later does not read it again.
 * What no longer fits the form's shape is left alone in the vault, not shown and not overwritten.
 */
export function useOpenedDraft<S extends z.ZodType>(
  place: DraftPlace,
  shape: S,
): UseQueryResult<OpenedDraft<z.output<S>>, ApiError> {
  return useQuery<OpenedDraft<z.output<S>>, ApiError>({
    queryKey: ['draft at opening', place],
    queryFn: async () => {
      const found = await call('drafts.find', place);
      const read = found === null ? undefined : shape.safeParse(found.content);
      if (found === null || read?.success !== true) {
        return { id: newId(systemClock.millis()), content: null, keptAt: null };
      }
      return { id: found.id, content: read.data, keptAt: found.updatedAt };
    },
    gcTime: 0,
  });
}

/** Keeps a form's writing: every two seconds, and at once when the window or the form is left or the vault locks. */
export function useDraft<T extends z.core.util.JSONType>(
  place: DraftPlace,
  opened: OpenedDraft<T>,
): Keeping<T> {
  const { id, keptAt } = opened;
  const drop = useCallback(() => call('drafts.discard', { id }), [id]);
  return useKeeping<T>(
    keptAt,
    async (content) => (await call('drafts.keep', { id, ...place, content })).keptAt,
    drop,
  );
}
