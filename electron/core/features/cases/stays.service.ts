import { visibleCases } from '#core/kernel/case-access.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import { type HomeStay, homeStays } from './stays.ts';

type Reader = Pick<QueryContext, 'db' | 'actor' | 'clock'>;

/**
 * All times somewhere of everybody whose case the actor may see, by case; two statements. A case of which no place is
 * known is not in the answer.
 */
export async function listVisibleStays({
  db,
  actor,
  clock,
}: Reader): Promise<ReadonlyMap<string, readonly HomeStay[]>> {
  const cases = visibleCases(db, actor, clock.today());
  const accommodations = Map.groupBy(
    await cases
      .innerJoin('accommodations', 'accommodations.person_id', 'case_files.person_id')
      .selectAll('accommodations')
      .select('case_files.id as case_id')
      .orderBy('accommodations.since')
      .orderBy('accommodations.id')
      .execute(),
    ({ case_id }) => case_id,
  );
  const tenancies = Map.groupBy(
    await cases
      .innerJoin('tenancies', 'tenancies.person_id', 'case_files.person_id')
      .selectAll('tenancies')
      .select('case_files.id as case_id')
      .orderBy('tenancies.id')
      .execute(),
    ({ case_id }) => case_id,
  );
  const ids = new Set([...accommodations.keys(), ...tenancies.keys()]);
  return new Map(
    [...ids].map((id) => [id, homeStays(accommodations.get(id) ?? [], tenancies.get(id) ?? [])]),
  );
}
