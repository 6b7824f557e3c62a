import { type CaseId, caseId } from '#shared/lib/ids.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { namesOf } from '#core/features/people/names.service.ts';
import type { ExistingPerson } from '#core/importers/hmis/find-duplicates.ts';
import type { VaultState } from '#core/importers/hmis/map-hmis.ts';

/** The name of HMIS in `person_external_ids`. */
export const hmisSystem = 'hmis';

/** Everybody in the vault as far as needed to recognise them, and which enrollments are already there. */
export async function readVaultState(db: ReadDb): Promise<VaultState> {
  const people = await db
    .selectFrom('people')
    .innerJoin('case_files', 'case_files.person_id', 'people.id')
    .select([
      'people.id',
      'people.chosen_name',
      'people.legal_given_name',
      'people.legal_family_name',
      'people.other_names',
      'people.birth_date',
      'people.birth_date_approximate',
      'case_files.case_number',
    ])
    .orderBy('case_files.no')
    .execute();
  const externalIds = await db
    .selectFrom('person_external_ids')
    .select(['person_id', 'external_id'])
    .where('system', '=', hmisSystem)
    .execute();
  const idsOf = Map.groupBy(externalIds, (row) => row.person_id);
  const enrollments = await db
    .selectFrom('support_episodes')
    .select('external_id')
    .where('external_id', 'is not', null)
    .execute();
  return {
    people: people.map((row): ExistingPerson => ({
      id: row.id,
      ...namesOf(row),
      birthDate: row.birth_date,
      birthDateApproximate: row.birth_date_approximate === 1,
      caseNumber: row.case_number,
      hmisIds: (idsOf.get(row.id) ?? []).map((each) => each.external_id),
    })),
    enrollments: new Set(enrollments.map((row) => row.external_id ?? '')),
  };
}

/** Case file of each person who is in the vault already. */
export async function readCasesOf(db: ReadDb): Promise<ReadonlyMap<string, CaseId>> {
  const rows = await db.selectFrom('case_files').select(['person_id', 'id']).execute();
  return new Map(rows.map((row) => [row.person_id, caseId.parse(row.id)]));
}

export function findTeam(db: ReadDb, teamId: string) {
  return db.selectFrom('teams').select('id').where('id', '=', teamId).executeTakeFirst();
}

export async function listServiceIds(db: ReadDb): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('services').select('id').execute();
  return new Set(rows.map((row) => row.id));
}
