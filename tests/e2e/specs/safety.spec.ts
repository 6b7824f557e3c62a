import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { CasePage } from '../pages/case-page.ts';
import { HandoverPage } from '../pages/handover-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { SafetyPage } from '../pages/safety-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/fixtures.ts';
import { fill, words } from '../support/words.ts';

const { domain, fields, records, safety, timeline } = words;
const knock = 'Somebody from before rings at night and wants to come in.';

test('a safety plan is made together, kept in versions, turned round and printed', async ({ keystead }) => {
  const { page } = keystead;
  const file = new CasePage(page);
  const plan = new SafetyPage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  await file.writeOverview({ whatMatters: 'A door I can lock.', strengths: ['Asks for help early'] });
  await file.tab('safety');
  await expectAccessible(page, 'safety empty');

  await plan.beginPlan();
  await expect(plan.strengths()).toHaveValue('Asks for help early');
  await plan.write({
    triggers: ['Fireworks', 'Letters from the court'],
    selfHelp: ['Watering all the plants'],
    contact: { name: 'Zsófi', relation: 'daughter', phone: '0700 000 015' },
    noContact: { days: '3', steps: ['Call Zsófi', 'Knock, on a weekday morning'] },
    pageForOthers: ['self_help', 'contacts'],
    workerView: 'The lock needs to be changed soon.',
  });
  await plan.addSituation(1, {
    situation: knock,
    personView: 'I do not want to be rude to him.',
    actions: ['A chain on the door', 'Call Zsófi before opening'],
    before: ['likely', 'major'],
    after: ['unlikely', 'moderate'],
  });
  await expect(plan.situation(1)).toContainText(
    fill(safety.factor.level, { level: domain.situationLevel.high }),
  );
  await plan.addSituation(2, { situation: 'The nights after the anniversary.' });
  await plan.situation(2).getByRole('checkbox', { name: safety.factor.selfHarm }).check();
  await expect(plan.situation(2).getByRole('combobox', { name: safety.page.likelihood })).toHaveCount(0);
  await expect(plan.situation(2)).toContainText(safety.factor.noGrid);
  await expectAccessible(page, 'safety form');
  await plan.agree('yes', 'This is mine.');
  await plan.keep();

  await expect(page.getByText(knock)).toBeVisible();
  await expect(plan.block(domain.safetySection.triggers)).toContainText('Fireworks');
  await expect(page.getByText('The lock needs to be changed soon.')).toBeVisible();
  await expectAccessible(page, 'safety plan');

  await plan.showTogether();
  await expect(page.getByText('This is mine.')).toBeVisible();
  await expect(page.getByText('The lock needs to be changed soon.')).toHaveCount(0);
  await expectAccessible(page, 'safety together');
  await plan.backToFile();

  await page.keyboard.press('h');
  const desk = new HandoverPage(page);
  await desk.heading().waitFor();
  await desk.agree('Lipová health centre', ['safety_plan']);
  await desk.recipient().fill('Lipová health centre');
  await expect(desk.section('safety_plan')).toBeChecked();
  await expect(desk.preview()).toContainText('Watering all the plants');
  await expect(desk.preview()).not.toContainText('Fireworks');
  await expect(desk.preview()).not.toContainText(knock);
  await expectAccessible(page, 'handover with safety plan');
  await page.goBack();

  await file.tab('overview');
  await expect(page.getByRole('region', { name: records.reviews })).toContainText('20 Feb 2027');
  await expectAccessible(page, 'overview with plan');
  await file.tab('safety');
  await plan.beginNextVersion();
  await plan.write({ triggers: ['Letters from the court', 'The second of May'] });
  await plan.keep();
  await expect(page.getByText(fill(records.changedSince, { number: 1 }))).toBeVisible();
  await expect(page.getByText(fill(records.added, { line: 'The second of May' }))).toBeVisible();
  await expect(page.getByText(fill(records.gone, { line: 'Fireworks' }))).toBeVisible();

  await plan.noteAnswer('partly', 'Not the part about May.');
  await expect(page.getByText('Not the part about May.')).toBeVisible();

  const target = path.join(keystead.userData, 'plan.pdf');
  await keystead.app.queueDialog([target]);
  await plan.print('grey');
  await expect(page.getByText('plan.pdf')).toBeVisible({ timeout: 60_000 });
  expect(fs.statSync(target).size).toBeGreaterThan(10_000);
  const { stdout, error } = spawnSync('pdftotext', ['-layout', target, '-'], { encoding: 'utf8' });
  if (error === undefined) {
    expect(stdout).toContain('Asks for help early');
    expect(stdout).toContain('Likely');
    expect(stdout).not.toContain('The lock needs to be changed soon.');
  }
  const pictures = process.env['PICTURES'];
  if (pictures !== undefined) fs.copyFileSync(target, path.join(pictures, 'safety-plan.pdf'));
});

test('an incident is written down, asks for a look at the plan, and stands in the timeline', async ({
  keystead,
}) => {
  const { page } = keystead;
  const file = new CasePage(page);
  const safetyPage = new SafetyPage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  await file.tab('safety');
  await safetyPage.beginIncident();
  await safetyPage.saveIncident();
  await expect(page.getByText(safety.problem.whatHappened).first()).toBeVisible();
  await expect(page.getByText(fields.required).first()).toBeVisible();
  await safetyPage.writeIncident({
    kind: 'threat',
    severity: 'serious',
    time: '0030',
    whatHappened: 'Two visitors shouted on the stairs and hit the door.',
    account: 'I stayed quiet until they left.',
    reason: 'Ilka did not want it; nobody was hurt.',
  });
  await expectAccessible(page, 'incident form');
  await safetyPage.saveIncident();
  await expect(page.getByRole('heading', { name: domain.incidentKind.threat })).toBeVisible();
  await expect(page.getByText(safety.lookAgain.incident)).toBeVisible();
  await expectAccessible(page, 'incident');
  await page.getByRole('button', { name: safety.incident.markReviewed, exact: true }).click();
  await expect(page.getByText(safety.incident.planWasReviewed)).toBeVisible();
  await page.getByRole('button', { name: safety.incident.markDone, exact: true }).click();
  await expect(page.getByText(domain.incidentStatus.all_done, { exact: true }).first()).toBeVisible();

  await file.tab('notes');
  const entry = fill(timeline.incident.title, { kind: domain.incidentKind.threat });
  await expect(file.entry('hit the door')).toContainText(entry);
});
