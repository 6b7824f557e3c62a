import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { CasePage } from '../pages/case-page.ts';
import { ClosingPage } from '../pages/closing-page.ts';
import { PapersPage } from '../pages/papers-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/fixtures.ts';
import { fill, words } from '../support/words.ts';

const { app, cases, closing, domain, handovers, papers, records } = words;

/** Keeps a printed page to be looked at, and gives its words where a reader for PDFs is there. */
function wordsOf(file: string): string | null {
  const pictures = process.env['PICTURES'];
  if (pictures !== undefined) fs.copyFileSync(file, path.join(pictures, path.basename(file)));
  const { stdout, error } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return error === undefined ? stdout : null;
}

test('support ends as both agreed, checks in afterwards, and begins again in the same file', async ({
  keystead,
}) => {
  const { page } = keystead;
  const file = new CasePage(page);
  const ending = new ClosingPage(page);
  const override = 'Everything is done';
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga', state: domain.caseState.active });
  await file.writeOverview({ whatMatters: 'A door I can lock.', strengths: ['Asks for help early'] });

  await ending.openSteps();
  await ending.way('readiness');
  await expectAccessible(page, 'readiness empty');
  await page.getByRole('link', { name: closing.readiness.begin, exact: true }).click();
  await expect(
    page.getByRole('listitem').filter({ hasText: domain.readinessIndicator.knows_way_back }),
  ).toBeVisible();
  await expectAccessible(page, 'readiness form');
  await page.goBack();
  await ending.talkAboutReadiness({
    wants: 'yes',
    theirWords: 'I want my Thursdays for myself.',
    answers: [
      ['income_steady', 'going_well', 'mostly'],
      ['people_to_turn_to', 'mostly', 'not_yet'],
    ],
  });
  await expect(page.locator('.ks-doc-lead')).toContainText(domain.stepBackAnswer.yes);
  await expectAccessible(page, 'readiness');
  await page.getByRole('link', { name: records.act.together, exact: true }).last().click();
  await expect(page.getByText('I want my Thursdays for myself.')).toBeVisible();
  await expectAccessible(page, 'readiness together');
  await page.getByRole('link', { name: records.togetherClose, exact: true }).click();
  const talk = path.join(keystead.userData, 'readiness.pdf');
  await keystead.app.queueDialog([talk]);
  await page.getByRole('button', { name: records.printButton, exact: true }).click();
  await page.getByRole('menuitem', { name: records.printLook.grey, exact: true }).click();
  await expect(page.getByText(fill(records.printed, { file: 'readiness.pdf' }))).toBeVisible({
    timeout: 60_000,
  });
  const printed = wordsOf(talk);
  if (printed !== null) expect(printed).toContain(domain.stepBackAnswer.yes);

  await ending.way('record');
  await expectAccessible(page, 'closing empty');
  await ending.beginRecord();
  await expect(ending.checkIns()).toHaveCount(4);
  await ending.writeRecord({
    reason: 'goals_reached_own_view',
    theirView: 'They always came back.',
    whoNow: ['Rent', 'Zsófi', '0700 000 015'],
  });
  await ending.dropCheckIn(4);
  await expectAccessible(page, 'closing form');
  await ending.keep();
  await expect(page.getByText('They always came back.')).toBeVisible();
  await expectAccessible(page, 'closing');
  await ending.way('lost');
  await expect(page.getByText(domain.contactLostGap.attempts)).toBeVisible();
  await ending.noteMessage('A card through the door');
  await expect(page.getByText(domain.contactLostGap.message)).toHaveCount(0);
  await expectAccessible(page, 'contact lost');

  await file.move({ to: domain.caseState.closing, override });
  await expect(ending.step('cl_01')).toContainText(cases.steps.there.split('{{day}}')[0] ?? '');
  await expectAccessible(page, 'steps of closing');
  await file.tab('overview');
  await expect(page.getByRole('region', { name: closing.ways.title })).toBeVisible();
  await file.move({ to: domain.caseState.closed, override });
  await file.more('followUp');
  await expect(page.getByRole('button', { name: closing.followUp.record, exact: true })).toHaveCount(3);
  await ending.recordCheckIn({ home: 'yes_same', wish: 'support_again', note: 'Misses the talks' });
  await expectAccessible(page, 'check-ins');
  await page.getByRole('link', { name: app.nav.checkIns, exact: true }).click();
  await page.getByText(closing.due.quarter, { exact: true }).click();
  await expect(page.getByRole('row', { name: 'Ilka Varga' })).toBeVisible();
  await expectAccessible(page, 'check-ins due');
  await page.getByRole('row', { name: 'Ilka Varga' }).click();
  await page.getByRole('link', { name: closing.followUp.comeBackAct, exact: true }).click();
  const dialog = file.moveDialog();
  await dialog.getByRole('radio', { name: domain.caseState.reopened }).check();
  await expect(dialog.getByText(cases.move.comesBack)).toBeVisible();
  await dialog.getByText(cases.move.withPersonYes, { exact: true }).click();
  await dialog.getByRole('button', { name: cases.move.save, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await file.tab('notes');
  await expect(file.entry('Misses the talks')).toBeVisible();
});

test('what is agreed, told and allowed stands on paper', async ({ keystead }) => {
  const { page } = keystead;
  const file = new CasePage(page);
  const desk = new PapersPage(page);
  await desk.settings('notices');
  await expectAccessible(page, 'settings notices empty');
  await desk.publishNotice(
    'Your data with us',
    'We write down what we do together.\n\nYou may read all of it.',
  );
  await desk.settings('processing');
  await desk.addUse({
    purpose: 'The file of a person',
    article6: 'public_task',
    article9: 'health_or_social_care',
    decidedBy: 'Privacy lead',
  });
  await expect(page.getByRole('cell', { name: 'The file of a person', exact: true })).toBeVisible();
  await expectAccessible(page, 'settings processing');

  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga', state: domain.caseState.active });
  await file.tab('papers');
  await desk.consent({
    kind: 'share_with',
    recipient: 'Lipová health centre',
    scopes: ['star', 'goals'],
    understood: 'Explained twice, with pictures',
  });
  await desk.consent({ kind: 'contact_network', recipient: 'Zsófi', understood: 'Her own idea' });
  await expect(page.getByText('Explained twice, with pictures')).toBeVisible();
  await expect(page.getByRole('table', { name: papers.consent.sharedTitle })).toContainText(
    'Lipová health centre',
  );
  await expectAccessible(page, 'papers');
  await page.getByRole('link', { name: handovers.consentsTogether, exact: true }).last().click();
  await expect(page.getByRole('table', { name: papers.consent.sharedTitle })).toContainText('Lipová');
  await expectAccessible(page, 'shared together');
  await page.getByRole('link', { name: records.togetherClose, exact: true }).click();
  const form = path.join(keystead.userData, 'consent.pdf');
  await keystead.app.queueDialog([form]);
  await desk.printConsent('Lipová health centre');
  await expect(page.getByText(fill(papers.consent.formWritten, { file: 'consent.pdf' }))).toBeVisible({
    timeout: 60_000,
  });
  const onPaper = wordsOf(form);
  if (onPaper !== null) expect(onPaper).toContain(domain.consentScope.star);

  await desk.section('notices');
  await desk.giveNotice('Czech');
  await expect(page.getByText(fill(papers.notices.hasNewest, { name: 'Ilka' }))).toBeVisible();
  await expectAccessible(page, 'notices');
  await desk.section('agreement');
  await expectAccessible(page, 'agreement empty');
  await desk.agree(['Somebody who comes along to the court']);
  await expect(page.getByText(papers.agreement.homeFirst)).toBeVisible();
  await expectAccessible(page, 'agreement');
});
