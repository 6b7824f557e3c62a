import type { ContactChannel } from '../contacts/contact-codes.ts';
import { daysBetween } from '../dates/calendar.ts';

/** What has to have been tried before a case is closed as "contact lost" (domain.md 6.4). */
const least = { attempts: 6, days: 30, channels: 3 } as const;

/** The service's own trying, as it is written down. */
export interface ContactSearch {
  readonly attempts: readonly { readonly day: string; readonly channel: ContactChannel }[];
  readonly networkContacted: boolean;
  readonly talkedThroughInTeam: boolean;
  readonly messageLeft: boolean;
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
  const days = search.attempts.map(({ day }) => day).toSorted();
  const [first, last] = [days.at(0), days.at(-1)];
  const channels = new Set(search.attempts.map(({ channel }) => channel));
  const isThere: Readonly<Record<ContactLostGap, boolean>> = {
    attempts: search.attempts.length >= least.attempts,
    days: first !== undefined && last !== undefined && daysBetween(first, last) >= least.days,
    channels: channels.size >= least.channels,
    visit: channels.has('face_to_face') || channels.has('note_left'),
    network: search.networkContacted,
    team_talk: search.talkedThroughInTeam,
    message: search.messageLeft,
  };
  return contactLostGaps.filter((gap) => !isThere[gap]);
}
