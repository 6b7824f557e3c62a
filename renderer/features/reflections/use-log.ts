import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { type ApiError, call } from '#renderer/api/client.ts';
import type { LogContent } from '#shared/contracts/reflective-logs.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { newId } from '#shared/lib/ids.ts';
import { emptyLog } from './log-form.ts';
import { type KeptWriting, useKeptWriting, type WritingState } from './use-kept-writing.ts';

/** A log as its page finds it when it opens. */
export interface OpenedLog {
  readonly id: string;
  readonly content: LogContent;
  readonly state: WritingState;
  readonly keptAt: string | null;
}

/** Reads a log once, when its page opens; keeping it later does not read it again. Null stands for a new one. */
export function useOpenedLog(logId: string | null): UseQueryResult<OpenedLog, ApiError> {
  return useQuery<OpenedLog, ApiError>({
    queryKey: ['log at opening', logId],
    queryFn: async () => {
      if (logId === null) {
        const id = newId(systemClock.millis());
        return { id, content: emptyLog(systemClock.today()), state: 'new', keptAt: null };
      }
      const { id, status, content, changedAt } = await call('reflections.get', { id: logId });
      return { id, content, state: status, keptAt: changedAt };
    },
    gcTime: 0,
  });
}

interface LogWriting extends KeptWriting<LogContent> {
  readonly log: LogContent;
  readonly change: (change: Partial<LogContent>) => void;
}

/** What stands on the page of a log, kept as it is typed. */
export function useLog({ id, content, state, keptAt }: OpenedLog): LogWriting {
  const [log, setLog] = useState(content);
  const calls = useMemo(
    () => ({
      begin: async (written: LogContent) =>
        (await call('reflections.begin', { id, content: written })).keptAt,
      keep: async (written: LogContent) => (await call('reflections.keep', { id, content: written })).keptAt,
      close: () => call('reflections.close', { id }),
      reopen: () => call('reflections.reopen', { id }),
    }),
    [id],
  );
  const writing = useKeptWriting(calls, state, keptAt);
  const { touch } = writing;
  useEffect(() => {
    if (log !== content) touch(log);
  }, [log, content, touch]);
  return {
    ...writing,
    log,
    change: (change) => {
      setLog((before) => ({ ...before, ...change }));
    },
  };
}
