import type { ReadDb } from '#core/kernel/contexts.ts';

/** The household that a person belongs to now. */
export function findHouseholdOf(db: ReadDb, personId: string) {
  return db
    .selectFrom('household_members')
    .select('household_id')
    .where('person_id', '=', personId)
    .where('until', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Somebody else of a household of this person. */
export function findMemberRow(db: ReadDb, personId: string, memberId: string) {
  return db
    .selectFrom('household_members as self')
    .innerJoin('household_members as other', 'other.household_id', 'self.household_id')
    .leftJoin('case_files', 'case_files.person_id', 'other.person_id')
    .leftJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select(['other.id', 'other.given_name', 'other.since', 'other.until', 'case_summaries.name'])
    .where('self.person_id', '=', personId)
    .where('other.id', '=', memberId)
    .whereRef('other.id', '!=', 'self.id')
    .executeTakeFirst();
}

/** The name in somebody's own file. */
export function findNameOfPerson(db: ReadDb, personId: string) {
  return db
    .selectFrom('case_files')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select('case_summaries.name')
    .where('case_files.person_id', '=', personId)
    .executeTakeFirst();
}
