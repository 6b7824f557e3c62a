import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '#shared/contracts/imports.ts';
import { hmisContent } from '#tests/support/hmis-content.ts';
import { type ImportVault, openImportVault, type Sample, two } from '#tests/support/import-vault.ts';

const data = fileURLToPath(new URL('../../../../../shared/data/hmis-csv-2026', import.meta.url));
const isThere = existsSync(data);
const note = isThere ? '' : ' – left out: no ../shared/data beside this checkout';

const every: Partial<ImportOptions> = { diversity: { race: true, gender: false, sex: true }, veteran: true };

/** Brings in a folder or zip, with each project in the one service of the test vault. */
async function bringIn(vault: ImportVault, chosen: string) {
  const stageId = await vault.stagePath(chosen);
  const { projects, findings } = await vault.call('imports.check', { stageId });
  const services = Object.fromEntries(projects.map(({ sourceId }) => [sourceId, vault.serviceId]));
  const options = vault.options({ ...every, services });
  const preview = await vault.call('imports.dryRun', { stageId, options });
  const { counts } = await vault.call('imports.commit', { stageId, options });
  return { findings, preview, counts };
}

const question = (vault: ImportVault) => ({
  from: '1990-01-01',
  to: vault.clock.today(),
  serviceIds: [vault.serviceId],
  identity: { race: true, sex: true, veteran: true },
});

/** Makes the file and writes it where a person would have chosen. */
async function takeOut(vault: ImportVault): Promise<string> {
  const [project] = await vault.call('hmisExport.projects', {});
  if (project === undefined) throw new Error('no service');
  const { name, cameWith, ...content } = project;
  expect(content.projectId).toBe(cameWith);
  await vault.call('hmisExport.changeProject', {
    ...content,
    projectType: 'supportive_housing',
    housingType: 'scattered',
    cocCode: 'XX-500',
    geocode: '199057',
  });
  const checked = await vault.call('hmisExport.check', question(vault));
  expect(checked.findings.filter(({ level }) => level === 'stop')).toEqual([]);
  const { jobId } = await vault.call('hmisExport.prepareFile', question(vault));
  const file = path.join(vault.folder, `${name === '' ? 'x' : 'out'}.zip`);
  await vault.internal['files.write']?.({ jobId, path: file });
  return file;
}

/**
 * Takes everything out, brings the file into an empty vault and into the one that it came from.
 * @returns what HMIS can say of both vaults, and every row of the first one before and after
 */
async function roundTrip(first: ImportVault) {
  const content = await hmisContent(first);
  const file = await takeOut(first);
  await using second = await openImportVault();
  const { findings } = await bringIn(second, file);
  const rows = await first.contents();
  const { counts } = await bringIn(first, file);
  return {
    findings: findings.filter(({ level }) => level !== 'notice'),
    content: { here: content, there: await hmisContent(second) },
    rows: { before: rows, after: await first.contents() },
    counts,
    faults: [...first.faults, ...second.faults],
  };
}

/** Nobody new and nothing added. */
const nothingNew = { newPeople: 0, episodes: 0, accommodations: 0, tenancies: 0, households: 0 };

const family: Sample = {
  clients: [
    ...(two.clients ?? []).map((client) => ({ DateUpdated: '2023-01-01 00:00:00', ...client })),
    {
      PersonalID: 'C',
      FirstName: 'O’Neill, "Jo"',
      LastName: "=cmd|' /C calc'!A0",
      DOB: '',
      DOBDataQuality: '99',
    },
    {
      PersonalID: 'D',
      DateUpdated: '2022-02-03 10:00:00',
      FirstName: '',
      LastName: '',
      NameDataQuality: '99',
      RaceNone: '9',
      VeteranStatus: '1',
      YearEnteredService: '1990',
    },
    {
      PersonalID: 'E',
      FirstName: 'Zoë\nLine',
      LastName: '李',
      NameDataQuality: '2',
      DOBDataQuality: '2',
      HispanicLatinao: '1',
      AdditionalRaceEthnicity: '-1+1;a',
      DateUpdated: '2023-05-06 07:08:09',
    },
  ],
  enrollments: [
    ...(two.enrollments ?? []),
    {
      EnrollmentID: 'E3',
      PersonalID: 'A',
      EntryDate: '2025-02-01',
      LivingSituation: '336',
      LengthOfStay: '5',
      DateToStreetESSH: '2024-12-24',
      MonthsHomelessPastThreeYears: '113',
      HouseholdID: 'H2',
      RelationshipToHoH: '5',
    },
    {
      EnrollmentID: 'E4',
      PersonalID: 'B',
      EntryDate: '2025-02-01',
      HouseholdID: 'H2',
      LivingSituation: '435',
      RentalSubsidyType: '434',
    },
    {
      EnrollmentID: 'E5',
      PersonalID: 'C',
      EntryDate: '2025-03-01',
      LivingSituation: '207',
      LengthOfStay: '4',
      DateToStreetESSH: '2024-12-01',
      DisablingCondition: '0',
    },
    {
      EnrollmentID: 'E6',
      PersonalID: 'D',
      EntryDate: '2025-03-01',
      LivingSituation: '225',
      TimesHomelessPastThreeYears: '4',
      MonthsHomelessPastThreeYears: '103',
      MoveInDate: '2025-04-01',
      HouseholdID: 'H3',
    },
    {
      EnrollmentID: 'E7',
      PersonalID: 'E',
      EntryDate: '2025-03-01',
      LivingSituation: '9',
      HouseholdID: 'H3',
      RelationshipToHoH: '99',
    },
  ],
  exits: [
    ...(two.exits ?? []),
    {
      ExitID: 'X3',
      EnrollmentID: 'E3',
      ExitDate: '2025-05-01',
      Destination: '435',
      DestinationSubsidyType: '439',
    },
    { ExitID: 'X5', EnrollmentID: 'E5', ExitDate: '2025-05-01', Destination: '24' },
    { ExitID: 'X6', EnrollmentID: 'E6', ExitDate: '2025-05-02', Destination: '17' },
  ],
};

