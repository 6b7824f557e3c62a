import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { BarriersPage } from '../pages/barriers-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { OverviewPage } from '../pages/overview-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { WellbeingPage } from '../pages/wellbeing-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/fixtures.ts';
import { fill, words } from '../support/words.ts';

const { barriers, cases, domain, wellbeing } = words;

/** What stands on the PDF; undefined where no tool reads it. */
function textOf(file: string): string | undefined {
  const { stdout, error } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return error === undefined ? stdout : undefined;
}

test('a scale is filled in after the licence, drawn over time, shown together and printed', async ({
  keystead,
}) => {
  const { page } = keystead;
  const scales = new WellbeingPage(page);
  await scales.openScales();
  await expectAccessible(page, 'scales');
  await scales.enterLicence('wemwbs14', {
    holder: 'Lipová housing association',
    reference: 'NC-4711',
    scope: 'People in our own support, on paper and typed into our records.',
  });
  await expect(scales.scale('wemwbs14')).toContainText('NC-4711');
  await scales.makeScale('Coffee talk', ['Sleep', '- Worry']);
  await expect(page.getByRole('region', { name: 'Coffee talk' })).toContainText('Worry');
  await expectAccessible(page, 'scales with licence');

  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  await scales.open();
  await expect(page.getByText(wellbeing.licence.missing)).toBeVisible();
  await expectAccessible(page, 'wellbeing empty');
  await scales.begin(domain.wellbeingScale.wemwbs14);
  await scales.answer([3, 3, 2, 3, 3, 3, 4, 3, 3, 3, 3, 3, 3, 3]);
  await scales.say('Mornings are the hard part.');
  await expectAccessible(page, 'wellbeing form');
  await scales.keep();
  await expect(page.getByText(fill(wellbeing.figure, { figure: 42, from: 14, to: 70 }))).toBeVisible();
  await expect(page.getByText(wellbeing.low.text)).toBeVisible();
  await expect(page.getByText(wellbeing.copyright.wemwbs14)).toBeVisible();
  await expect(page.getByText(domain.wellbeingScale.wemwbs14).first()).toBeVisible();
  await expectAccessible(page, 'wellbeing');
  await scales.correct('Box seven was misread.', [3, 3, 2, 3, 3, 3, 3]);
  await expect(page.getByText('Box seven was misread.')).toBeVisible();
  await expect(page.getByText(fill(wellbeing.figure, { figure: 41, from: 14, to: 70 }))).toBeVisible();
  await scales.look('table');
  await expect(page.getByRole('table')).toContainText('Mornings are the hard part.');

  await scales.showTogether();
  await expect(page.getByText(wellbeing.low.text)).toHaveCount(0);
  await expect(page.getByText(wellbeing.copyright.wemwbs14)).toBeVisible();
  await expectAccessible(page, 'wellbeing together');
  await scales.backToFile();

  const target = path.join(keystead.userData, 'wellbeing.pdf');
  await keystead.app.queueDialog([target]);
  await scales.print('grey');
  await page.getByRole('button', { name: words.records.printNoStrengthsAct }).click();
  await expect(page.getByText('wellbeing.pdf')).toBeVisible({ timeout: 60_000 });
  const text = textOf(target);
  if (text !== undefined) {
    expect(text).toContain('41');
    expect(text).toContain('all rights reserved');
    expect(text).not.toMatch(/depress/iu);
  }
  const pictures = process.env['PICTURES'];
  if (pictures !== undefined) fs.copyFileSync(target, path.join(pictures, 'wellbeing.pdf'));

  await scales.fillIn('ons4', [7, 6, 8, 3], 'A good week.');
  await expectAccessible(page, 'wellbeing item by item');
  await new CasePage(page).tab('overview');
  await expect(page.getByRole('region', { name: wellbeing.overview.title })).toContainText('A good week.');
});

test('what helps and gets in the way becomes a goal, and the overview says what would help', async ({
  keystead,
}) => {
  const { page } = keystead;
  const file = new CasePage(page);
  const overview = new OverviewPage(page);
  const both = new BarriersPage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  await file.writeOverview({ whatMatters: 'A door I can lock.', strengths: ['Mends coats'] });
  await overview.beginChange();
  await overview.addNeed(1, {
    text: 'A lock that closes',
    area: 'home',
    priority: 1,
    support: 'do_together',
  });
  await overview.fits({ access: 'A lift', language: 'Hungarian', talking: 'Call, do not write.' });
  await expectAccessible(page, 'overview form');
  await overview.save();
  await expect(page.getByRole('table', { name: cases.overview.needs })).toContainText('A lock that closes');
  await expectAccessible(page, 'overview whole');
  const target = path.join(keystead.userData, 'overview.pdf');
  await keystead.app.queueDialog([target]);
  await overview.print('colour');
  await expect(page.getByText('overview.pdf')).toBeVisible({ timeout: 60_000 });
  expect(textOf(target) ?? 'A lock that closes').toContain('A lock that closes');

  await both.open();
  await expectAccessible(page, 'barriers empty');
  await both.begin();
  await expect(both.factor('daily_life', 'protection', 1)).toBeVisible();
  await both.add('housing', 'risk', 1, 'The contract ends in spring.', 'housing');
  await both.add('discrimination', 'risk', 1, 'Landlords hang up when they hear the name.', 'society');
  await both.add('network', 'protection', 1, 'Zsófi calls on Sundays.', 'relations');
  await both.summarise('Mends coats, and Zsófi.', 'A contract that ends.');
  await expectAccessible(page, 'barriers form');
  await both.keep();
  await expect(page.getByText('Zsófi calls on Sundays.').first()).toBeVisible();
  await both.lookAtTable();
  await expectAccessible(page, 'barriers');
  await both.makeGoal('The contract ends in spring.', 'A contract without an end.');
  const from = fill(barriers.goals.from, { text: 'The contract ends in spring.' });
  await page.getByRole('link', { name: from }).click();
  const goal = fill(barriers.goals.goal, { words: 'A contract without an end.' });
  await expect(page.getByRole('link', { name: goal })).toBeVisible();
  await page.getByRole('link', { name: words.records.act.together, exact: true }).last().click();
  await page.getByText(words.records.togetherExplain).waitFor();
  await expect(page.getByText('Landlords hang up when they hear the name')).toBeVisible();
  await expectAccessible(page, 'barriers together');
});
