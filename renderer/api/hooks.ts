import {
  keepPreviousData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ActPath, ApiError, call, type InputOf, type OutputOf, type QueryPath } from './client.ts';

interface ReadOptions {
  readonly enabled?: boolean;
  /** Keeps the last answer on screen while the next one is on its way: for lists that are filtered while typing. */
  readonly keepPrevious?: boolean;
}

/** Reads through a query of a contract; refreshed when the core says that what it reads has changed. */
export function useRead<P extends QueryPath>(
  path: P,
  input: InputOf<P>,
  { enabled = true, keepPrevious = false }: ReadOptions = {},
): UseQueryResult<OutputOf<P>, ApiError> {
  return useQuery<OutputOf<P>, ApiError>({
    queryKey: [path, input],
    queryFn: () => call(path, input),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Queries that answer in keyset pages: `before` goes in, `next` comes out. */
type PagedPath = {
  [P in QueryPath]: InputOf<P> extends { readonly before: string | null }
    ? OutputOf<P> extends { readonly next: string | null }
      ? P
      : never
    : never;
}[QueryPath];

interface Pages<T> {
  readonly pages: readonly T[];
}

/** Reads page after page; `fetchNextPage` brings older ones, `hasNextPage` says whether there are any. */
export function useReadPages<P extends PagedPath>(
  path: P,
  input: Omit<InputOf<P>, 'before'>,
): UseInfiniteQueryResult<Pages<OutputOf<P>>, ApiError> {
  return useInfiniteQuery<OutputOf<P>, ApiError, Pages<OutputOf<P>>, readonly unknown[], string | null>({
    queryKey: [path, { ...input, before: null }, 'pages'],
    queryFn: ({ pageParam }) => call(path, { ...input, before: pageParam } as InputOf<P>),
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
  });
}

/** An act of a contract: one at a time, its failure kept until the next try. */
export interface Act<P extends ActPath> {
  /** @returns the answer, or `undefined` when it failed (see `error`) or was already under way */
  readonly run: (input: InputOf<P>) => Promise<OutputOf<P> | undefined>;
  readonly pending: boolean;
  readonly error: ApiError | null;
  readonly clear: () => void;
}

/** Does something through a command or an operation. A second press while the first runs does nothing. */
export function useAct<P extends ActPath>(path: P): Act<P> {
  const [state, setState] = useState<{ readonly pending: boolean; readonly error: ApiError | null }>({
    pending: false,
    error: null,
  });
  const running = useRef(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const settle = useCallback((error: ApiError | null) => {
    running.current = false;
    if (mounted.current) setState({ pending: false, error });
  }, []);

  const run = useCallback(
    async (input: InputOf<P>) => {
      if (running.current) return undefined;
      running.current = true;
      setState({ pending: true, error: null });
      try {
        const output = await call(path, input);
        settle(null);
        return output;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        settle(error);
        return undefined;
      }
    },
    [path, settle],
  );

  const clear = useCallback(() => {
    setState({ pending: running.current, error: null });
  }, []);

  return { run, ...state, clear };
}
