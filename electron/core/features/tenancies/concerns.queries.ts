import type { ReadDb } from '#core/kernel/contexts.ts';

const concerns = (db: ReadDb, caseId: string) =>
  db
    .selectFrom('tenancy_concerns')
    .innerJoin('entries', 'entries.key', 'tenancy_concerns.entry_key')
    .leftJoin('tenancies', 'tenancies.id', 'tenancy_concerns.tenancy_id')
    .selectAll('tenancy_concerns')
    .select(['entries.author_name', 'tenancies.address'])
    .where('tenancy_concerns.case_id', '=', caseId);

/** Open ones first, then by the day they were raised, newest first. */
export function concernRows(db: ReadDb, caseId: string) {
  return concerns(db, caseId)
    .orderBy((eb) => eb('tenancy_concerns.resolved_on', 'is not', null))
    .orderBy('tenancy_concerns.raised_on', 'desc')
    .orderBy('tenancy_concerns.entry_key', 'desc')
    .execute();
}
export type ConcernRow = Awaited<ReturnType<typeof concernRows>>[number];

export function findConcernRow(db: ReadDb, caseId: string, concernId: string) {
  return concerns(db, caseId).where('tenancy_concerns.id', '=', concernId).executeTakeFirst();
}

/** Everything recorded of the steps of a case's concerns, newest first. */
export function stepRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('concern_steps')
    .innerJoin('tenancy_concerns', 'tenancy_concerns.id', 'concern_steps.concern_id')
    .innerJoin('entries', 'entries.key', 'concern_steps.entry_key')
    .leftJoin('consents', 'consents.id', 'concern_steps.consent_id')
    .selectAll('concern_steps')
    .select(['entries.id as entry_id', 'entries.author_name', 'consents.recipient as consent_for'])
    .where('tenancy_concerns.case_id', '=', caseId)
    .orderBy('concern_steps.on_day', 'desc')
    .orderBy('concern_steps.entry_key', 'desc')
    .execute();
}
export type StepRow = Awaited<ReturnType<typeof stepRows>>[number];

/** Open concerns of many cases with their recorded steps, one row a step; one statement. */
export function openConcernRows(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('tenancy_concerns')
    .leftJoin('concern_steps', 'concern_steps.concern_id', 'tenancy_concerns.id')
    .selectAll('tenancy_concerns')
    .select([
      'concern_steps.step',
      'concern_steps.state',
      'concern_steps.on_day',
      'concern_steps.text',
      'concern_steps.entry_key as step_key',
    ])
    .where('tenancy_concerns.case_id', 'in', caseIds)
    .where('tenancy_concerns.resolved_on', 'is', null)
    .orderBy('tenancy_concerns.raised_on', 'desc')
    .orderBy('tenancy_concerns.entry_key', 'desc')
    .orderBy('concern_steps.on_day')
    .orderBy('concern_steps.entry_key')
    .execute();
}

/** Newest first. */
export function amendmentRows(db: ReadDb, entryKey: number) {
  return db
    .selectFrom('entry_amendments')
    .selectAll()
    .where('entry_key', '=', entryKey)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
