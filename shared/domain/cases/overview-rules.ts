import type { FieldProblems } from '../../lib/app-error.ts';
import type { SharedWithPerson } from '../people/person-codes.ts';

interface OverviewHead {
  readonly nextReviewOn: string | null;
  readonly sharedWithPerson: SharedWithPerson;
  readonly withheldReason: string;
}

/** Days until an overview is talked about again, unless something happens before. */
export const overviewReviewAfterDays = 180;

/** What keeps an overview from being kept, by field (domain.md 0.3, 7.1). */
export function findOverviewProblems(
  { nextReviewOn, sharedWithPerson, withheldReason }: OverviewHead,
  today: string,
): FieldProblems {
  const isWithheld = sharedWithPerson === 'withheld_third_party_or_harm';
  return {
    ...(nextReviewOn !== null && nextReviewOn <= today ? { nextReviewOn: 'before_start' } : {}),
    ...(isWithheld && withheldReason.trim() === '' ? { withheldReason: 'required' } : {}),
  };
}
