import type { FieldProblems } from '../../lib/app-error.ts';
import { type CaseState, statesInSupport } from '../cases/case-codes.ts';
import { addDays, compareDays, daysBetween, endOfWeek, type Weekday } from '../dates/calendar.ts';
import { rhythmWords, type RhythmWord } from './contact-codes.ts';
import { isVisit, type ContactFacts } from './contact-rules.ts';

/** Days between contacts and between visits; null means that no visits are planned. */
export interface Rhythm {
  readonly contactEveryDays: number;
  readonly visitEveryDays: number | null;
}

/** An agreement with the person about how often, from a day on (domain.md 6.2, `ContactAgreement`). */
export interface RhythmAgreement extends Rhythm {
  readonly from: string;
  /** Days between contacts in a pause; null for the usual. */
  readonly pauseEveryDays: number | null;
}

/** What holds without an agreement, where the method of support says so (`methods/method-defaults.ts`). */
export interface UsualRhythm {
  readonly contactEveryDays: number;
  readonly visitEveryDays: number;
  /** Never longer without a completed contact. */
  readonly contactFloorDays: number;
}

/** Where a rhythm comes from: the method or our usual one, an agreement with the person, or a pause. */
export const rhythmSources = ['usual', 'agreed', 'paused'] as const;

/** The longest rhythm that can be agreed, in days. */
export const longestRhythm = 180;

/** What the organisation settled for everybody, all in days (domain.md 6.2). */
export interface RhythmFigures {
  /** So long after move-in visits are as close as `visitAtFirst`. */
  readonly firstMonths: number;
  readonly contact: number;
  readonly visitAtFirst: number;
  readonly visitLater: number;
  /** Between contacts while support pauses. */
  readonly paused: number;
  /** Never longer without a completed contact, unless a longer rhythm was agreed. */
  readonly floor: number;
  /** Up to so many days over it is time to get in touch; after that the team talks. */
  readonly grace: number;
}

/** Keystead's own figures (domain.md 6.2). */
export const ourRhythmFigures: RhythmFigures = {
  firstMonths: 90,
  contact: 7,
  visitAtFirst: 7,
  visitLater: 14,
  paused: 28,
  floor: 14,
  grace: 7,
};

/** What each figure may be, in days: a rhythm stays one, however it is set. */
export const rhythmBounds = {
  firstMonths: { least: 0, most: 365 },
  contact: { least: 1, most: 60 },
  visitAtFirst: { least: 1, most: 90 },
  visitLater: { least: 1, most: 90 },
  paused: { least: 7, most: 90 },
  floor: { least: 1, most: 60 },
  grace: { least: 1, most: 28 },
} as const satisfies Readonly<Record<keyof RhythmFigures, { readonly least: number; readonly most: number }>>;

/** What is wrong with figures inside their bounds, by figure: contact is never rarer than the floor. */
export function findFigureProblems({ contact, floor }: RhythmFigures): FieldProblems {
  return contact > floor ? { contact: 'too_big' } : {};
}

/** A contact on the calendar day it took place. */
export interface DatedContact extends ContactFacts {
  readonly day: string;
}

/** What the rhythm of one case is computed from. */
export interface RhythmInput {
  readonly today: string;
  readonly weekStartsOn: Weekday;
  readonly state: CaseState;
  /** First day of the episode: the clock runs from here as long as nobody has been in touch. */
  readonly openedOn: string;
  /** Move-in to the present home; null before it. */
  readonly movedInOn: string | null;
  /** Agreements in any order; the latest that has begun counts. */
  readonly agreements: readonly RhythmAgreement[];
  /** Of the method; undefined for the rhythm of `figures`. */
  readonly usual: UsualRhythm | undefined;
  readonly figures: RhythmFigures;
  readonly contacts: readonly DatedContact[];
}

/** One clock: the last time, the next time, and the word for it. */
export interface RhythmClock {
  readonly last: string | null;
  readonly due: string;
  readonly word: RhythmWord;
}

/** Where a case stands in its contact rhythm. */
export interface RhythmStanding extends Rhythm {
  readonly source: (typeof rhythmSources)[number];
  readonly contact: RhythmClock;
  /** Null when no visits are planned. */
  readonly visit: RhythmClock | null;
  /** Days without a completed contact after which the team talks, unless a longer rhythm was agreed. */
  readonly floorDays: number;
  /** The word to show: that of the clock that has waited longer. */
  readonly word: RhythmWord;
  /** Attempts after the last completed contact, oldest first: listed, but they never reset a clock. */
  readonly attempts: readonly DatedContact[];
}

/**
 * The agreements that hold or will hold, by their first day, out of all versions of an agreement, oldest version first:
 * each takes over from its own first day on, whatever earlier versions said about later days. Those of an earlier
 * episode ended with it.
 */
export function agreementsInForce<A extends { readonly from: string }>(
  versions: readonly A[],
  openedOn: string,
): A[] {
  return versions.filter(
    ({ from }, index) => from >= openedOn && !versions.slice(index + 1).some((later) => later.from <= from),
  );
}

