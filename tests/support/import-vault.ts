import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ImportOptions } from '#shared/contracts/imports.ts';
import { sampleExport } from './hmis-sample.ts';
import { openTestVault, type OutputOf, type TestVault } from './test-vault.ts';

export type Sample = Parameters<typeof sampleExport>[0];

/** Two people of one household: one with a home and support, one who moved in with family. */
export const two: Sample = {
  clients: [
    { PersonalID: 'A', White: '1', Sex: '0' },
    { PersonalID: 'B', FirstName: 'Tom', LastName: 'Bell', DOB: '1970-01-01', NameDataQuality: '2' },
  ],
  enrollments: [
    {
      EnrollmentID: 'E1',
      PersonalID: 'A',
      HouseholdID: 'H1',
      LivingSituation: '116',
      DateToStreetESSH: '2023-01-01',
      MoveInDate: '2024-03-10',
      TimesHomelessPastThreeYears: '2',
      DisablingCondition: '1',
      SexOffender: '1',
    },
    { EnrollmentID: 'E2', PersonalID: 'B', HouseholdID: 'H1', RelationshipToHoH: '3' },
  ],
  exits: [{ ExitID: 'X1', EnrollmentID: 'E2', Destination: '423' }],
};

/** Every table that an import writes, besides the batches. */
export const importTables = [
  'people',
  'person_external_ids',
  'diversity_answers',
  'housing_history_summaries',
  'case_files',
  'support_episodes',
  'accommodations',
  'tenancies',
  'households',
  'household_members',
  'entries',
  'case_stage_changes',
  'case_summaries',
  'import_rows',
] as const;

/** A test vault with the steps of an import. */
export interface ImportVault extends TestVault {
  /** Chooses a path as the shell's dialog would. */
  readonly stagePath: (chosen: string) => Promise<string>;
  readonly stage: (sample: Sample) => Promise<string>;
  readonly options: (more?: Partial<ImportOptions>) => ImportOptions;
  readonly commit: (sample: Sample, more?: Partial<ImportOptions>) => Promise<OutputOf<'imports.commit'>>;
  /** Every row of `importTables`, to compare before and after. */
  readonly contents: () => Promise<readonly unknown[]>;
  readonly listPeople: () => Promise<OutputOf<'people.list'>['rows']>;
  /** Person and case file of a `PersonalID`. */
  readonly fileOf: (sourceId: string) => Promise<OutputOf<'people.list'>['rows'][number]>;
}

export async function openImportVault(): Promise<ImportVault> {
  const vault = await openTestVault();
  let chosen = 0;
  const stagePath = async (chosenPath: string) => {
    const answer = await vault.internal['imports.stage']?.({ path: chosenPath });
    if (answer === undefined) throw new Error('the core does not stage imports');
    return answer.stageId;
  };
  const stage = async (sample: Sample) => {
    chosen += 1;
    const folder = path.join(vault.folder, `chosen-${chosen}`);
    await mkdir(folder);
    for (const [name, bytes] of sampleExport(sample)) await writeFile(path.join(folder, name), bytes);
    return stagePath(folder);
  };
  const options = (more: Partial<ImportOptions> = {}): ImportOptions => ({
    diversity: { race: false, gender: false, sex: false },
    veteran: false,
    services: { P1: vault.serviceId },
    teamId: vault.teamId,
    duplicates: {},
    ...more,
  });
  const listPeople = async () => {
    const { rows } = await vault.call('people.list', {
      text: '',
      states: [],
      workerId: null,
      teamId: null,
      contactWord: null,
      sort: 'name',
      descending: false,
      page: 0,
    });
    return rows;
  };
  return {
    ...vault,
    stagePath,
    stage,
    options,
    listPeople,
    commit: async (sample, more) =>
      vault.call('imports.commit', { stageId: await stage(sample), options: options(more) }),
    contents: async () => {
      const all = [];
      for (const table of importTables) {
        all.push([table, await vault.db.selectFrom(table).selectAll().execute()]);
      }
      return all;
    },
    fileOf: async (sourceId) => {
      const { person_id } = await vault.db
        .selectFrom('person_external_ids')
        .select('person_id')
        .where('external_id', '=', sourceId)
        .executeTakeFirstOrThrow();
      const file = (await listPeople()).find(({ personId }) => personId === person_id);
      if (file === undefined) throw new Error('nobody has this PersonalID');
      return file;
    },
  };
}
