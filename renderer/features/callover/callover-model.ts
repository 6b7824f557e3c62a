import type { OutputOf } from '#renderer/api/client.ts';

export type Meeting = OutputOf<'callover.meeting'>;
export type MeetingRow = OutputOf<'callover.meetings'>['meetings'][number];
export type Step = Meeting['agenda'][number];
export type Entry = Meeting['entries'][number];
export type Decision = Entry['decisions'][number];
export type Action = Meeting['actions'][number];
export type LastAction = Meeting['lastActions'][number];
export type Suggestion = OutputOf<'callover.suggestions'>[number];
export type Reason = Suggestion['reasons'][number];

/** Whom a step of the running order is about: its own person, or the one chosen for depth. */
export function findEntryOf(meeting: Pick<Meeting, 'entries'>, step: Step): Entry | undefined {
  if (step.code === 'in_depth') return meeting.entries.find(({ inDepth }) => inDepth);
  return meeting.entries.find(({ id }) => id === step.entryId);
}

/** Minutes of the whole running order. */
export function totalMinutes(steps: readonly Step[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Which of the persons of the round a step is, from 1; undefined for all other steps. */
export function findPersonNumber(steps: readonly Step[], stepId: string): number | undefined {
  const persons = steps.filter(({ code }) => code === 'person');
  const index = persons.findIndex(({ id }) => id === stepId);
  return index === -1 ? undefined : index + 1;
}
