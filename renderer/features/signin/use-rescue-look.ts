import { useQuery } from '@tanstack/react-query';
import { api, type OutputOf } from '#renderer/api/client.ts';

export type RescueLook = OutputOf<'rescue.look'>;

interface Looking {
  /** Null until it is known. */
  readonly look: RescueLook | null;
  readonly pending: boolean;
  readonly again: () => void;
}

/** What stands at the vault's place, and which backups there are; reads only. */
export function useRescueLook(): Looking {
  const { data, isFetching, refetch } = useQuery({
    queryKey: ['rescue.look'],
    queryFn: () => api.rescue.look({}),
    gcTime: 0,
  });
  return {
    look: data ?? null,
    pending: isFetching,
    again: () => {
      void refetch();
    },
  };
}
