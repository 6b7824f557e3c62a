import type { CaseState } from '../cases/case-codes.ts';
import type { RhythmStanding } from '../contacts/rhythm.ts';
import { addDays, daysBetween } from '../dates/calendar.ts';
import type { AreaDifference } from '../stars/change.ts';
import type { AreaChange } from '../stars/star-codes.ts';
import type { ConcernKind, ConcernSeverity } from '../housing/tenancy-codes.ts';
import type { IncidentKind } from '../safety/safety-codes.ts';
import type { ReviewKind } from './callover-codes.ts';

/** Every case is talked about at least once in so many days (domain.md 10.6). */
export const calloverCycleDays = 28;

/** Days after moving in that count as the first week in a home. */
const firstWeekDays = 7;

/** Why a case is suggested, with the facts that a line of words needs (domain.md 10.6). */
type CalloverReason =
  | { readonly code: 'persons_message'; readonly text: string; readonly writtenOn: string }
  | { readonly code: 'good_news'; readonly on: string; readonly text: string }
  | { readonly code: 'first_week_home'; readonly movedInOn: string }
  | {
      readonly code: 'no_contact';
      /** Null when nobody has been in touch since support began. */
      readonly lastOn: string | null;
      readonly days: number;
      /** The service's attempts since then, and by how many different ways. */
      readonly attempts: number;
      readonly channels: number;
    }
  /** While the home is at risk, at every callover; `since` when it became so (domain.md 6.5). */
  | { readonly code: 'home_at_risk'; readonly since: string; readonly kind: ConcernKind }
  | { readonly code: 'concern'; readonly on: string; readonly kind: ConcernKind }
  | { readonly code: 'incident'; readonly on: string; readonly kind: IncidentKind }
  | {
      readonly code: 'star_change';
      readonly on: string;
      /** Areas with a big change, steps forward first; an own star brings its labels. */
      readonly areas: readonly StarAreaChange[];
    }
  | { readonly code: 'hunch'; readonly on: string; readonly text: string }
  | { readonly code: 'review_passed'; readonly what: ReviewKind; readonly on: string; readonly name: string }
  | { readonly code: 'cti_phase_end'; readonly on: string }
  | {
      readonly code: 'change_planned';
      readonly state: 'stepping_down' | 'closing';
      readonly since: string;
    }
  | {
      readonly code: 'not_discussed';
      /** Null when the case was never talked about. */
      readonly lastOn: string | null;
    };

/** An area of a star that moved a lot. */
interface StarAreaChange {
  readonly areaKey: string;
  /** Null for the shipped star: its words are in the catalogue. */
  readonly label: string | null;
  readonly change: AreaChange;
}

interface FlaggedNote {
  readonly on: string;
  readonly text: string;
}

/** What the rules know of one case on the day of the meeting. Lists are in the order of their days, newest first. */
export interface CaseFacts {
  readonly heldOn: string;
  /** The day up to which anything is known: today, or the meeting's day once it is past. */
  readonly asOf: string;
  readonly state: CaseState;
  readonly stateSince: string;
  readonly openedOn: string;
  /** Move-in to the present home. */
  readonly homeSince: string | null;
  /** Undefined in states without planned contact. */
  readonly rhythm: RhythmStanding | undefined;
  /** Ways that were tried since the last completed contact, one for each attempt. */
  readonly attempts: readonly string[];
  readonly lastDiscussedOn: string | null;
  readonly personsMessage: { readonly text: string; readonly writtenOn: string } | null;
  readonly reviews: readonly { readonly what: ReviewKind; readonly on: string; readonly name: string }[];
  /** When the CTI phase under way ends; null outside CTI. */
  readonly ctiPhaseEnd: string | null;
  /** Marked notes that are new to the team. */
  readonly goodNews: readonly FlaggedNote[];
  readonly hunches: readonly FlaggedNote[];
  /** Of the last 30 days, newest first. */
  readonly incidents: readonly { readonly on: string; readonly kind: IncidentKind }[];
  /** Open ones, newest first, each with the day since which it is as serious as it is. */
  readonly concerns: readonly {
    readonly kind: ConcernKind;
    readonly severity: ConcernSeverity;
    readonly severitySince: string;
  }[];
  /** The latest star against the one before; null without two that compare. */
  readonly star: {
    readonly on: string;
    readonly areas: readonly (AreaDifference & { readonly label: string | null })[];
  } | null;
}

/** The day from which things are new to the team: the last talk, else one cycle back. */
function newSince(facts: CaseFacts): string {
  return facts.lastDiscussedOn ?? addDays(facts.heldOn, -calloverCycleDays);
}

