import { addDays } from '../dates/calendar.ts';
import type { AgendaCode, CalloverKind } from './callover-codes.ts';

/** A step of a new running order with its soft minutes. */
interface AgendaStep {
  readonly code: Exclude<AgendaCode, 'person' | 'own'>;
  readonly minutes: number;
}

interface AgendaFrame {
  /** Minutes of the whole meeting. */
  readonly minutes: number;
  /** Minutes for each person of the round. */
  readonly perPerson: number;
  /** Days from one meeting to the next; null for those held when needed. */
  readonly everyDays: number | null;
  readonly before: readonly AgendaStep[];
  /** The round of persons stands between the two. */
  readonly after: readonly AgendaStep[];
}

const welcome = { code: 'welcome', minutes: 2 } as const;
const lastActions = { code: 'last_actions', minutes: 5 } as const;
const sameDay = { code: 'same_day', minutes: 5 } as const;
const readBack = { code: 'read_back', minutes: 5 } as const;

/** The running order each kind of meeting starts with: weekly and 90 minutes for the callover (domain.md 10.6). */
export const agendaFrames: Readonly<Record<CalloverKind, AgendaFrame>> = {
  callover: {
    minutes: 90,
    perPerson: 8,
    everyDays: 7,
    before: [
      welcome,
      lastActions,
      sameDay,
      { code: 'home_at_risk', minutes: 5 },
      { code: 'not_in_touch', minutes: 5 },
    ],
    after: [{ code: 'in_depth', minutes: 20 }, { code: 'learning', minutes: 5 }, readBack],
  },
  daily_exchange: {
    minutes: 20,
    perPerson: 3,
    everyDays: 1,
    before: [welcome, sameDay],
    after: [{ code: 'read_back', minutes: 2 }],
  },
  weekly_round: {
    minutes: 90,
    perPerson: 4,
    everyDays: 7,
    before: [welcome, lastActions, sameDay],
    after: [{ code: 'learning', minutes: 5 }, readBack],
  },
  in_depth_study: {
    minutes: 90,
    perPerson: 10,
    everyDays: null,
    before: [welcome],
    after: [{ code: 'in_depth', minutes: 65 }, { code: 'learning', minutes: 8 }, readBack],
  },
  solution_space: {
    minutes: 60,
    perPerson: 20,
    everyDays: null,
    before: [{ code: 'welcome', minutes: 5 }],
    after: [{ code: 'learning', minutes: 10 }, readBack],
  },
};

/** The usual day of the next meeting of a kind: its interval after the last one, and never before today. */
export function nextMeetingDay(kind: CalloverKind, lastHeldOn: string | null, today: string): string {
  const { everyDays } = agendaFrames[kind];
  if (lastHeldOn === null || everyDays === null) return today;
  const next = addDays(lastHeldOn, everyDays);
  return next > today ? next : today;
}
