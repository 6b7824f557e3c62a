import { QueryClient } from '@tanstack/react-query';
import type { ChangeKey } from '#shared/contracts/procedure.ts';
import { listen, readsOf } from './client.ts';

/**
 * The page's memory of answers. Never pauses without a network (there is none), never retries (an answer with a
 * code is an answer), and refreshes only what the core says has changed.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        staleTime: Number.POSITIVE_INFINITY,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Refreshes exactly the queries that read something which has changed. @returns a function that ends it */
export function refreshOnChange(client: QueryClient): () => void {
  return listen((event) => {
    if (event.event !== 'changed') return;
    const changed = new Set(event.keys);
    const isEveryCase = changed.has('every_case');
    const isChanged = (key: ChangeKey) => changed.has(key) || (isEveryCase && key.includes(':'));
    void client.invalidateQueries({
      predicate: ({ queryKey: [path, input] }) =>
        typeof path === 'string' && readsOf(path, input).some(isChanged),
    });
  });
}
