import type { ReadDb } from '#core/kernel/contexts.ts';

/** Tenancies that ended in a span of days, both included, oldest first. */
export function endedTenancyRows(db: ReadDb, from: string, to: string) {
  return db
    .selectFrom('tenancies')
    .innerJoin('case_files', 'case_files.person_id', 'tenancies.person_id')
    .select(['case_files.id as case_id', 'tenancies.ended_on', 'tenancies.end_reason'])
    .where('tenancies.ended_on', '>=', from)
    .where('tenancies.ended_on', '<=', to)
    .orderBy('tenancies.ended_on')
    .orderBy('tenancies.id')
    .execute();
}

/** Concerns that once put the home at risk and ended with it kept (domain.md 6.6), oldest first. */
export function keptHomeRows(db: ReadDb, from: string, to: string) {
  return db
    .selectFrom('tenancy_concerns')
    .select(['case_id', 'resolved_on', 'kind'])
    .where('was_at_risk', '=', 1)
    .where('outcome', '=', 'home_kept')
    .where('resolved_on', '>=', from)
    .where('resolved_on', '<=', to)
    .orderBy('resolved_on')
    .orderBy('id')
    .execute();
}
