import fs from 'node:fs';
import path from 'node:path';
import { sampleExport } from '#tests/support/hmis-sample.ts';
import { HmisExportPage } from '../pages/hmis-export-page.ts';
import { ImportPage } from '../pages/import-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { confirmPassphrase } from '../support/confirm.ts';
import { expect, lindenHomes, test } from '../support/fixtures.ts';
import { fill, words } from '../support/words.ts';

const { hmisExport, imports } = words;

/** Names that a spreadsheet would run, or that break a careless CSV file. */
const came = sampleExport({
  clients: [
    { PersonalID: 'A', FirstName: '=SUM(A1)', LastName: 'Hazel, "Zoë"' },
    { PersonalID: 'B', FirstName: 'Bo', LastName: "'O’Rowan", DOB: '', DOBDataQuality: '99' },
  ],
  enrollments: [
    { EnrollmentID: 'E1', PersonalID: 'A', LivingSituation: '116', MoveInDate: '2024-04-01' },
    { EnrollmentID: 'E2', PersonalID: 'B', LivingSituation: '336' },
  ],
  exits: [{ ExitID: 'X2', EnrollmentID: 'E2', ExitDate: '2024-06-01', Destination: '423' }],
});

test('a manager makes the file for an HMIS, and Keystead knows everybody in it again', async ({
  keystead,
}) => {
  const { page, app, userData } = keystead;
  const folder = path.join(userData, 'came');
  fs.mkdirSync(folder);
  for (const [name, bytes] of came) fs.writeFileSync(path.join(folder, name), bytes);
  const bring = new ImportPage(page);
  await bring.open();
  await app.queueDialog([folder]);
  await bring.choose('folder');
  await bring.look();
  await bring.bringIn();

  const desk = new HmisExportPage(page);
  await desk.open();
  await desk.setFrom('01012024');
  await desk.check();
  await expect(desk.finding(hmisExport.findings.project_type_missing)).toBeVisible();
  await expect(page.getByRole('button', { name: hmisExport.makeBlocked })).toBeVisible();
  await expect(desk.make()).toHaveCount(0);
  await expectAccessible(page, 'hmis export to mend');

  await desk.describe(lindenHomes.organisation, 'MA-500', '250001');
  await desk.check();
  await expect(page.getByText(fill(hmisExport.checkedPeople_other, { count: 2 }))).toBeVisible();
  await expect(desk.finding(hmisExport.findings.birth_date_missing)).toContainText('Bo');
  await expectAccessible(page, 'hmis export ready');
  const zip = path.join(userData, 'hmis.zip');
  await app.queueDialog([zip]);
  await desk.make().click();
  await confirmPassphrase(page);
  await page.getByText(fill(hmisExport.made, { file: 'hmis.zip' })).waitFor();

  await bring.open();
  await app.queueDialog([zip]);
  await bring.choose('zip');
  await bring.look();
  const known = page.getByText(imports.counts.knownPeople, { exact: true });
  await expect(known.locator('xpath=following-sibling::*[1]')).toHaveText('2');
  await expect(page.getByText(imports.counts.newPeople, { exact: true })).toHaveCount(0);
});
