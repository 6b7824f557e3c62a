import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { CasePage } from '../pages/case-page.ts';
import { HandoverPage } from '../pages/handover-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { StarPage } from '../pages/star-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { confirmPassphrase } from '../support/confirm.ts';
import { expect, test } from '../support/fixtures.ts';
import { words } from '../support/words.ts';

const noReader =
  spawnSync('pdftotext', ['-v']).error !== undefined || spawnSync('qpdf', ['--version']).error !== undefined;
const first = [4, 3, 4, 3, 2, 3, 4, null, 5, 3] as const;

/** The text of a PDF as a screen reader gets it. */
function textOf(file: string): string {
  return spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout;
}

test('a star is done together, kept, corrected only with what was there before, and printed', async ({
  keystead,
}) => {
  const { page } = keystead;
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  await new CasePage(page).tab('star');
  const star = new StarPage(page);
  await star.doStar(first);
  await star.showTable();
  await expect(page.getByRole('row', { name: /My home/ })).toContainText('4');
  const target = path.join(keystead.userData, 'star.pdf');
  await keystead.app.queueDialog([target]);
  await star.print('grey');
  await expect(page.getByText('star.pdf')).toBeVisible({ timeout: 60_000 });
  expect(fs.statSync(target).size).toBeGreaterThan(10_000);
});

test('a handover asks for an agreement, shows the page, and leaves a PDF that is logged', async ({
  keystead,
}) => {
  const { page } = keystead;
  const file = new CasePage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga', phone: '0700 000 014' });
  await file.writeOverview({ whatMatters: 'A door I can lock.', strengths: ['Asks for help early'] });
  await page.keyboard.press('h');
  const desk = new HandoverPage(page);
  await desk.heading().waitFor();
  await desk.make();
  await expect(page.getByText(words.fields.required).first()).toBeVisible();
  await desk.recipient().fill('Eva, Lipová health centre');
  await expect(desk.section('star')).toBeDisabled();
  await desk.agree('Lipová health centre', ['star', 'home_and_tenancy']);
  await expect(desk.section('star')).toBeEnabled();
  await expect(desk.preview()).toContainText('A door I can lock.');

  const target = path.join(keystead.userData, 'handover.pdf');
  await keystead.app.queueDialog([target]);
  await desk.protect(true);
  await desk.make();
  await expectAccessible(page, 'passphrase again');
  await confirmPassphrase(page);
  const password = await desk.password();
  expect(password.split(' ')).toHaveLength(6);
  expect(fs.readFileSync(target).includes('A door I can lock')).toBe(false);

  await keystead.app.queueDialog([path.join(keystead.userData, 'open.pdf')]);
  await desk.protect(false);
  await desk.make();
  await expect(page.getByText('open.pdf')).toBeVisible({ timeout: 60_000 });

  await page.goBack();
  await file.tab('papers');
  await expect(page.getByRole('row').filter({ hasText: 'Eva, Lipová health centre' })).toHaveCount(2);

  test.skip(
    noReader,
    'qpdf or pdftotext is not installed: the PDFs were made but not read by another program',
  );
  const shown = spawnSync('qpdf', ['--show-encryption', `--password=${password}`, target], {
    encoding: 'utf8',
  });
  expect(shown.stdout).toContain('R = 6');
  expect(spawnSync('qpdf', ['--check', path.join(keystead.userData, 'open.pdf')]).status).toBe(0);
  const text = textOf(path.join(keystead.userData, 'open.pdf'));
  expect(text).toContain('A door I can lock.');
  expect(text).toContain('Asks for help early');
  expect(text.search(/^\s*Strengths/m)).toBeGreaterThan(0);
  expect(text.search(/^\s*Strengths/m)).toBeLessThan(text.search(/^\s*Home\b/m));
});
