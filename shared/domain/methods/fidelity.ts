import type { ClosureReason, SupportMethod } from '../cases/case-codes.ts';
import type { ContactPlace } from '../contacts/contact-codes.ts';
import { addDays, daysBetween } from '../dates/calendar.ts';
import type { FidelityMetric } from './fidelity-codes.ts';
import type { MetricRow } from './figure.ts';
import { activeDays, daysIn, type Period, type Stretch } from './period.ts';

/** True where the service is not in its own rooms: home, street, café, another agency, hospital, prison (domain.md 4.4). */
export function isOutsideOwnRooms(place: ContactPlace): boolean {
  return place !== 'service_premises' && place !== 'remote';
}

/** Contacts that took place in the period, in counts. */
export interface ContactCounts {
  readonly completed: number;
  readonly faceToFace: number;
  /** Face to face and outside the service's own rooms. */
  readonly inVivo: number;
  readonly minutes: number;
}

/** One episode of support as far as figures about the service need it (domain.md 4.4). */
export interface EpisodeFacts {
  readonly caseId: string;
  readonly method: SupportMethod | null;
  readonly open: Stretch;
  readonly closureReason: ClosureReason | null;
  readonly searchStartedOn: string | null;
  readonly pauses: readonly Stretch[];
  readonly contacts: ContactCounts;
  /** Team members who met the person in the last two weeks of the period. */
  readonly metInTwoWeeks: number;
  /** Settled homes, earliest first. */
  readonly homes: readonly Stretch[];
  readonly mainWorkers: readonly (Stretch & { readonly workerId: string })[];
  /** The planned end of CTI; null outside CTI and before phase 1. */
  readonly ctiPlannedEnd: string | null;
  /** Contacts in each CTI phase that is over, in order, with the day it was over. */
  readonly ctiPhases: readonly { readonly endedOn: string; readonly contacts: number }[];
}

/** What the wait for a home is worked out from. */
export type WaitFacts = Pick<EpisodeFacts, 'caseId' | 'open' | 'homes' | 'searchStartedOn'>;

const isInside = (day: string, period: Period) => day >= period.from && day <= period.to;
const one = (of: string, isTrue: boolean): MetricRow => ({ of, numerator: isTrue ? 1 : 0, denominator: 1 });

/** Ends that the service brought about; losing touch is one of them, because the attempts are the service's (0.3). */
const serviceReasons: ReadonlySet<ClosureReason> = new Set<ClosureReason>(['service_ended', 'contact_lost']);

const isAct = (method: SupportMethod | null) => method === 'act' || method === 'm_act';

/** Weeks of an episode in the period, counted from a whole week on: one day says nothing about a week. */
function weeksOf(episode: EpisodeFacts, period: Period): number {
  const days = activeDays(episode, period);
  return days < 7 ? 0 : days / 7;
}

function waitRow({ caseId, open, homes }: WaitFacts, period: Period, since: string): MetricRow[] {
  const wasHome = homes.some(({ from, until }) => from < open.from && (until === null || until > open.from));
  if (wasHome) return [];
  const movedIn = homes.find(({ from }) => from >= open.from)?.from;
  if (movedIn !== undefined && movedIn <= period.to) {
    return isInside(movedIn, period)
      ? [{ of: caseId, numerator: Math.max(0, daysBetween(since, movedIn)), denominator: 1 }]
      : [];
  }
  const isWaiting = open.until === null || open.until > period.to;
  return isWaiting ? [{ of: caseId, numerator: daysBetween(since, period.to), denominator: 0 }] : [];
}

/** Days from the opening to the home; with `since` those from the beginning of the search, where it has a date. */
export function waitRows(
  episodes: readonly WaitFacts[],
  period: Period,
  since: 'opening' | 'search',
): MetricRow[] {
  return episodes.flatMap((episode) => {
    const from = since === 'opening' ? episode.open.from : episode.searchStartedOn;
    return from === null || from > period.to ? [] : waitRow(episode, period, from);
  });
}

function taperRows({ caseId, ctiPhases }: EpisodeFacts, period: Period): MetricRow[] {
  return ctiPhases.flatMap(({ contacts, endedOn }, index) => {
    const before = ctiPhases[index - 1];
    return before === undefined || !isInside(endedOn, period)
      ? []
      : [{ of: caseId, numerator: contacts, denominator: before.contacts }];
  });
}

