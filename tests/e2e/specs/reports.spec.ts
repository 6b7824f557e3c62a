import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import readXlsx from 'read-excel-file/node';
import { systemClock } from '#shared/lib/clock.ts';
import { ReportsPage } from '../pages/reports-page.ts';
import { arrangeService } from '../support/a-service.ts';
import { expectAccessible } from '../support/accessible.ts';
import { confirmIfAsked, confirmPassphrase } from '../support/confirm.ts';
import { expect, test } from '../support/fixtures.ts';
import { withKeysOnly } from '../support/keys-only.ts';
import { words } from '../support/words.ts';

const { reports } = words;
const pictures = process.env['PICTURES'];

/** The text of a PDF, so that the journey reads what a funder would. */
function textOf(file: string): string {
  if (pictures !== undefined) fs.copyFileSync(file, path.join(pictures, path.basename(file)));
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

test('reports are read, opened to what they count, and leave protected', async ({ keystead }) => {
  const { page, userData, app } = keystead;
  const desk = new ReportsPage(page);
  await desk.open();
  await expectAccessible(page, 'reports');
  await desk.read('outcomes');
  await expect(page.getByText(reports.empty.title)).toBeVisible();
  await expectAccessible(page, 'report empty');
  await arrangeService(page, systemClock.today());
  await desk.askFor('year');
  await expect(desk.table('star_movement')).toBeVisible();
  await expectAccessible(page, 'report outcomes');
  const dialog = await desk.openFigure('star_movement');
  await expect(dialog).toContainText('Ana Kovács');
  await expectAccessible(page, 'what a figure counts');
  await page.keyboard.press('Escape');
  await desk.show('outside');
  await expect(desk.table('star_movement').getByText(reports.cell.hidden).first()).toBeVisible();
  await expect(desk.table('star_movement').getByRole('button')).toHaveCount(0);
  await expectAccessible(page, 'report as it goes out');

  await desk.beginLeaving();
  await expectAccessible(page, 'what leaves');
  const pdf = path.join(userData, 'stars.pdf');
  await app.queueDialog([pdf]);
  await desk.leave('colour', 'protected');
  await confirmPassphrase(page);
  await desk.written('stars.pdf').waitFor({ timeout: 60_000 });
  expect(textOf(pdf)).toContain(reports.cell.hidden);

  await desk.back();
  await desk.read('contacts');
  await expectAccessible(page, 'report contacts');
});

test('a pack for a funder is gathered by keys, kept, and sent', async ({ keystead }) => {
  const { page, userData, app } = keystead;
  const desk = new ReportsPage(page);
  await arrangeService(page, systemClock.today(), 6);
  await withKeysOnly(page, async () => {
    await desk.open();
    await desk.openPacks();
    await expectAccessible(page, 'pack begun');
    await desk.addToPack('contacts');
    await desk.addToPack('outcomes');
    await desk.addToPack('sustainment');
    await desk.moveUp('outcomes');
    await desk.writePack({
      title: 'A year of Linden Homes',
      foreword: 'Six people trusted us with a year.',
      name: 'City of Lipová, yearly',
    });
    await desk.keepPack();
  });
  await desk.askFor('year');
  await expect(desk.order().first()).toContainText(reports.report.outcomes.name);
  await expect(page.getByRole('heading', { name: 'City of Lipová, yearly', level: 1 })).toBeVisible();
  await expectAccessible(page, 'pack kept');

  const pdf = path.join(userData, 'pack.pdf');
  await app.queueDialog([pdf]);
  await desk.beginLeaving();
  await desk.leave('grey', 'full');
  await confirmPassphrase(page);
  await desk.written('pack.pdf').waitFor({ timeout: 60_000 });
  const printed = textOf(pdf);
  expect(printed).toContain('A year of Linden Homes');
  expect(printed).toContain('Six people trusted us');
  expect(printed).not.toContain(reports.cell.hidden);

  const csv = path.join(userData, 'pack.csv');
  await app.queueDialog([csv]);
  await desk.beginLeaving();
  await desk.leave('csv', 'protected');
  await confirmIfAsked(page, desk.written('pack.csv'));
  await desk.written('pack.csv').waitFor();
  expect(fs.readFileSync(csv, 'utf8')).toContain(reports.report.sustainment.name);

  const xlsx = path.join(userData, 'pack.xlsx');
  await app.queueDialog([xlsx]);
  await desk.beginLeaving();
  await desk.leave('xlsx', 'protected');
  await confirmIfAsked(page, desk.written('pack.xlsx'));
  await desk.written('pack.xlsx').waitFor();
  const sheets = await readXlsx(xlsx);
  expect(JSON.stringify(sheets)).toContain(reports.report.outcomes.asks);
});