/** One rule; a later feature adds its own to `reasonRules`. */
type ReasonRule = (facts: CaseFacts) => readonly CalloverReason[];

const personsMessage: ReasonRule = ({ personsMessage: message }) =>
  message === null || message.text === '' ? [] : [{ code: 'persons_message', ...message }];

const goodNews: ReasonRule = ({ goodNews: [latest] }) =>
  latest === undefined ? [] : [{ code: 'good_news', on: latest.on, text: latest.text }];

const firstWeekHome: ReasonRule = ({ homeSince, asOf }) => {
  if (homeSince === null || homeSince > asOf || daysBetween(homeSince, asOf) > firstWeekDays) return [];
  return [{ code: 'first_week_home', movedInOn: homeSince }];
};

/** Beyond the floor of domain.md 6.2; attempts never reset the clock but are listed. */
const noContact: ReasonRule = ({ rhythm, openedOn, asOf, attempts }) => {
  if (rhythm === undefined || rhythm.contact.word !== 'talk_in_team') return [];
  const lastOn = rhythm.contact.last;
  const days = daysBetween(lastOn ?? openedOn, asOf);
  if (days <= rhythm.floorDays) return [];
  return [{ code: 'no_contact', lastOn, days, attempts: attempts.length, channels: new Set(attempts).size }];
};

/** The order in which big changes are said: what went well comes first (domain.md 0.3). */
const bigChanges: readonly AreaChange[] = ['moved_on_a_lot', 'stepped_back_a_lot'];

const starChange: ReasonRule = (facts) => {
  const { star } = facts;
  if (star === null || star.on < newSince(facts)) return [];
  const areas = bigChanges.flatMap((change) =>
    star.areas
      .filter((area) => area.change === change)
      .map(({ areaKey, label }) => ({ areaKey, label, change })),
  );
  return areas.length === 0 ? [] : [{ code: 'star_change', on: star.on, areas }];
};

const homeAtRisk: ReasonRule = ({ concerns }) =>
  concerns
    .filter(({ severity }) => severity === 'home_at_risk')
    .map(({ kind, severitySince: since }) => ({ code: 'home_at_risk', since, kind }));

/** New ones, and those that became more or less serious since the last talk. */
const newConcern: ReasonRule = (facts) =>
  facts.concerns
    .filter(({ severity, severitySince }) => severity !== 'home_at_risk' && severitySince >= newSince(facts))
    .map(({ kind, severitySince: on }) => ({ code: 'concern', on, kind }));

/** What the team has not talked about yet; the event, never a word about the person. */
const incident: ReasonRule = (facts) => {
  const [latest] = facts.incidents;
  return latest === undefined || latest.on < newSince(facts) ? [] : [{ code: 'incident', ...latest }];
};

const hunch: ReasonRule = ({ hunches: [latest] }) =>
  latest === undefined ? [] : [{ code: 'hunch', on: latest.on, text: latest.text }];

const reviewPassed: ReasonRule = ({ reviews, asOf }) =>
  reviews.filter(({ on }) => on < asOf).map((review) => ({ code: 'review_passed', ...review }));

/** How long before its end the team talks about a CTI phase, in days (domain.md 10.6). */
export const phaseEndDays = 21;

const ctiPhaseEnds: ReasonRule = ({ ctiPhaseEnd, heldOn }) =>
  ctiPhaseEnd !== null && daysBetween(heldOn, ctiPhaseEnd) <= phaseEndDays
    ? [{ code: 'cti_phase_end', on: ctiPhaseEnd }]
    : [];

const changePlanned: ReasonRule = ({ state, stateSince }) =>
  state === 'stepping_down' || state === 'closing'
    ? [{ code: 'change_planned', state, since: stateSince }]
    : [];

const notDiscussed: ReasonRule = ({ lastDiscussedOn, openedOn, heldOn }) =>
  daysBetween(lastDiscussedOn ?? openedOn, heldOn) >= calloverCycleDays
    ? [{ code: 'not_discussed', lastOn: lastDiscussedOn }]
    : [];

/**
 * The rules of the selection list (domain.md 10.6), good things and the person's own words first. Scales give no
 * reason here.
 */
const reasonRules: readonly ReasonRule[] = [
  personsMessage,
  goodNews,
  firstWeekHome,
  noContact,
  homeAtRisk,
  newConcern,
  incident,
  starChange,
  hunch,
  reviewPassed,
  ctiPhaseEnds,
  changePlanned,
  notDiscussed,
];

/** Every reason for talking about a case on a day; none is a reason for leaving it out. */
export function listReasons(facts: CaseFacts): CalloverReason[] {
  return reasonRules.flatMap((rule) => rule(facts));
}
