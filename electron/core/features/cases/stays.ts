import type { Stay } from '#shared/domain/housing/days-at-home.ts';
import type { AccommodationsTable } from './cases.table.ts';

/** A stay with where it was, for the head of the file; records of one home share its id. */
export interface HomeStay extends Stay {
  readonly homeId: string;
  readonly address: string;
}

/** The part of a tenancy that makes it a time at home. */
interface TenancyStay {
  readonly id: string;
  readonly accommodation_id: string | null;
  readonly is_draft: number;
  readonly moved_in_on: string | null;
  readonly ended_on: string | null;
  readonly address: string;
}

/**
 * All times somewhere of one person, for the rules of domain.md 6.6. A tenancy is a settled home from moving in until
 * its end is written down: nights elsewhere take nothing off. One that an import drafted lasts until the next place
 * that is known, because nobody has said that the home was kept.
 */
export function homeStays(
  accommodations: readonly AccommodationsTable[],
  tenancies: readonly TenancyStay[],
): HomeStay[] {
  const starts = accommodations.flatMap(({ since }) => (since === null ? [] : [since])).toSorted();
  return [
    ...accommodations.map((row) => ({
      homeId: row.id,
      isSettled: row.is_settled === 1,
      from: row.since,
      until: row.until,
      address: row.address,
    })),
    ...tenancies.flatMap(({ moved_in_on: from, ended_on, address, ...tenancy }) => {
      if (from === null) return [];
      const next = tenancy.is_draft === 1 ? starts.find((start) => start >= from) : undefined;
      const place = accommodations.find(({ is_settled, since }) => is_settled === 1 && since === from);
      const homeId = tenancy.accommodation_id ?? place?.id ?? tenancy.id;
      return [{ homeId, isSettled: true, from, until: ended_on ?? next ?? null, address }];
    }),
  ];
}
