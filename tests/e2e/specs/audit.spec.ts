import fs from 'node:fs';
import path from 'node:path';
import { AuditPage } from '../pages/audit-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { confirmIfAsked, confirmPassphrase } from '../support/confirm.ts';
import { expect, test } from '../support/fixtures.ts';
import { fill, words } from '../support/words.ts';

const { audit } = words;

test('a manager sees who did what, checks it, takes it along, and tells a person who opened the file', async ({
  keystead,
}) => {
  const { page, app, userData } = keystead;
  const desk = new AuditPage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  await new PeoplePage(page).createPerson({ chosenName: 'Sam Brook' });
  await desk.open();
  await expect(desk.line('began the file of Ilka Varga')).toBeVisible();
  await expect(desk.line('opened the file of Sam Brook')).toBeVisible();
  await desk.check();
  await expectAccessible(page, 'audit');

  await desk.chooseFile('Sam Brook');
  await expect(desk.line('the file of Ilka Varga')).toHaveCount(0);
  await desk.choose(audit.filter.action, audit.kind.create);
  await expect(desk.line('opened the file of Sam Brook')).toHaveCount(0);
  await expect(desk.line('began the file of Sam Brook')).toBeVisible();
  const csv = path.join(userData, 'list.csv');
  await app.queueDialog([csv]);
  await page.getByRole('button', { name: audit.screen.export, exact: true }).click();
  await confirmPassphrase(page);
  await page.getByText(fill(audit.screen.exported, { file: 'list.csv' })).waitFor();
  expect(fs.readFileSync(csv, 'utf8')).toContain('began the file of Sam Brook');
  await page.getByRole('button', { name: audit.filter.clear, exact: true }).click();
  await expect(desk.line('the file of Ilka Varga')).toBeVisible();

  const sheet = path.join(userData, 'sheet.pdf');
  await app.queueDialog([sheet]);
  await page.getByRole('button', { name: audit.compare.sheet, exact: true }).click();
  await page.getByText(fill(audit.compare.sheetSaved, { file: 'sheet.pdf' })).waitFor({ timeout: 30_000 });
  expect(fs.statSync(sheet).size).toBeGreaterThan(5000);
  await desk.compare('1', 'abcd');
  await expect(page.getByText(fill(audit.compare.different, { seq: '1' }))).toBeVisible();
  await expectAccessible(page, 'audit compared');

  await new PeoplePage(page).open();
  await new PeoplePage(page).openFile('Sam Brook');
  await new CasePage(page).tab('papers');
  await desk.openAccess();
  await expect(desk.access()).toContainText('opened the file');
  await expectAccessible(page, 'who opened the file');
  const access = path.join(userData, 'access.pdf');
  await app.queueDialog([access]);
  await desk.askForPage();
  const saved = page.getByText(fill(audit.access.saved, { file: 'access.pdf' }));
  await confirmIfAsked(page, saved);
  await saved.waitFor({ timeout: 30_000 });
  expect(fs.statSync(access).size).toBeGreaterThan(5000);
});