function continuityRow(episode: EpisodeFacts, period: Period): MetricRow {
  const days = new Map<string, number>();
  for (const { workerId, ...stretch } of episode.mainWorkers) {
    const from = stretch.from < episode.open.from ? episode.open.from : stretch.from;
    const { until: closed } = episode.open;
    const until =
      closed !== null && (stretch.until === null || stretch.until > closed) ? closed : stretch.until;
    days.set(workerId, (days.get(workerId) ?? 0) + daysIn({ from, until }, period));
  }
  return {
    of: episode.caseId,
    numerator: Math.max(0, ...days.values()),
    denominator: daysIn(episode.open, period),
  };
}

function dropRow({ caseId, open, closureReason, ctiPlannedEnd }: EpisodeFacts, period: Period): MetricRow[] {
  if (ctiPlannedEnd === null) return [];
  const isEarly = open.until !== null && open.until < ctiPlannedEnd;
  const dueOn = isEarly ? open.until : ctiPlannedEnd;
  if (dueOn === null || !isInside(dueOn, period)) return [];
  const isDrop = isEarly && closureReason !== null && serviceReasons.has(closureReason);
  return [one(caseId, !isDrop)];
}

function supportEndedRow({ caseId, open, homes }: EpisodeFacts, period: Period): MetricRow[] {
  const { until: closed } = open;
  if (closed === null || !isInside(closed, period)) return [];
  const home = homes.findLast(({ from, until }) => from <= closed && (until === null || until >= closed));
  return home === undefined ? [] : [one(caseId, home.until === null || home.until > closed)];
}

function homeEndedRows({ caseId, open, homes }: EpisodeFacts, period: Period): MetricRow[] {
  return homes.flatMap(({ until }) => {
    const isOpen = until !== null && until >= open.from && (open.until === null || until <= open.until);
    return isOpen && isInside(until, period) ? [one(caseId, open.until === null || open.until > until)] : [];
  });
}

/** Figures that are worked out from episodes alone; the others come from teams, meetings and other tools. */
export type EpisodeMetric = Extract<
  FidelityMetric,
  | 'contacts_per_week'
  | 'face_to_face_share'
  | 'in_vivo_share'
  | 'support_minutes_per_week'
  | 'team_approach'
  | 'days_to_home'
  | 'taper_ratio'
  | 'no_early_drop'
  | 'separation_support_ended'
  | 'separation_home_ended'
  | 'worker_continuity'
>;

/** What each episode adds to a figure in the period (domain.md 4.4, the formulas). */
export function episodeRows(
  metric: EpisodeMetric,
  episodes: readonly EpisodeFacts[],
  period: Period,
): MetricRow[] {
  const each = (row: (episode: EpisodeFacts) => readonly MetricRow[]) =>
    episodes.flatMap((episode) => row(episode));
  const perWeek = (pick: (contacts: ContactCounts) => number) =>
    each((episode) => {
      const weeks = weeksOf(episode, period);
      return weeks === 0
        ? []
        : [{ of: episode.caseId, numerator: pick(episode.contacts), denominator: weeks }];
    });
  const share = (part: (contacts: ContactCounts) => number, whole: (contacts: ContactCounts) => number) =>
    each(({ caseId, contacts }) =>
      whole(contacts) === 0 ? [] : [{ of: caseId, numerator: part(contacts), denominator: whole(contacts) }],
    );
  switch (metric) {
    case 'contacts_per_week':
      return perWeek(({ completed }) => completed);
    case 'support_minutes_per_week':
      return perWeek(({ minutes }) => minutes);
    case 'face_to_face_share':
      return share(
        ({ faceToFace }) => faceToFace,
        ({ completed }) => completed,
      );
    case 'in_vivo_share':
      return share(
        ({ inVivo }) => inVivo,
        ({ faceToFace }) => faceToFace,
      );
    case 'team_approach':
      return each(({ caseId, method, metInTwoWeeks, open, pauses }) => {
        const lately = { from: addDays(period.to, -13), to: period.to };
        return isAct(method) && activeDays({ open, pauses }, lately) > 0
          ? [one(caseId, metInTwoWeeks > 1)]
          : [];
      });
    case 'days_to_home':
      return waitRows(episodes, period, 'opening');
    case 'taper_ratio':
      return each((episode) => taperRows(episode, period));
    case 'no_early_drop':
      return each((episode) => dropRow(episode, period));
    case 'separation_support_ended':
      return each((episode) => supportEndedRow(episode, period));
    case 'separation_home_ended':
      return each((episode) => homeEndedRows(episode, period));
    case 'worker_continuity':
      return each((episode) => {
        const row = continuityRow(episode, period);
        return row.denominator === 0 ? [] : [row];
      });
  }
}
