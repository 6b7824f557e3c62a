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

async function expectRoundTrip(first: ImportVault): Promise<void> {
  const before = await hmisContent(first);
  const file = await takeOut(first);
  await using second = await openImportVault();
  const { findings } = await bringIn(second, file);
  expect(findings.filter(({ level }) => level !== 'notice')).toEqual([]);
  expect(await hmisContent(second)).toEqual(before);

  const contents = await first.contents();
  const { counts } = await bringIn(first, file);
  expect(counts).toMatchObject({ newPeople: 0, episodes: 0, accommodations: 0, tenancies: 0, households: 0 });
  expect(await first.contents()).toEqual(contents);
  expect([...first.faults, ...second.faults]).toEqual([]);
}

const family: Sample = {
  clients: [
    ...(two.clients ?? []),
    {
      PersonalID: 'C',
      FirstName: 'O’Neill, "Jo"',
      LastName: "=cmd|' /C calc'!A0",
      DOB: '',
      DOBDataQuality: '99',
    },
    {
      PersonalID: 'D',
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

describe('import, export, import', () => {
  it('says the same of the same people, and adds nothing to the vault it came from', async () => {
    await using vault = await openImportVault();
    await vault.commit(family, every);
    await expectRoundTrip(vault);
  }, 60_000);

  it.skipIf(!isThere)(
    `holds for a whole export of FY2026${note}`,
    async () => {
      await using vault = await openImportVault();
      await bringIn(vault, data);
      await expectRoundTrip(vault);
    },
    120_000,
  );
});
