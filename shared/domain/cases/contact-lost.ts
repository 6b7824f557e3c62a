import type { ContactChannel } from '../contacts/contact-codes.ts';
import { daysBetween } from '../dates/calendar.ts';

/** What has to have been tried before a case is closed as "contact lost" (domain.md 6.4). */
export const leastSearch = { attempts: 6, days: 30, channels: 3 } as const;

/** The service's own trying, as it is written down. */
export interface ContactSearch {
  readonly attempts: readonly { readonly day: string; readonly channel: ContactChannel }[];
  readonly networkContacted: boolean;
  readonly talkedThroughInTeam: boolean;
  readonly messageLeft: boolean;
}

/** How far the attempts have come, beside what is asked for. */
export interface SearchProgress {
  readonly attempts: number;
  readonly days: number;
  readonly channels: number;
  readonly visit: boolean;
}

/** Attempts counted as domain.md 6.4 asks: how many, over how many days, through how many channels, one a visit. */
export function measureAttempts(attempts: ContactSearch['attempts']): SearchProgress {
  const days = attempts.map(({ day }) => day).toSorted();
  const [first, last] = [days.at(0), days.at(-1)];
  const channels = new Set(attempts.map(({ channel }) => channel));
  return {
    attempts: attempts.length,
    days: first === undefined || last === undefined ? 0 : daysBetween(first, last),
    channels: channels.size,
    visit: channels.has('face_to_face') || channels.has('note_left'),
  };
}

/** What is still missing; the page shows each as a sentence. */
export const contactLostGaps = [
  'attempts',
  'days',
  'channels',
  'visit',
  'network',
  'team_talk',
  'message',
] as const;
export type ContactLostGap = (typeof contactLostGaps)[number];

/** What is missing before a case may be closed as "contact lost"; a manager can override with a reason (domain.md 6.4). */
export function listContactLostGaps(search: ContactSearch): ContactLostGap[] {
  const done = measureAttempts(search.attempts);
  const isThere: Readonly<Record<ContactLostGap, boolean>> = {
    attempts: done.attempts >= leastSearch.attempts,
    days: done.days >= leastSearch.days,
    channels: done.channels >= leastSearch.channels,
    visit: done.visit,
    network: search.networkContacted,
    team_talk: search.talkedThroughInTeam,
    message: search.messageLeft,
  };
  return contactLostGaps.filter((gap) => !isThere[gap]);
}
