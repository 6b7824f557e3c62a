import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { type ApiError, call } from '#renderer/api/client.ts';
import { useSession } from '#renderer/app/session.tsx';
import type { SessionContent } from '#shared/contracts/reflection-sessions.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { newId } from '#shared/lib/ids.ts';
import { emptySession } from './session-form.ts';
import { type KeptWriting, useKeptWriting, type WritingState } from './use-kept-writing.ts';

/** A team reflection as its form finds it when it opens. */
export interface OpenedSession {
  readonly id: string;
  readonly content: SessionContent;
  readonly state: WritingState;
  readonly keptAt: string | null;
}

/** Reads a team reflection once, when its form opens. Null stands for a new one, of the first own team. */
export function useOpenedSession(sessionId: string | null): UseQueryResult<OpenedSession, ApiError> {
  const { user } = useSession();
  return useQuery<OpenedSession, ApiError>({
    queryKey: ['session at opening', sessionId],
    queryFn: async () => {
      if (sessionId === null) {
        const colleagues = await call('workers.list', {});
        const [teamId = null] = colleagues.find(({ id }) => id === user.id)?.teamIds ?? [];
        const content = { ...emptySession(systemClock.today(), teamId), participants: [user.id] };
        return { id: newId(systemClock.millis()), content, state: 'new', keptAt: null };
      }
      const { id, status, content, changedAt } = await call('reflections.session', { id: sessionId });
      return { id, content, state: status, keptAt: changedAt };
    },
    gcTime: 0,
  });
}

interface SessionWriting extends KeptWriting<SessionContent> {
  readonly content: SessionContent;
  readonly change: (change: Partial<SessionContent>) => void;
}

/** A team reflection in the making, kept as it is typed. */
export function useSessionRecord({ id, content: opened, state, keptAt }: OpenedSession): SessionWriting {
  const [content, setContent] = useState(opened);
  const calls = useMemo(
    () => ({
      begin: async (written: SessionContent) =>
        (await call('reflections.beginSession', { id, content: written })).keptAt,
      keep: async (written: SessionContent) =>
        (await call('reflections.keepSession', { id, content: written })).keptAt,
      close: () => call('reflections.closeSession', { id }),
      reopen: () => call('reflections.reopenSession', { id }),
    }),
    [id],
  );
  const writing = useKeptWriting(calls, state, keptAt);
  const { touch } = writing;
  useEffect(() => {
    if (content !== opened) touch(content);
  }, [content, opened, touch]);
  return {
    ...writing,
    content,
    change: (change) => {
      setContent((before) => ({ ...before, ...change }));
    },
  };
}