/** The agreement that holds on a day: the latest that has begun. */
export function findAgreement<A extends { readonly from: string }>(
  agreements: readonly A[],
  today: string,
): A | undefined {
  return agreements
    .filter(({ from }) => from <= today)
    .reduce<A | undefined>((a, b) => (a === undefined || b.from >= a.from ? b : a), undefined);
}

/** What holds without an agreement: what the method asks for, else the rhythm of domain.md 6.2. */
export function usualRhythm({
  today,
  movedInOn,
  usual,
  figures,
}: Pick<RhythmInput, 'today' | 'movedInOn' | 'usual' | 'figures'>): UsualRhythm {
  if (usual !== undefined) return usual;
  const isNewHome = movedInOn !== null && daysBetween(movedInOn, today) < figures.firstMonths;
  return {
    contactEveryDays: figures.contact,
    visitEveryDays: isNewHome ? figures.visitAtFirst : figures.visitLater,
    contactFloorDays: figures.floor,
  };
}

/** The rhythm that holds on a day: paused, else the latest agreement, else the usual one (domain.md 6.2). */
export function rhythmOn(input: RhythmInput): Rhythm & { readonly source: RhythmStanding['source'] } {
  const agreed = findAgreement(input.agreements, input.today);
  if (input.state === 'paused') {
    const contactEveryDays = agreed?.pauseEveryDays ?? input.figures.paused;
    return { source: 'paused', contactEveryDays, visitEveryDays: null };
  }
  const { contactEveryDays, visitEveryDays } = agreed ?? usualRhythm(input);
  return { source: agreed === undefined ? 'usual' : 'agreed', contactEveryDays, visitEveryDays };
}

/** How far ahead an agreement may begin, in days. */
const furthestStart = 365;

/** What keeps an agreement from being kept, by field: it has a reason (domain.md 0.3) and begins within a year. */
export function findAgreementProblems(
  { from, reason }: { readonly from: string; readonly reason: string },
  today: string,
): FieldProblems {
  return {
    ...(from > addDays(today, furthestStart) ? { from: 'too_big' } : {}),
    ...(reason.trim() === '' ? { reason: 'required' } : {}),
  };
}

/** "More often from today": half the days, never fewer than one (domain.md 0.3: raised in one click). */
export function closerRhythm({ contactEveryDays, visitEveryDays }: Rhythm): Rhythm {
  const half = (days: number) => Math.max(1, Math.floor(days / 2));
  return {
    contactEveryDays: half(contactEveryDays),
    visitEveryDays: visitEveryDays === null ? null : half(visitEveryDays),
  };
}

function latestDay(contacts: readonly DatedContact[]): string | null {
  return contacts.reduce<string | null>(
    (latest, { day }) => (latest === null || day > latest ? day : latest),
    null,
  );
}

function wordFor(
  due: string,
  { today, weekStartsOn, figures }: Pick<RhythmInput, 'today' | 'weekStartsOn' | 'figures'>,
): RhythmWord {
  const over = daysBetween(due, today);
  if (over > figures.grace) return 'talk_in_team';
  if (over > 0) return 'time_to_get_in_touch';
  return due <= endOfWeek(today, weekStartsOn) ? 'due_this_week' : 'in_touch';
}

/**
 * Where a case stands, in the four words of domain.md 6.2; undefined in states without planned support. Contacts dated
 * after today are not there yet. "This week" is the calendar week of the organisation.
 */
export function findRhythmStanding(input: RhythmInput): RhythmStanding | undefined {
  const { today } = input;
  if (!statesInSupport.includes(input.state)) return undefined;
  const rhythm = rhythmOn(input);
  const past = input.contacts.filter(({ day }) => day <= today);
  const clock = (last: string | null, everyDays: number): RhythmClock => {
    const due = addDays(last ?? input.openedOn, everyDays);
    return { last, due, word: wordFor(due, input) };
  };
  const lastContact = latestDay(past.filter(({ status }) => status === 'completed'));
  const byRhythm = clock(lastContact, rhythm.contactEveryDays);
  const floor = rhythm.source === 'usual' ? usualRhythm(input).contactFloorDays : input.figures.floor;
  const isBeyondFloor =
    rhythm.contactEveryDays <= floor && daysBetween(lastContact ?? input.openedOn, today) > floor;
  const contact: RhythmClock = isBeyondFloor ? { ...byRhythm, word: 'talk_in_team' } : byRhythm;
  const visit =
    rhythm.visitEveryDays === null ? null : clock(latestDay(past.filter(isVisit)), rhythm.visitEveryDays);
  const words = [contact.word, visit?.word ?? contact.word];
  return {
    ...rhythm,
    contact,
    visit,
    floorDays: floor,
    word: rhythmWords.findLast((word) => words.includes(word)) ?? contact.word,
    attempts: past
      .filter(({ status, day }) => status === 'attempted' && (lastContact === null || day > lastContact))
      .toSorted((a, b) => compareDays(a.day, b.day)),
  };
}
