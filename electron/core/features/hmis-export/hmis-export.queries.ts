import { inList } from '#core/database/in-list.ts';
import { restrictedCases } from '#core/features/rights/restrictions.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** The name of HMIS in `person_external_ids`. */
const hmisSystem = 'hmis';

/** Its id is the ground of every number that an export makes. */
export function organisationRow(db: ReadDb) {
  return db.selectFrom('organisations').select(['id', 'name']).limit(1).executeTakeFirstOrThrow();
}

/** Which episodes are asked for; both days are included. */
export interface Extent {
  readonly from: string;
  readonly to: string;
  readonly serviceIds: readonly string[];
}

/**
 * Episodes under way on a day of the period. Somebody who has only asked is in no project yet: their enquiry is left
 * out, also one that came to nothing (domain.md 5.1).
 */
function episodesIn(db: ReadDb, { from, to, serviceIds }: Extent) {
  return db
    .selectFrom('support_episodes')
    .innerJoin('case_files', 'case_files.id', 'support_episodes.case_id')
    .where('support_episodes.service_id', 'in', inList(serviceIds, ''))
    .where('support_episodes.opened_on', '<=', to)
    .where((eb) =>
      eb.or([eb('support_episodes.closed_on', 'is', null), eb('support_episodes.closed_on', '>=', from)]),
    )
    .where((eb) =>
      eb.or([
        eb('case_files.state', 'not in', ['enquiry', 'not_taken_up']),
        eb('case_files.current_episode_id', '!=', eb.ref('support_episodes.id')),
      ]),
    );
}

/** In the order of case numbers, and of entry within each. */
export function episodeRows(db: ReadDb, extent: Extent) {
  return episodesIn(db, extent)
    .where('case_files.id', 'not in', restrictedCases(db))
    .selectAll('support_episodes')
    .select('case_files.person_id')
    .orderBy('case_files.no')
    .orderBy('support_episodes.opened_on')
    .execute();
}

/** Restricted files with support in the period. */
export async function countRestricted(db: ReadDb, extent: Extent): Promise<number> {
  const { cases } = await episodesIn(db, extent)
    .where('case_files.id', 'in', restrictedCases(db))
    .select((eb) => eb.fn.count<number>('case_files.id').distinct().as('cases'))
    .executeTakeFirstOrThrow();
  return cases;
}

export function peopleRows(db: ReadDb, personIds: readonly string[]) {
  return db
    .selectFrom('people')
    .select([
      'id',
      'chosen_name',
      'legal_given_name',
      'legal_family_name',
      'birth_date',
      'birth_date_approximate',
      'language',
      'access_needs_known',
      'created_at',
    ])
    .where('id', 'in', inList(personIds, ''))
    .execute();
}

export function externalIdRows(db: ReadDb, personIds: readonly string[]) {
  return db
    .selectFrom('person_external_ids')
    .select(['person_id', 'external_id'])
    .where('person_id', 'in', inList(personIds, ''))
    .where('system', '=', hmisSystem)
    .orderBy('external_id')
    .execute();
}

export function answerRows(db: ReadDb, personIds: readonly string[]) {
  return db
    .selectFrom('diversity_answers')
    .select(['person_id', 'question', 'answer', 'answered_on'])
    .where('person_id', 'in', inList(personIds, ''))
    .orderBy('id')
    .execute();
}

export function placeRows(db: ReadDb, personIds: readonly string[]) {
  return db
    .selectFrom('accommodations')
    .select(['id', 'person_id', 'type_key', 'ethos_code', 'since', 'until'])
    .where('person_id', 'in', inList(personIds, ''))
    .orderBy('id')
    .execute();
}

export function tenancyRows(db: ReadDb, personIds: readonly string[]) {
  return db
    .selectFrom('tenancies')
    .select(['id', 'person_id', 'moved_in_on'])
    .where('person_id', 'in', inList(personIds, ''))
    .where('moved_in_on', 'is not', null)
    .orderBy('id')
    .execute();
}

export function historyRows(db: ReadDb, personIds: readonly string[]) {
  return db
    .selectFrom('housing_history_summaries')
    .select(['id', 'person_id', 'as_of', 'times_in_three_years', 'months_in_three_years'])
    .where('person_id', 'in', inList(personIds, ''))
    .orderBy('id')
    .execute();
}

/** Memberships of households of which one of these people is or was a member. */
export function membershipRows(db: ReadDb, personIds: readonly string[]) {
  return db
    .selectFrom('household_members')
    .select(['household_id', 'person_id', 'relation'])
    .where('person_id', 'in', inList(personIds, ''))
    .orderBy('household_id')
    .orderBy('id')
    .execute();
}

/** The rows that records came in with, in the order of their import. */
export function cameRows(db: ReadDb, targetIds: readonly string[]) {
  return db
    .selectFrom('import_rows')
    .select(['target_id', 'source_table', 'source_id', 'raw_json'])
    .where('target_id', 'in', inList(targetIds, ''))
    .orderBy('batch_id')
    .orderBy('row_no')
    .execute();
}

/** Every service with what it is in HMIS, where somebody said so. */
export function projectRows(db: ReadDb) {
  return db
    .selectFrom('services')
    .leftJoin('hmis_projects', 'hmis_projects.service_id', 'services.id')
    .select([
      'services.id',
      'services.name',
      'hmis_projects.project_id',
      'hmis_projects.project_type',
      'hmis_projects.housing_type',
      'hmis_projects.coc_code',
      'hmis_projects.geocode',
      'hmis_projects.is_continuum',
      'hmis_projects.is_victim_service',
      'hmis_projects.started_on',
    ])
    .orderBy('services.name')
    .orderBy('services.id')
    .execute();
}

/** The first day of support with each service. */
export function firstDayRows(db: ReadDb) {
  return db
    .selectFrom('support_episodes')
    .select(['service_id', (eb) => eb.fn.min('opened_on').as('first_day')])
    .groupBy('service_id')
    .execute();
}

/** The newest episode that an import brought into a service. */
export function findImportedEpisode(db: ReadDb, serviceId: string) {
  return db
    .selectFrom('support_episodes')
    .innerJoin('import_rows', 'import_rows.target_id', 'support_episodes.id')
    .select('import_rows.raw_json')
    .where('support_episodes.service_id', '=', serviceId)
    .where('import_rows.source_table', '=', 'Enrollment')
    .orderBy('support_episodes.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export function caseNameRows(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('case_summaries')
    .innerJoin('case_files', 'case_files.id', 'case_summaries.case_id')
    .select(['case_summaries.case_id', 'case_summaries.name', 'case_files.case_number'])
    .where('case_summaries.case_id', 'in', inList(caseIds, ''))
    .execute();
}
