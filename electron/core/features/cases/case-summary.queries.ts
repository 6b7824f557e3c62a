import type { ReadDb } from '#core/kernel/contexts.ts';

/** Who the case is about, its present episode, and the day its first episode opened. */
export function caseRow(db: ReadDb, caseId: string) {
  return db
    .selectFrom('case_files')
    .innerJoin('people', 'people.id', 'case_files.person_id')
    .innerJoin('support_episodes', 'support_episodes.id', 'case_files.current_episode_id')
    .select([
      'case_files.no',
      'case_files.person_id',
      'people.chosen_name',
      'people.legal_given_name',
      'people.legal_family_name',
      'people.other_names',
      'people.birth_date',
      'people.pronouns',
      'support_episodes.method',
      'support_episodes.opened_on',
      'support_episodes.support_started_on',
    ])
    .select((eb) =>
      eb
        .selectFrom('support_episodes as first')
        .select((first) => first.fn.min('first.opened_on').as('day'))
        .whereRef('first.case_id', '=', 'case_files.id')
        .as('first_opened_on'),
    )
    .where('case_files.id', '=', caseId)
    .executeTakeFirstOrThrow();
}

/** Assignments that have not ended, in the order of their beginning. */
export function openAssignments(db: ReadDb, caseId: string) {
  return db
    .selectFrom('case_assignments')
    .innerJoin('workers', 'workers.id', 'case_assignments.worker_id')
    .select(['case_assignments.role', 'workers.name'])
    .where('case_assignments.case_id', '=', caseId)
    .where('case_assignments.until', 'is', null)
    .orderBy('case_assignments.since')
    .orderBy('case_assignments.id')
    .execute();
}

export function accommodationRows(db: ReadDb, personId: string) {
  return db
    .selectFrom('accommodations')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('since')
    .orderBy('id')
    .execute();
}

export function tenancyRows(db: ReadDb, personId: string) {
  return db.selectFrom('tenancies').selectAll().where('person_id', '=', personId).orderBy('id').execute();
}

export function findLastReading(db: ReadDb, caseId: string) {
  return db
    .selectFrom('star_readings')
    .select(['reading_date', 'next_review_date'])
    .where('case_id', '=', caseId)
    .orderBy('reading_date', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Every version of the agreement about how often, oldest first. */
export function agreementRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('case_records')
    .select('content')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'contact_agreement')
    .orderBy('version')
    .execute();
}

/** The course of CTI as it stands. */
export function findCourseRow(db: ReadDb, caseId: string) {
  return db
    .selectFrom('case_records')
    .select('content')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'cti_course')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}
