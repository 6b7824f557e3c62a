import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { DevelopmentPage } from '../pages/development-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { addPairedColleague, signInAs } from '../support/arrange.ts';
import { expect, lindenHomes, test } from '../support/fixtures.ts';
import { fill, words } from '../support/words.ts';

const { domain, practice } = words;
const noReader =
  spawnSync('pdftotext', ['-v']).error !== undefined || spawnSync('qpdf', ['--version']).error !== undefined;
const worker = { name: 'Jonas Lind', passphrase: 'four grey herons wait by the weir', roles: ['worker'] };

test('two people appraise by a set of their own, agree, add later, and print behind a password', async ({
  keystead,
}) => {
  await addPairedColleague(keystead, lindenHomes, worker);
  const own = new DevelopmentPage(keystead.page);
  await own.open('competencies');
  await own.copySet({ name: 'Linden set', first: 'Hope that stays' });
  await own.openColleague(worker.name);
  await own.beginAppraisal('Linden set');
  await own.writeView({
    label: fill(practice.view.wordsManager, { name: worker.name }),
    words: 'Jonas stayed with three people through the winter.',
    competency: 'Hope that stays',
    level: 'exceptional',
    evidence: 'The long night in January.',
  });
  await own.writeTogether({ said: 'He always rings back.', summary: 'A year of steady trust.' });
  await expectAccessible(keystead.page, 'appraisal, supervisor');

  await own.openColleague(worker.name);
  await own.writeObjective({ text: 'Lead the morning round', specific: 'Every Tuesday, with Aoife there.' });
  await own.writePlan({ aims: 'Grow into coaching', need: 'Listening to a group' });

  const theirs = new DevelopmentPage(await signInAs(keystead, worker.name, worker.passphrase));
  await theirs.open('mine');
  await expect(theirs.page.getByRole('link', { name: 'Lead the morning round' })).toBeVisible();
  await expect(theirs.page.getByRole('cell', { name: 'Listening to a group' })).toBeVisible();
  await expectAccessible(theirs.page, 'mine, shared');
  await theirs.openOwnAppraisal();
  await expect(theirs.page.getByText('Jonas stayed with three people')).toBeVisible();
  await theirs.writeView({
    label: practice.view.wordsSelf,
    words: 'I learned to wait.',
    competency: 'Hope that stays',
    level: 'desired',
    evidence: 'Visits with Ilka.',
  });
  await theirs.agree();
  await expect(theirs.page.getByText(practice.agree.waiting)).toBeVisible();

  const again = new DevelopmentPage(await signInAs(keystead, lindenHomes.manager, lindenHomes.passphrase));
  await again.openColleague(worker.name);
  await again.page.getByText(practice.appraisals.inTheMaking).waitFor();
  await again.openAppraisal();
  await again.agree();
  await expect(again.page.getByRole('link', { name: practice.appraisals.writeOn })).toHaveCount(0);
  await again.button(practice.amend.add).click();
  await again.page.getByLabel(practice.amend.text).fill('The course moved to May.');
  await again.button(words.ui.save).click();
  await expect(again.page.getByText('The course moved to May.')).toBeVisible();

  const target = path.join(keystead.userData, 'appraisal.pdf');
  await keystead.app.queueDialog([target]);
  const password = await again.print();
  test.skip(noReader, 'needs pdftotext and qpdf');
  const shown = spawnSync('qpdf', ['--show-encryption', `--password=${password}`, target], {
    encoding: 'utf8',
  });
  expect(shown.stdout).toContain('R = 6');
  const plain = path.join(keystead.userData, 'read.pdf');
  spawnSync('qpdf', ['--decrypt', `--password=${password}`, target, plain]);
  const text = spawnSync('pdftotext', ['-layout', plain, '-'], { encoding: 'utf8' }).stdout;
  for (const each of [
    'I learned to wait.',
    'The long night in January.',
    domain.competencyLevel.desired,
    'He always rings back.',
    'The course moved to May.',
  ]) {
    expect(text).toContain(each);
  }
});

test('a bad text is not taken in as a set, and a given one is', async ({ keystead: { page } }) => {
  const development = new DevelopmentPage(page);
  await development.open('competencies');
  const dialog = await development.takeIn('{"half":');
  await expect(dialog.getByText(practice.file.problem.not_json)).toBeVisible();
  await dialog.getByRole('button', { name: words.ui.cancel, exact: true }).click();

  await development.button(fill(practice.frameworks.actions, { name: practice.generic.name })).click();
  await page.getByRole('menuitem', { name: practice.frameworks.give, exact: true }).click();
  const text = await page.getByLabel(practice.file.label, { exact: true }).inputValue();
  await page.getByRole('dialog').getByRole('button', { name: words.ui.close }).first().click();
  await development.takeIn(text.replace(practice.generic.name, 'Taken in'));
  await expect(page.getByRole('heading', { name: 'Taken in', level: 1 })).toBeVisible();
});

test('training, a record of one’s own and who is there for us', async ({ keystead }) => {
  const { page } = keystead;
  const development = new DevelopmentPage(page);
  await development.open('mine');
  await expectAccessible(page, 'mine, empty');
  await development.open('training');
  await development.button(practice.training.begin).click();
  const benefits = practice.training.starter.benefits.title;
  await expect(page.getByRole('columnheader', { name: benefits })).toBeVisible();
  await expectAccessible(page, 'training');
  await development.open('mine');
  await development.addTraining(benefits, 'City college');
  await expect(page.getByRole('cell', { name: 'City college' })).toBeVisible();

  await page.getByRole('link', { name: practice.own.add }).click();
  await page.getByLabel(practice.own.withWhom).fill('Eszter');
  await page.getByLabel(practice.own.learned).fill('Ask, then wait ten seconds.');
  await expectAccessible(page, 'record of one’s own');
  await page.getByRole('button', { name: practice.own.save, exact: false }).first().click();
  await expect(page.getByText('Ask, then wait ten seconds.')).toBeVisible();
  await expectAccessible(page, 'mine');

  await development.open('support');
  await development.addSupport('ally', {
    title: 'Bea from Team South',
    howToReach: 'Kitchen table, Tuesdays',
    about: 'Listens, and keeps it to herself.',
  });
  await expect(page.getByText('Kitchen table, Tuesdays')).toBeVisible();
  await expectAccessible(page, 'who is there for us');
  await keystead.app.queueDialog([path.join(keystead.userData, 'support.pdf')]);
  await development.button(practice.support.print).click();
  await expect(page.getByText('support.pdf')).toBeVisible({ timeout: 60_000 });
});
