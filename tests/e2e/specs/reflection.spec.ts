import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ColleaguePage, type NewColleague } from '../pages/colleague-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { ReflectionPage } from '../pages/reflection-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { expect, lindenHomes, test } from '../support/fixtures.ts';
import { words } from '../support/words.ts';

const { reflections } = words;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const jonas: NewColleague = {
  name: 'Jonas Lindqvist',
  passphrase: 'pebbles wander under an orange gate',
  roles: ['worker'],
  teams: [],
};

/** No violation on this screen, light and dark; a picture of it at both sizes where asked for. */
async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode(true).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
    expect(found, `${screen}, ${colorScheme}`).toEqual([]);
    await picture(page, `${screen}-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['KEYSTEAD_PICTURES'];
  if (folder === undefined) return;
  for (const [width, height] of [
    [1024, 700],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `${folder}/${name}-${String(width)}.png`, animations: 'disabled' });
  }
}

test('a log is kept mid-sentence, found again, shared, read by the supervisor and taken back', async ({
  keystead,
}) => {
  const { page } = keystead;
  const log = new ReflectionPage(page);
  const signIn = new SignInPage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Fatou Diallo' });
  await new ColleaguePage(page).add(jonas, lindenHomes.passphrase);
  const changeTo = async (name: string, passphrase: string) => {
    await page.keyboard.press('Control+l');
    await signIn.choose(name);
    await signIn.signIn(passphrase);
  };

  await changeTo(jonas.name, jonas.passphrase);
  await log.open();
  await expectAccessible(page, 'no-logs');
  await page.getByRole('link', { name: reflections.list.write, exact: true }).first().click();
  await page.getByRole('heading', { name: reflections.first.title }).waitFor();
  await expectAccessible(page, 'first-log');
  await page.getByRole('button', { name: reflections.first.begin }).click();
  await log.title().fill('The long silence on the stairs');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.type('We sat on the stairs for twenty minutes and she said nothing.');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.type('I notice how fast I reach for a plan when');
  await log.feeling('unsure');
  await page.keyboard.press('Control+l');

  await signIn.choose(jonas.name);
  await signIn.signIn(jonas.passphrase);
  await log.open();
  await expect(log.log('The long silence')).toContainText(reflections.list.stillOpen);
  await log.openLog('The long silence on the stairs');
  await expect(log.question('so_what')).toHaveValue('I notice how fast I reach for a plan when');
  await log.question('so_what').fill('I notice how fast I reach for a plan when someone is quiet.');
  await log.question('now_what').fill('Ten minutes with nothing on the list, every visit.');
  await expect(log.kept()).toBeVisible();
  await expectAccessible(page, 'writer');
  await log.close();
  await expect(log.log('The long silence')).not.toContainText(reflections.list.stillOpen);
  await log.search('nothing stairs');
  await expect(log.log('The long silence').getByText('stairs', { exact: true }).first()).toBeVisible();
  await expectAccessible(page, 'found');
  await log.search('kettle');
  await expect(page.getByText(reflections.list.emptyFound)).toBeVisible();
  await log.search('');

  await log.openLog('The long silence on the stairs');
  await log.openShare();
  await log.shareWith(`${lindenHomes.manager}, ${reflections.share.supervisor}`);
  await expect(log.shareDialog().getByRole('button', { name: reflections.share.takeBack })).toBeVisible();
  await expectAccessible(page, 'share');
  await log.closeShare();

  await changeTo(lindenHomes.manager, lindenHomes.passphrase);
  await log.open();
  await log.tab('sharedWithMe');
  await expectAccessible(page, 'shared-with-me');
  await log.openLog('The long silence on the stairs');
  await expect(page.getByText('Ten minutes with nothing on the list, every visit.')).toBeVisible();
  await expectAccessible(page, 'shared-log');

  await changeTo(jonas.name, jonas.passphrase);
  await log.open();
  await log.openLog('The long silence on the stairs');
  await log.openShare();
  await log.takeBack();
  await expect(log.shareDialog().getByText(reflections.share.now)).toBeHidden();
  await log.closeShare();
  await changeTo(lindenHomes.manager, lindenHomes.passphrase);
  await log.open();
  await log.tab('sharedWithMe');
  await expect(page.getByText(reflections.received.empty)).toBeVisible();
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