/** One field of one record each; the test below must see every one of them. */
const changes: readonly (readonly [name: string, change: (vault: ImportVault) => Promise<unknown>])[] = [
  ['a chosen name', ({ db }) => db.updateTable('people').set({ chosen_name: 'X' }).execute()],
  ['a legal name', ({ db }) => db.updateTable('people').set({ legal_family_name: 'X' }).execute()],
  ['a birth date', ({ db }) => db.updateTable('people').set({ birth_date: '1999-01-01' }).execute()],
  ['its quality', ({ db }) => db.updateTable('people').set({ birth_date_approximate: 1 }).execute()],
  ['access needs', ({ db }) => db.updateTable('people').set({ access_needs_known: 0 }).execute()],
  ['an answer', ({ db }) => db.updateTable('diversity_answers').set({ answer: 'X' }).execute()],
  ['its day', ({ db }) => db.updateTable('diversity_answers').set({ answered_on: '2000-01-01' }).execute()],
  ['an entry', ({ db }) => db.updateTable('support_episodes').set({ opened_on: '2000-01-01' }).execute()],
  ['an exit', ({ db }) => db.updateTable('support_episodes').set({ closed_on: '2026-01-01' }).execute()],
  ['an enrollment', ({ db }) => db.updateTable('support_episodes').set({ external_id: null }).execute()],
  ['a reason', ({ db }) => db.updateTable('support_episodes').set({ closure_reason: 'other' }).execute()],
  ['a place', ({ db }) => db.updateTable('accommodations').set({ type_key: 'hospital' }).execute()],
  ['its group', ({ db }) => db.updateTable('accommodations').set({ ethos_code: '8.3' }).execute()],
  ['its start', ({ db }) => db.updateTable('accommodations').set({ since: '2000-01-01' }).execute()],
  ['its end', ({ db }) => db.updateTable('accommodations').set({ until: '2026-01-01' }).execute()],
  ['moving in', ({ db }) => db.updateTable('tenancies').set({ moved_in_on: '2000-01-01' }).execute()],
  [
    'times',
    ({ db }) => db.updateTable('housing_history_summaries').set({ times_in_three_years: '3' }).execute(),
  ],
  [
    'months',
    ({ db }) => db.updateTable('housing_history_summaries').set({ months_in_three_years: '9' }).execute(),
  ],
  ['a relation', ({ db }) => db.updateTable('household_members').set({ relation: 'child' }).execute()],
  ['a household', ({ db }) => db.updateTable('households').set({ external_id: 'X' }).execute()],
  ['a number', ({ db }) => db.updateTable('person_external_ids').set({ system: 'x' }).execute()],
];

describe('what two vaults are compared by', () => {
  it('sees a change of any one field', async () => {
    await using vault = await openImportVault();
    await vault.commit(family, every);
    const before = JSON.stringify(await hmisContent(vault));
    const unseen: string[] = [];
    for (const [name, change] of changes) {
      const db = await vault.db.startTransaction().execute();
      await change({ ...vault, db });
      if (JSON.stringify(await hmisContent({ db })) === before) unseen.push(name);
      await db.rollback().execute();
    }
    expect(unseen).toEqual([]);
  });

  it('and what was mended since the import is carried over', async () => {
    await using vault = await openImportVault();
    await vault.commit(family, every);
    const first = await hmisContent(vault);
    await vault.db
      .updateTable('people')
      .set({ legal_given_name: 'Renamed' })
      .where('legal_given_name', '=', 'Ilka')
      .execute();
    await vault.db
      .updateTable('accommodations')
      .set({ type_key: 'hospital', ethos_code: '6.2' })
      .where('type_key', '=', 'prison')
      .execute();
    await vault.db
      .updateTable('tenancies')
      .set({ moved_in_on: '2025-04-02' })
      .where('moved_in_on', '=', '2025-04-01')
      .execute();
    await vault.db
      .updateTable('household_members')
      .set({ relation: 'child' })
      .where('relation', '=', 'not_related')
      .execute();
    expect(await hmisContent(vault)).not.toEqual(first);
    const { content } = await roundTrip(vault);
    expect(content.there).toEqual(content.here);
  });
});

describe('import, export, import', () => {
  it('says the same of the same people, and adds nothing to the vault it came from', async () => {
    await using vault = await openImportVault();
    await vault.commit(family, every);
    const trip = await roundTrip(vault);
    expect(trip.content.there).toEqual(trip.content.here);
    expect(trip.rows.after).toEqual(trip.rows.before);
    expect(trip).toMatchObject({ findings: [], counts: nothingNew, faults: [] });
  }, 60_000);

  it.skipIf(!isThere)(
    `holds for a whole export of FY2026${note}`,
    async () => {
      await using vault = await openImportVault();
      await bringIn(vault, data);
      const trip = await roundTrip(vault);
      expect(trip.content.there).toEqual(trip.content.here);
      expect(trip.rows.after).toEqual(trip.rows.before);
      expect(trip).toMatchObject({ findings: [], counts: nothingNew, faults: [] });
    },
    120_000,
  );
});
