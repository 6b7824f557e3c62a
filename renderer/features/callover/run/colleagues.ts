import { useRead } from '#renderer/api/hooks.ts';
import type { Meeting } from '../callover-model.ts';

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** Who can take something on: those who came first, then everybody else who works here. */
export function useColleagues(meeting: Meeting): readonly Colleague[] {
  const everybody = useRead('workers.list', {});
  const came = new Set<string>(meeting.attendees.map(({ id }) => id));
  const others = (everybody.data ?? []).filter(({ id, until }) => until === null && !came.has(id));
  return [...meeting.attendees, ...others].map(({ id, name }) => ({ id, name }));
}
