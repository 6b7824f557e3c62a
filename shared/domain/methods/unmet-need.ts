import { type SupportMethod, supportMethods } from '../cases/case-codes.ts';
import type { Allocation } from './allocation.ts';

/** How many people needed a method that was not there (domain.md 4.5). */
export interface UnmetNeed {
  readonly preferred: SupportMethod;
  readonly notOffered: number;
  readonly noPlace: number;
}

/**
 * People for whom something else was chosen than what would have been best because it was not offered or had no place,
 * by what would have been best, in the order of the methods. Another reason is no unmet need.
 */
export function countUnmetNeed(
  allocations: readonly Pick<Allocation, 'preferred' | 'chosen' | 'otherBecause'>[],
): UnmetNeed[] {
  const unmet = allocations.filter(
    ({ preferred, chosen, otherBecause }) =>
      preferred !== chosen && (otherBecause === 'not_offered' || otherBecause === 'no_place'),
  );
  return supportMethods
    .map((method) => {
      const same = unmet.filter(({ preferred }) => preferred === method);
      const noPlace = same.filter(({ otherBecause }) => otherBecause === 'no_place').length;
      return { preferred: method, notOffered: same.length - noPlace, noPlace };
    })
    .filter(({ notOffered, noPlace }) => notOffered + noPlace > 0);
}
