import type { Stay } from '#shared/domain/housing/days-at-home.ts';
import type { AccommodationsTable, TenanciesTable } from './cases.table.ts';

/** A stay with where it was, for the head of the file. */
export interface HomeStay extends Stay {
  readonly address: string;
}

/**
 * All times somewhere of one person, for the rules of domain.md 6.6. A tenancy is a settled home from moving in; one
 * without an end lasts until the next place that is written down, because that place is then what is known.
 */
export function homeStays(
  accommodations: readonly AccommodationsTable[],
  tenancies: readonly TenanciesTable[],
): HomeStay[] {
  const starts = accommodations.flatMap(({ since }) => (since === null ? [] : [since])).toSorted();
  return [
    ...accommodations.map((row) => ({
      isSettled: row.is_settled === 1,
      from: row.since,
      until: row.until,
      address: row.address,
    })),
    ...tenancies.flatMap(({ moved_in_on: from, ended_on }) => {
      if (from === null) return [];
      const until = ended_on ?? starts.find((start) => start >= from) ?? null;
      return [{ isSettled: true, from, until, address: '' }];
    }),
  ];
}
