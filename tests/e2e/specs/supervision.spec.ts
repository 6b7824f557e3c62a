import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { CasePage } from '../pages/case-page.ts';
import { ColleaguePage, type NewColleague } from '../pages/colleague-page.ts';
import { HandoverPage } from '../pages/handover-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { SupervisionPage } from '../pages/supervision-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, lindenHomes, test } from '../support/fixtures.ts';
import type { LaunchedApp } from '../support/launched-app.ts';

const noReader = spawnSync('qpdf', ['--version']).error !== undefined;

const aoife = { name: lindenHomes.manager, passphrase: lindenHomes.passphrase };
const jonas: NewColleague = {
  name: 'Jonas Lindqvist',
  passphrase: 'pebbles wander under an orange gate',
  roles: ['worker'],
  teams: [lindenHomes.organisation],
};

async function changeTo(app: LaunchedApp, { name, passphrase }: typeof aoife): Promise<SupervisionPage> {
  const page = await app.replaced(() => app.page.keyboard.press('Control+l'));
  const signIn = new SignInPage(page);
  await signIn.choose(name);
  await signIn.signIn(passphrase);
  return new SupervisionPage(page);
}

/** Aoife and Jonas compare their six words on one computer, from the screen that asks for it. */
async function compareWords(app: LaunchedApp): Promise<SupervisionPage> {
  let supervision = new SupervisionPage(app.page);
  await supervision.compareFirst().click();
  const sixWords = await supervision.sixWords();
  supervision = await changeTo(app, jonas);
  await supervision.open();
  await supervision.openAgreement(aoife.name);
  await supervision.compareFirst().click();
  await supervision.typeWords(sixWords);
  await supervision.sixWords();
  supervision = await changeTo(app, aoife);
  await supervision.open();
  await supervision.openAgreement(jonas.name);
  await supervision.compareFirst().click();
  await supervision.confirmTold(jonas.name);
  await supervision.open();
  await supervision.openAgreement(jonas.name);
  return supervision;
}

test('two colleagues on one computer: agreement, session, both agree, a correction, a PDF', async ({
  keystead,
}) => {
  test.setTimeout(300_000);
  await new PeoplePage(keystead.page).createPerson({ chosenName: 'Fatou Diallo' });
  await new ColleaguePage(keystead.page).add(jonas, aoife.passphrase);
  let supervision = new SupervisionPage(keystead.page);
  await supervision.open();
  await expectAccessible(keystead.page, 'supervision-empty');
  await supervision.start(jonas.name);
  await expectAccessible(keystead.page, 'agreement-before-six-words');
  supervision = await compareWords(keystead);

  await supervision.agreementText('confidentiality').fill('What you tell me stays here, except danger.');
  await supervision.agreementText('place').fill('The green room, phones off.');
  await supervision.agreeAgreement();
  await expectAccessible(keystead.page, 'agreement');
  await supervision.plan();
  await supervision.addToAgenda('Aoife', 'Leave over the holidays');

  supervision = await changeTo(keystead, jonas);
  await supervision.open();
  await supervision.openNext(aoife.name);
  await supervision.addToAgenda('Jonas', 'Fatou: what have we not tried?');
  await supervision.noteForMyself('Am I too close to this?');
  await supervision.section('wellbeing');
  await supervision.answer('energy', 3);
  await supervision.answer('workload', 2);
  await supervision.addNote(
    'Jonas',
    'Two moves in one month. I leave on time, but I take the evenings home in my h',
  );
  await expectAccessible(keystead.page, 'session-how-are-you');
  await supervision.addNote('Jonas', 'A sentence that nobody waited for');

  supervision = await changeTo(keystead, jonas);
  await supervision.open();
  await supervision.openNext(aoife.name);
  await supervision.section('wellbeing');
  await expect(keystead.page.getByText('A sentence that nobody waited for').first()).toBeVisible();

  supervision = await changeTo(keystead, aoife);
  await supervision.open();
  await supervision.openNext(jonas.name);
  await expect(keystead.page.getByText('Am I too close to this?')).toHaveCount(0);
  await supervision.tick('Leave over the holidays').check();
  await supervision.section('wellbeing');
  await expect(keystead.page.getByText('A sentence that nobody waited for').first()).toBeVisible();
  await supervision.section('workload');
  await expectAccessible(keystead.page, 'session-workload');
  await supervision.section('case_discussion');
  await supervision.addPerson('Fatou Diallo');
  await supervision.caseField('strengths').fill('Answers texts at night. Trusts the library staff.');
  await supervision.caseField('talk').fill('We have not yet found what works.');
  await supervision.caseField('decision').fill('Jonas offers a walk by the river instead of the office.');
  await supervision.copyDecision('Fatou');
  await expectAccessible(keystead.page, 'session-people');
  await supervision.section('actions');
  await supervision.addAction('Try the river walk with Fatou');
  await expectAccessible(keystead.page, 'session-actions');
  await supervision.weMet();
  await supervision.agreeRecord();

  supervision = await changeTo(keystead, jonas);
  await supervision.open();
  await expectAccessible(keystead.page, 'supervision-home');
  await supervision.openWaiting();
  await supervision.agreeAgreement();
  await supervision.open();
  await supervision.openWaiting();
  await supervision.agreeRecord();
  await supervision.correct('Leave over the holidays', 'Leave from 21 December', 'The day was missing');
  await expect(keystead.page.getByText('Before: Leave over the holidays')).toBeVisible();
  await expectAccessible(keystead.page, 'session-agreed');

  const target = path.join(keystead.userData, 'supervision.pdf');
  await keystead.app.queueDialog([target]);
  await supervision.print('session', { protect: true });
  const password = await new HandoverPage(keystead.page).password();
  expect(password.split(' ')).toHaveLength(6);
  const open = path.join(keystead.userData, 'open.pdf');
  await keystead.app.queueDialog([open]);
  await supervision.print('session', { protect: false });
  await expect(keystead.page.getByText('open.pdf').first()).toBeVisible({ timeout: 60_000 });

  await supervision.open();
  await supervision.openAgreement(aoife.name);
  const terms = path.join(keystead.userData, 'agreement.pdf');
  await keystead.app.queueDialog([terms]);
  await supervision.print('agreement', { protect: false });
  await expect(keystead.page.getByText('agreement.pdf').first()).toBeVisible({ timeout: 60_000 });
  await supervision.openYear();
  await expectAccessible(keystead.page, 'year');

  await new PeoplePage(keystead.page).open();
  await new PeoplePage(keystead.page).openFile('Fatou Diallo');
  await new CasePage(keystead.page).tab('notes');
  await expect(keystead.page.getByText('Jonas offers a walk by the river')).toBeVisible();
  await expect(keystead.page.getByText('We have not yet found what works')).toHaveCount(0);

  const folder = process.env['PICTURES'];
  if (folder !== undefined) {
    for (const file of [open, terms]) fs.copyFileSync(file, path.join(folder, path.basename(file)));
  }
  test.skip(
    noReader,
    'qpdf or pdftotext is not installed: the PDFs were made but not read by another program',
  );
  const shown = spawnSync('qpdf', ['--show-encryption', `--password=${password}`, target], {
    encoding: 'utf8',
  });
  expect(shown.stdout).toContain('R = 6');
  const { stdout } = spawnSync('pdftotext', ['-layout', open, '-'], { encoding: 'utf8' });
  expect(stdout).toContain('Leave from 21 December');
  expect(stdout).toContain('Try the river walk with Fatou');
  expect(stdout).not.toContain('Am I too close');
});
