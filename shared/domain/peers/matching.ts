import { foldForSearch } from '../people/search-key.ts';
import type { Weekday } from '../dates/calendar.ts';
import type { ContactWay, PeerTopic, PeerWish, ProfilePart } from './peer-codes.ts';

/** What one side tells about itself; a peer's profile and a person's preferences have the same shape (domain.md 11.2). */
export interface PeerSide {
  readonly topics: readonly PeerTopic[];
  readonly languages: readonly string[];
  readonly interests: readonly string[];
  readonly days: readonly Weekday[];
  readonly areas: readonly string[];
  readonly contactWays: readonly ContactWay[];
  readonly gender: string;
  /** Never a reason, never shown: only what is left out because of it. */
  readonly notForMeTopics: readonly PeerTopic[];
  readonly notForMe: readonly string[];
}

/** The person's side: what they wish for first, and who it should be. */
export interface WishingSide extends PeerSide {
  /** In their order; what is not among them comes after. */
  readonly wishes: readonly PeerWish[];
  /** The gender they would rather be with; empty when it is all the same. */
  readonly wishedGender: string;
}

/** Somebody who could be proposed. */
export interface Candidate {
  readonly workerId: string;
  readonly name: string;
  readonly side: PeerSide;
  /** What may be seen; hidden parts are no reasons, but their "not for me" still counts. */
  readonly shown: readonly ProfilePart[];
  readonly freePlaces: number;
}

/** One thing in common; `words` is what both wrote or the code of it. */
export interface MatchReason {
  readonly wish: PeerWish;
  readonly words: readonly string[];
  /** The person named it among their wishes. */
  readonly isWished: boolean;
}

export interface MatchSuggestion {
  readonly workerId: string;
  readonly name: string;
  /** The person's wishes first, in their order; never a number. */
  readonly reasons: readonly MatchReason[];
  readonly hasPlace: boolean;
}

/** Reasons that nobody wished for stand in this order. */
const usualOrder: readonly PeerWish[] = [
  'language',
  'topic',
  'interest',
  'contact_way',
  'area',
  'day',
  'gender',
];

/** True when one text is in the other as whole words, however it is written. */
function touches(one: string, other: string): boolean {
  const [a, b] = [` ${foldForSearch(one)} `, ` ${foldForSearch(other)} `];
  return a.trim() !== '' && b.trim() !== '' && (a.includes(b) || b.includes(a));
}

function refuses(one: PeerSide, other: PeerSide): boolean {
  const told = [...other.interests, ...other.languages, ...other.areas, other.gender];
  return (
    one.notForMeTopics.some((topic) => other.topics.includes(topic)) ||
    one.notForMe.some((not) => told.some((text) => touches(not, text)))
  );
}

/**
 * True when something that one side tells is on the other's "not for me" list, in either direction, also where it is
 * not shown (domain.md 11.2). Such a pair is never proposed, and nobody is told why.
 */
export function isRuledOut(person: PeerSide, candidate: PeerSide): boolean {
  return refuses(person, candidate) || refuses(candidate, person);
}

function inBoth(mine: readonly string[], theirs: readonly string[]): string[] {
  const known = new Set(theirs.map(foldForSearch));
  return mine.filter((text) => known.has(foldForSearch(text)));
}

function commonWords(person: WishingSide, { side, shown }: Candidate): Readonly<Record<PeerWish, string[]>> {
  const seen = (part: ProfilePart, words: () => string[]) => (shown.includes(part) ? words() : []);
  const days = side.days.map(String);
  return {
    language: seen('languages', () => inBoth(person.languages, side.languages)),
    topic: seen('topics', () => person.topics.filter((topic) => side.topics.includes(topic))),
    interest: seen('interests', () => inBoth(person.interests, side.interests)),
    contact_way: seen('contact_ways', () =>
      person.contactWays.filter((way) => side.contactWays.includes(way)),
    ),
    area: seen('areas', () => inBoth(person.areas, side.areas)),
    day: seen('days', () => person.days.map(String).filter((day) => days.includes(day))),
    gender: seen('gender', () =>
      person.wishedGender.trim() !== '' && foldForSearch(person.wishedGender) === foldForSearch(side.gender)
        ? [side.gender]
        : [],
    ),
  };
}

function reasonsOf(person: WishingSide, candidate: Candidate): MatchReason[] {
  const common = commonWords(person, candidate);
  const order = [...person.wishes, ...usualOrder.filter((wish) => !person.wishes.includes(wish))];
  return order
    .map((wish) => ({ wish, words: common[wish], isWished: person.wishes.includes(wish) }))
    .filter(({ words }) => words.length > 0);
}

/** Before: the one with a place, then whoever meets the first wish, the second …, then what else is shared, then by name. */
function compare(person: WishingSide, a: MatchSuggestion, b: MatchSuggestion): number {
  if (a.hasPlace !== b.hasPlace) return a.hasPlace ? -1 : 1;
  const order = [...person.wishes, ...usualOrder.filter((wish) => !person.wishes.includes(wish))];
  for (const wish of order) {
    const [first, second] = [a, b].map(({ reasons }) => reasons.some((reason) => reason.wish === wish));
    if (first !== second) return first === true ? -1 : 1;
  }
  return a.name.localeCompare(b.name) || a.workerId.localeCompare(b.workerId);
}

/**
 * Who could be proposed to a person, with the reasons and no score (domain.md 11.2). Nobody who is ruled out by either
 * side's "not for me" list is among them.
 */
export function suggestMatches(person: WishingSide, candidates: readonly Candidate[]): MatchSuggestion[] {
  return candidates
    .filter(({ side }) => !isRuledOut(person, side))
    .map((candidate) => ({
      workerId: candidate.workerId,
      name: candidate.name,
      reasons: reasonsOf(person, candidate),
      hasPlace: candidate.freePlaces > 0,
    }))
    .toSorted((a, b) => compare(person, a, b));
}
