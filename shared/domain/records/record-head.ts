import type { FieldProblems } from '../../lib/app-error.ts';
import type { SharedWithPerson } from '../people/person-codes.ts';

interface Head {
  /** Day of the talk; `YYYY-MM-DD`. */
  readonly madeOn: string;
  readonly reviewOn: string | null;
  readonly sharedWithPerson: SharedWithPerson;
  readonly withheldReason: string;
}

/** What keeps a version from being kept, by field: it was made, and keeping it back says why (domain.md 0.3). */
export function findHeadProblems(head: Head, today: string): FieldProblems {
  const { madeOn, reviewOn, sharedWithPerson, withheldReason } = head;
  const isWithheld = sharedWithPerson === 'withheld_third_party_or_harm';
  return {
    ...(madeOn > today ? { madeOn: 'in_the_future' } : {}),
    ...(reviewOn !== null && reviewOn <= madeOn ? { reviewOn: 'before_start' } : {}),
    ...(isWithheld && withheldReason.trim() === '' ? { withheldReason: 'required' } : {}),
  };
}
