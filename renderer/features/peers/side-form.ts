import type { PeerPreference } from '#shared/contracts/peers.ts';
import { type Weekday, weekdays } from '#shared/domain/dates/calendar.ts';
import type { PeerSide } from '#shared/domain/peers/matching.ts';
import type { ContactWay, PeerTopic } from '#shared/domain/peers/peer-codes.ts';

/** What one side tells, as fields hold it: lists are lines of a text, days are words for chips. */
export interface SideForm {
  readonly topics: readonly PeerTopic[];
  readonly languages: string;
  readonly interests: string;
  readonly areas: string;
  readonly days: readonly string[];
  readonly contactWays: readonly ContactWay[];
  readonly gender: string;
  readonly notForMeTopics: readonly PeerTopic[];
  readonly notForMe: string;
}

/** Lines of a text without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function sideForm(side: PeerSide | null): SideForm {
  return {
    topics: side?.topics ?? [],
    languages: (side?.languages ?? []).join('\n'),
    interests: (side?.interests ?? []).join('\n'),
    areas: (side?.areas ?? []).join('\n'),
    days: (side?.days ?? []).map(String),
    contactWays: side?.contactWays ?? [],
    gender: side?.gender ?? '',
    notForMeTopics: side?.notForMeTopics ?? [],
    notForMe: (side?.notForMe ?? []).join('\n'),
  };
}

type SideInput = Omit<PeerPreference, 'wishedGender' | 'wishes' | 'notThese'>;

export function sideOfForm(form: SideForm): SideInput {
  return {
    topics: [...form.topics],
    languages: linesOf(form.languages),
    interests: linesOf(form.interests),
    areas: linesOf(form.areas),
    days: weekdays.filter((day: Weekday) => form.days.includes(String(day))),
    contactWays: [...form.contactWays],
    gender: form.gender,
    notForMeTopics: [...form.notForMeTopics],
    notForMe: linesOf(form.notForMe),
  };
}
