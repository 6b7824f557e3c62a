import type { TellDecision } from './breach-codes.ts';

/** The authority hears of it within so many hours of its being noticed, nights and weekends included (GDPR Art. 33(1)). */
const authorityHours = 72;

const hourMs = 3_600_000;

interface Decided {
  /** Instant in UTC. */
  readonly noticedAt: string;
  readonly authorityDecision: TellDecision;
  readonly authorityToldAt: string | null;
}

interface AuthorityClock {
  /** `running` and `late` until the authority was told, or it was decided that it need not be. */
  readonly state: 'running' | 'late' | 'told' | 'not_needed';
  /** Instant in UTC. */
  readonly dueAt: string;
  /** Whole hours: those that are left while it runs, those that have passed since when it is late. */
  readonly hours: number;
  /** How much of the time has gone, 0 to 1. */
  readonly part: number;
}

/** Where the 72 hours stand at an instant in UTC. */
export function authorityClock(
  { noticedAt, authorityDecision, authorityToldAt }: Decided,
  now: string,
): AuthorityClock {
  const start = Date.parse(noticedAt);
  const due = start + authorityHours * hourMs;
  const left = due - Date.parse(now);
  return {
    state: stateOf(authorityDecision, authorityToldAt, left < 0),
    dueAt: new Date(due).toISOString(),
    hours: Math.floor(Math.abs(left) / hourMs),
    part: Math.min(1, Math.max(0, 1 - left / (authorityHours * hourMs))),
  };
}

function stateOf(decision: TellDecision, toldAt: string | null, isPast: boolean): AuthorityClock['state'] {
  if (decision === 'not_needed') return 'not_needed';
  if (decision === 'tell' && toldAt !== null) return 'told';
  return isPast ? 'late' : 'running';
}

/** Whether an answer to the authority came after the 72 hours, so that its reasons are owed too (Art. 33(1)). */
export function isToldLate({ noticedAt, authorityDecision, authorityToldAt }: Decided): boolean {
  return (
    authorityDecision === 'tell' &&
    authorityToldAt !== null &&
    Date.parse(authorityToldAt) - Date.parse(noticedAt) > authorityHours * hourMs
  );
}
