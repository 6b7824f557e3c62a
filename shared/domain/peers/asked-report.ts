import { addDays } from '../dates/calendar.ts';
import { askWithinDays, type PeerAnswer } from './peer-codes.ts';

/** What is known of one case for the question who has been asked. */
export interface AskedCase {
  /** First day in the present home; null while there is none. */
  readonly movedInOn: string | null;
  /** Every real answer, oldest first; "not yet asked" is none. */
  readonly offers: readonly { readonly on: string; readonly answer: Exclude<PeerAnswer, 'not_yet_asked'> }[];
}

/** Counts over some cases; a share only where there are enough people to hide in (domain.md 14). */
export interface AskedFigures {
  readonly people: number;
  readonly asked: number;
  readonly yes: number;
  readonly later: number;
  readonly no: number;
  /** Moved in more than 60 days ago or asked within them. */
  readonly due: number;
  readonly askedInTime: number;
  /** Whole per cent of those due who were asked in time; null below five of them. */
  readonly inTimeShare: number | null;
}

/** No percentage on fewer people than this (domain.md 14, invariants). */
const leastForShare = 5;

/**
 * Who has been offered peer support (domain.md 11.2): the target is that everybody is asked within 60 days of moving
 * in. Somebody who moved in lately and was not asked yet is not due.
 */
export function countAsked(cases: readonly AskedCase[], today: string): AskedFigures {
  const lastAnswers = cases.map(({ offers }) => offers.at(-1)?.answer ?? null);
  const inTime = cases.flatMap(({ movedInOn, offers }) => {
    if (movedInOn === null) return [];
    const until = addDays(movedInOn, askWithinDays);
    const asked = offers.some(({ on }) => on <= until);
    return asked || until < today ? [asked] : [];
  });
  const askedInTime = inTime.filter(Boolean).length;
  const said = (answer: PeerAnswer) => lastAnswers.filter((last) => last === answer).length;
  return {
    people: cases.length,
    asked: lastAnswers.filter((last) => last !== null).length,
    yes: said('yes'),
    later: said('later'),
    no: said('no'),
    due: inTime.length,
    askedInTime,
    inTimeShare: inTime.length < leastForShare ? null : Math.round((askedInTime / inTime.length) * 100),
  };
}

/** Ask now: nobody did yet, or the day that was agreed for asking again has come. */
export function shouldAsk(
  last: { readonly answer: PeerAnswer; readonly askAgainOn: string | null } | null,
  today: string,
): boolean {
  if (last === null || last.answer === 'not_yet_asked') return true;
  return last.answer !== 'yes' && last.askAgainOn !== null && last.askAgainOn <= today;
}
