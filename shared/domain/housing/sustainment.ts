import { addMonthsClamped, compareDays, daysBetween } from '../dates/calendar.ts';
import { fewestForPercent } from '../methods/figure.ts';
import { daysAtHome, daysCovered, type Stay } from './days-at-home.ts';

/** Months after the first move-in at which it is asked whether the home was kept (domain.md 6.6). */
export const sustainedMonths = [6, 12, 24] as const;
export type SustainedMonths = (typeof sustainedMonths)[number];

/** Days without a settled home that may lie between two homes (domain.md 6.6). */
const longestGap = 30;

/** What is known at an anniversary; not knowing is never the same as having lost a home (domain.md 6.6). */
export const sustainedAnswers = ['yes', 'no', 'not_confirmed'] as const;
export type SustainedAnswer = (typeof sustainedAnswers)[number];

/** A time somewhere; records of the same home share its id, for example a place and the tenancy there. */
export interface HomeOfPerson extends Stay {
  readonly homeId: string;
}

/** What the measures know about one person. */
export interface PersonStays {
  readonly stays: readonly HomeOfPerson[];
  readonly openedOn: string;
  readonly diedOn: string | null;
  /** The last day up to which the service was in touch with what happened: the end of support, else today. */
  readonly knownUntil: string;
}

interface Home {
  readonly homeId: string;
  readonly from: string;
  /** Null while it lasts. */
  readonly until: string | null;
}

/** The settled homes of a person, each once from its earliest start to its latest end, in the order of moving in. */
function homesOf(stays: readonly HomeOfPerson[]): Home[] {
  const homes = new Map<string, Home>();
  for (const { homeId, isSettled, from, until } of stays) {
    if (isSettled !== true || from === null || (until !== null && until <= from)) continue;
    const known = homes.get(homeId);
    if (known === undefined) {
      homes.set(homeId, { homeId, from, until });
      continue;
    }
    homes.set(homeId, {
      homeId,
      from: from < known.from ? from : known.from,
      until: known.until === null || until === null ? null : until > known.until ? until : known.until,
    });
  }
  return [...homes.values()].toSorted((a, b) => compareDays(a.from, b.from));
}

/** The first home that the person moved into under this case; undefined before there is one. */
export function findFirstHome(
  person: Pick<PersonStays, 'stays' | 'openedOn'>,
): { readonly homeId: string; readonly from: string; readonly until: string | null } | undefined {
  return homesOf(person.stays).find(({ from }) => from >= person.openedOn);
}

/** True where a time somewhere covers the night of this day. */
function covers(stay: { readonly from: string | null; readonly until: string | null }, day: string): boolean {
  return stay.from !== null && stay.from <= day && (stay.until === null || stay.until > day);
}

/** Days from the first move-in to a day that were in no settled home: known to be elsewhere, and those nobody knows. */
function daysBetweenHomes(person: PersonStays, from: string, to: string) {
  const homes = homesOf(person.stays);
  const elsewhere = person.stays.filter(({ isSettled }) => isSettled === false);
  const accountedFor = daysCovered([...homes, ...elsewhere], from, to);
  return {
    known: accountedFor - daysCovered(homes, from, to),
    unknown: daysBetween(from, to) - accountedFor,
  };
}

function inAnyHome(person: PersonStays, movedIn: string, on: string): SustainedAnswer {
  const isHome = homesOf(person.stays).some((home) => covers(home, on));
  const isKnownElsewhere = person.stays.some((stay) => stay.isSettled === false && covers(stay, on));
  if (!isHome) return isKnownElsewhere ? 'no' : 'not_confirmed';
  const gap = daysBetweenHomes(person, movedIn, on);
  if (gap.known > longestGap) return 'no';
  return gap.known + gap.unknown <= longestGap ? 'yes' : 'not_confirmed';
}

/** Where one person stands so many months after the first move-in. */
export interface Sustained {
  readonly movedInOn: string;
  readonly anniversary: string;
  /** Died before the anniversary: counted apart and in no denominator. */
  readonly died: boolean;
  /** Still in the home of the first move-in. */
  readonly sameHome: SustainedAnswer;
  /** In any settled home, with at most thirty days in all without one. */
  readonly anyHome: SustainedAnswer;
}

/**
 * One person's answers for `sustained6/12/24` (domain.md 6.6); undefined before the first move-in lies that many months
 * back. What lies after the end of support, or in a place of which nobody knows, is not confirmed; an end that was
 * written down is known.
 */
export function findSustained(
  person: PersonStays,
  months: SustainedMonths,
  reportDay: string,
): Sustained | undefined {
  const first = findFirstHome(person);
  if (first === undefined) return undefined;
  const anniversary = addMonthsClamped(first.from, months);
  if (anniversary > reportDay) return undefined;
  const { diedOn, knownUntil } = person;
  const died = diedOn !== null && diedOn < anniversary;
  const isOver = first.until !== null && first.until <= anniversary;
  const isKnown = anniversary <= knownUntil;
  return {
    movedInOn: first.from,
    anniversary,
    died,
    sameHome: isOver ? 'no' : isKnown ? 'yes' : 'not_confirmed',
    anyHome: isKnown ? inAnyHome(person, first.from, anniversary) : 'not_confirmed',
  };
}

/** How many gave each answer, of how many; deaths beside them. */
interface SustainedCounts {
  readonly denominator: number;
  readonly deaths: number;
  readonly sameHome: Readonly<Record<SustainedAnswer, number>>;
  readonly anyHome: Readonly<Record<SustainedAnswer, number>>;
}

/** Adds up the answers of many people (domain.md 6.6). */
export function countSustained(people: readonly Sustained[]): SustainedCounts {
  const counted = people.filter(({ died }) => !died);
  const count = (of: 'sameHome' | 'anyHome') => {
    const answers = counted.map((person) => person[of]);
    const number = (answer: SustainedAnswer) => answers.filter((each) => each === answer).length;
    return { yes: number('yes'), no: number('no'), not_confirmed: number('not_confirmed') };
  };
  return {
    denominator: counted.length,
    deaths: people.length - counted.length,
    sameHome: count('sameHome'),
    anyHome: count('anyHome'),
  };
}

/** Whole percent of a count; null on fewer than five people (domain.md 6.6, 14). */
export function percentOf(numerator: number, denominator: number): number | null {
  return denominator < fewestForPercent ? null : Math.round((numerator * 100) / denominator);
}

/** Days at home of one person up to a day, never beyond what is known or lived (domain.md 6.6); null without a home. */
export function daysAtHomeUntil(person: PersonStays, reportDay: string): number | null {
  const ends = [reportDay, person.knownUntil, ...(person.diedOn === null ? [] : [person.diedOn])];
  const until = ends.toSorted(compareDays).at(0) ?? reportDay;
  return daysAtHome(person.stays, person.openedOn, until);
}
