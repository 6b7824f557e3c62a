import { daysBetween } from '../dates/calendar.ts';
import type { FieldProblems } from '../../lib/app-error.ts';
import type { OfferAnswer } from './search-codes.ts';

/** What of an offer the rules look at. */
export interface OfferFacts {
  readonly offeredOn: string;
  readonly viewedOn: string | null;
  readonly personAnswer: OfferAnswer;
}

/**
 * After a "no": whether another home was offered on that day or later (domain.md 4.4, `offer_declined_without_loss`).
 * Null for an offer that was not declined.
 * @param others all other offers of the same search
 */
export function anotherFollowed(offer: OfferFacts, others: readonly OfferFacts[]): boolean | null {
  if (offer.personAnswer !== 'no') return null;
  return others.some(({ offeredOn }) => offeredOn >= offer.offeredOn);
}

/** Counts behind `offers_per_person` and `offer_declined_without_loss` (domain.md 4.4); no percentages, whoever prints adds them. */
export interface OfferFigures {
  readonly offered: number;
  readonly viewed: number;
  readonly declined: number;
  /** Of those declined, after how many another offer followed. */
  readonly declinedWithAnother: number;
}

/**
 * Counts over the offers of one search.
 * @param counts which offers count, for figures of a period; what followed them may lie after it
 */
export function offerFigures(
  offers: readonly OfferFacts[],
  counts: (offer: OfferFacts) => boolean = () => true,
): OfferFigures {
  const counted = offers.filter(counts);
  const followed = counted.map((offer) =>
    anotherFollowed(
      offer,
      offers.filter((other) => other !== offer),
    ),
  );
  return {
    offered: counted.length,
    viewed: counted.filter(({ viewedOn }) => viewedOn !== null).length,
    declined: followed.filter((answer) => answer !== null).length,
    declinedWithAnother: followed.filter((answer) => answer === true).length,
  };
}

/** Days of a search, until its end or today. */
export function searchDays(
  search: { readonly startedOn: string; readonly endedOn: string | null },
  today: string,
): number {
  return Math.max(0, daysBetween(search.startedOn, search.endedOn ?? today));
}

/** What keeps an offer from being kept, by field. */
export function findOfferProblems(
  offer: Pick<OfferFacts, 'offeredOn' | 'viewedOn'>,
  search: { readonly startedOn: string },
  today: string,
): FieldProblems {
  const { offeredOn, viewedOn } = offer;
  return {
    ...(offeredOn > today ? { offeredOn: 'in_the_future' } : {}),
    ...(offeredOn < search.startedOn ? { offeredOn: 'before_start' } : {}),
    ...(viewedOn !== null && viewedOn > today ? { viewedOn: 'in_the_future' } : {}),
    ...(viewedOn !== null && viewedOn < offeredOn ? { viewedOn: 'before_start' } : {}),
  };
}
