import fs from 'node:fs';
import path from 'node:path';
import { ColleaguePage, type NewColleague } from '../pages/colleague-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { ReflectionPage } from '../pages/reflection-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { signInAs } from '../support/arrange.ts';
import { expect, lindenHomes, test } from '../support/fixtures.ts';
import type { LaunchedApp } from '../support/launched-app.ts';
import { words } from '../support/words.ts';

const { domain, reflections } = words;

const jonas: NewColleague = {
  name: 'Jonas Lindqvist',
  passphrase: 'pebbles wander under an orange gate',
  roles: ['worker'],
  teams: [],
};

const aoife = { name: lindenHomes.manager, passphrase: lindenHomes.passphrase };

/** Locks, signs somebody in and goes to the logs. */
async function changeTo(
  app: LaunchedApp,
  { name, passphrase }: Pick<NewColleague, 'name' | 'passphrase'>,
): Promise<ReflectionPage> {
  const log = new ReflectionPage(await signInAs(app, name, passphrase));
  await log.open();
  return log;
}

test('a log is kept mid-sentence, found again, shared, read by the supervisor and taken back', async ({
  keystead,
}) => {
  test.slow();
  await new PeoplePage(keystead.page).createPerson({ chosenName: 'Fatou Diallo' });
  await new ColleaguePage(keystead.page).add(jonas, lindenHomes.passphrase);

  let log = await changeTo(keystead, jonas);
  await expectAccessible(log.page, 'no-logs');
  await log.page.getByRole('link', { name: reflections.list.write, exact: true }).first().click();
  await log.page.getByRole('heading', { name: reflections.first.title }).waitFor();
  await expectAccessible(log.page, 'first-log');
  await log.page.getByRole('button', { name: reflections.first.begin }).click();
  await log.title().fill('The long silence on the stairs');
  await log.page.keyboard.press('Control+ArrowDown');
  await log.page.keyboard.type('We sat on the stairs for twenty minutes and she said nothing.');
  await log.page.keyboard.press('Control+ArrowDown');
  await log.page.keyboard.type('I notice how fast I reach for a plan when');

  log = await changeTo(keystead, jonas);
  await expect(log.log('The long silence')).toContainText(reflections.list.stillOpen);
  await log.openLog('The long silence on the stairs');
  await expect(log.question('so_what')).toHaveValue('I notice how fast I reach for a plan when');
  await log.question('so_what').fill('I notice how fast I reach for a plan when someone is quiet.');
  await log.question('now_what').fill('Ten minutes with nothing on the list, every visit.');
  await log.feeling('unsure');
  await expect(log.kept()).toBeVisible();
  await expectAccessible(log.page, 'writer');
  await log.close();
  await expect(log.log('The long silence')).not.toContainText(reflections.list.stillOpen);
  await log.search('nothing stairs');
  await expect(log.log('The long silence').getByText('stairs', { exact: true }).first()).toBeVisible();
  await expectAccessible(log.page, 'found');
  await log.search('kettle');
  await expect(log.page.getByText(reflections.list.emptyFound)).toBeVisible();
  await log.search('');

  await log.openLog('The long silence on the stairs');
  await log.openShare();
  await log.shareWith(`${aoife.name}, ${reflections.share.supervisor}`);
  await expect(log.shareDialog().getByRole('button', { name: reflections.share.takeBack })).toBeVisible();
  await expectAccessible(log.page, 'share');
  await log.closeShare();

  log = await changeTo(keystead, aoife);
  await log.tab('sharedWithMe');
  await log.openLog('The long silence on the stairs');
  await expect(log.page.getByText('Ten minutes with nothing on the list, every visit.')).toBeVisible();
  await expectAccessible(log.page, 'shared-log');

  log = await changeTo(keystead, jonas);
  await log.openLog('The long silence on the stairs');
  await log.openShare();
  await log.takeBack();
  await expect(log.shareDialog().getByText(reflections.share.now)).toBeHidden();
  await log.closeShare();

  log = await changeTo(keystead, aoife);
  await log.tab('sharedWithMe');
  await expect(log.page.getByText(reflections.received.empty)).toBeVisible();
});

