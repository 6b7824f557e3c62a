import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { CasePage } from '../pages/case-page.ts';
import { HomePage } from '../pages/home-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/fixtures.ts';
import { openOffice } from '../support/open-office.ts';
import { fill, words } from '../support/words.ts';

const { cases, domain, homes, movingIn, rhythm } = words;
const bed = movingIn.starterItem.bed_made;

test('a home is looked for with choice, moved into, and furnished', async ({ keystead }) => {
  const { page } = keystead;
  const file = new CasePage(page);
  const home = new HomePage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  await file.writeOverview({ whatMatters: 'A door I can lock.', strengths: ['Grows tomatoes anywhere'] });
  await file.addPlace({ type: domain.accommodation.hostel, address: 'Nádraží 1', since: '01032026' });
  await expect(
    page.getByText(fill(homes.ethos.shown, { code: '3.1', words: domain.ethos.homeless_hostel })),
  ).toBeVisible();
  await home.addMember({ name: 'Zsófi', relation: 'daughter' });
  await home.addMember({ name: 'Pál', relation: 'friend' });
  await home.endMember('Pál');
  await expect(home.region(homes.household.title)).toContainText('Zsófi');
  await expectAccessible(page, 'home');

  await home.open('search');
  await expectAccessible(page, 'search, empty');
  await home.writeWishes({ areas: 'Near the river\nNear Zsófi', notes: 'Light in the kitchen.' });
  await expect(page.getByText('Grows tomatoes anywhere')).toBeVisible();
  await expectAccessible(page, 'wishes');
  await home.open('search');
  await home.beginSearch();
  await home.addOffer({ address: 'Mlýnská 3', rent: '410', answer: 'no', reason: 'No window to the south.' });
  await expect(home.offer('Mlýnská 3')).toContainText(homes.offers.noneFollowed);
  await home.addOffer({ address: 'Lipová 14', rent: '350.50' });
  await expect(home.offer('Mlýnská 3')).toContainText(homes.offers.anotherFollowed);
  await home.changeOffer({ address: 'Lipová 14', answer: 'yes', landlord: 'yes' });
  await expect(home.offer('Lipová 14')).toContainText('350.50');
  await home.tellChoice('area', '4');
  await expect(home.region(homes.choice.title)).toContainText(domain.choiceStep['4']);
  await expectAccessible(page, 'search');
  await home.moveInto('Lipová 14');
  await home.endSearch('found');
  await expect(page.getByText(homes.search.earlier)).toBeVisible();
  await home.open('home');
  await expect(page.getByText('Lipová 14').first()).toBeVisible();

  await home.open('movingIn');
  await expectAccessible(page, 'moving in, empty');
  await home.beginMovingIn();
  await home.setItem(bed, 'got');
  await home.addItem({ thing: 'Pots for tomatoes', who: 'Ilka', cost: '24' });
  await home.noteKey({ what: 'Front door', holder: 'Ilka' });
  await expect(home.region(movingIn.keys)).toContainText('Ilka');
  await expectAccessible(page, 'moving in');
  await home.showTogether();
  await expect(page.getByText('Pots for tomatoes')).toBeVisible();
  await expectAccessible(page, 'moving in, together');
  await home.closeTogether();
  const target = path.join(keystead.userData, 'moving-in.pdf');
  await keystead.app.queueDialog([target]);
  await home.print('colour');
  await expect(page.getByText('moving-in.pdf')).toBeVisible({ timeout: 60_000 });
  const { stdout, error } = spawnSync('pdftotext', ['-layout', target, '-'], { encoding: 'utf8' });
  if (error === undefined) {
    expect(stdout).toContain('Pots for tomatoes');
    expect(stdout.trimEnd().split('\f')).toHaveLength(1);
  }
  const pictures = process.env['PICTURES'];
  if (pictures !== undefined) fs.copyFileSync(target, path.join(pictures, 'moving-in.pdf'));
});

test('how often we meet is agreed, comes closer in one act, and the team asks itself when contact is thin', async ({
  keystead: { page },
}) => {
  const file = new CasePage(page);
  const home = new HomePage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  await home.openRhythm();
  await expectAccessible(page, 'rhythm, empty');
  await home.agreeRhythm({ contact: '10', visit: '', why: 'Mornings are for work.' });
  await expect(home.region(rhythm.now)).toContainText(
    domain.rhythm.contactEvery_other.replace('{{count}}', '10'),
  );
  await expectAccessible(page, 'rhythm');
  await home.closer();
  await expect(home.region(rhythm.now)).toContainText(
    domain.rhythm.contactEvery_other.replace('{{count}}', '5'),
  );
  await home.goThroughQuestions('We send a message before we come.');
  await expect(page.getByText(rhythm.page.inTeamYes)).toBeVisible();
  await expectAccessible(page, 'questions');
  await file.tab('overview');
  await expect(file.nextTime()).toContainText(cases.next.rhythm);
});

test('the organisation keeps its own list for moving in', async ({ keystead: { page } }) => {
  await openOffice(page, 'settings');
  await page.getByRole('link', { name: words.organisation.tabs.movingIn, exact: true }).click();
  const field = page.getByRole('textbox', { name: domain.moveInGroup.first_night, exact: true });
  await expect(field).toHaveValue(new RegExp(bed, 'u'));
  await field.fill('A warm meal');
  await page.getByRole('button', { name: movingIn.starter.save, exact: true }).click();
  await expect(page.getByText(movingIn.starter.own)).toBeVisible();
  await expectAccessible(page, 'list for moving in');
});