test('a team reflects after an incident, and an author answers a person who asks', async ({ keystead }) => {
  test.slow();
  const { page } = keystead;
  const log = new ReflectionPage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Fatou Diallo' });
  await log.open();
  await log.begin({ first: true });
  await log.title().fill('Keys in the snow');
  await log.question('what').fill('F. had lost the keys again and laughed about it.');
  await log.close();
  await log.openLog('Keys in the snow');
  const target = path.join(keystead.userData, 'log.pdf');
  await keystead.app.queueDialog([target]);
  expect((await log.savePdf()).split(' ')).toHaveLength(6);
  expect(fs.readFileSync(target).includes('keys again')).toBe(false);
  await log.close();

  await log.tab('team');
  await log.beginSession('post_incident');
  await log.sessionText(domain.reflectionField.hot_everyone).fill('Shaken, and together.');
  await log.sessionText(reflections.team.themes).fill('Slowing down at the door');
  await log.addAction('Ask for a second key');
  await expect(log.kept()).toBeVisible();
  await expectAccessible(page, 'session-form');
  await log.closeSession();
  await expect(page.getByText('Shaken, and together.')).toBeVisible();
  await expect(page.getByText('Ask for a second key')).toBeVisible();
  await expectAccessible(page, 'session');
  await page.getByRole('button', { name: reflections.team.markDone }).click();
  await expect(page.getByText(domain.reflectionActionState.done, { exact: false }).last()).toBeVisible();
  await expect(page.getByRole('button', { name: reflections.team.markDone })).toBeHidden();

  await log.open();
  await log.tab('team');
  await expect(log.log('Slowing down at the door')).toBeVisible();
  await expectAccessible(page, 'sessions');

  await log.tab('asked');
  await log.askAllAuthors('Fatou');
  await expectAccessible(page, 'asked');
  await page.getByRole('link', { name: reflections.asked.look }).click();
  await expect(page.getByText(reflections.asked.nothingFound)).toBeVisible();
  await page.getByRole('textbox', { name: reflections.asked.otherWords }).fill('F.');
  await page.getByRole('button', { name: reflections.asked.take }).click();
  await expect(page.getByLabel(reflections.asked.passage)).toHaveValue(/F\. had lost the keys/u);
  await expectAccessible(page, 'task');
  await log.declare('Give out one passage');
  await page.getByRole('button', { name: reflections.asked.show }).click();
  await expect(page.getByText(/F\. had lost the keys/u)).toBeVisible();
});

test('a known name is noted gently, becomes an initial or stays', async ({ keystead: { page } }) => {
  const log = new ReflectionPage(page);
  const people = new PeoplePage(page);
  await people.createPerson({ chosenName: 'Fatou Diallo' });
  await people.open();
  await people.createPerson({ chosenName: 'Tomáš Beneš' });
  await log.open();
  await log.begin({ first: true });
  await log.question('what').fill('Fatou said nothing, and then Fatou laughed. Tomas was there.');
  await expect(log.nameNote()).toContainText('Fatou');
  await expectAccessible(page, 'known-name');
  await log.nameNote().getByRole('button', { name: 'Write F.' }).click();
  await expect(log.question('what')).toHaveValue('F. said nothing, and then F. laughed. Tomas was there.');
  await log.nameNote().getByRole('button', { name: reflections.name.leave }).click();
  await expect(log.nameNote()).toBeHidden();
  await log.model('gibbs');
  await expect(log.question('what')).toHaveValue(/Tomas was there/u);
  await expectAccessible(page, 'another-model');
  await log.close();
  await log.openLog(reflections.list.noTitle);
  await expect(log.question('what')).toHaveValue(/Tomas was there/u);
  await expect(log.nameNote()).toBeHidden();
});
