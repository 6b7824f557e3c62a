import fs from 'node:fs';
import path from 'node:path';
import { CasePage } from '../pages/case-page.ts';
import { NetworkPage } from '../pages/network-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { invoke, signInAs } from '../support/arrange.ts';
import { expect, lindenHomes, test } from '../support/fixtures.ts';
import { fill, words } from '../support/words.ts';

const { directory, domain, network, peers } = words;
const peer = { name: 'Sefa Doku', passphrase: 'nine lanterns swim under the bridge' };

test('agencies, referrals and the directory: with consent, answered, printed, brought in and taken back', async ({
  keystead,
}) => {
  const { page } = keystead;
  const file = new CasePage(page);
  const desk = new NetworkPage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  await file.writeOverview({ whatMatters: 'A door I can lock.', strengths: ['Asks for help early'] });
  await desk.openSection('agencies');
  await expectAccessible(page, 'agencies empty');
  await desk.addAgency({
    name: 'Lipová health centre',
    contactName: 'Eva Kučerová',
    role: 'Nurse',
    leadOn: 'the dressing',
  });
  await expect(page.getByText(domain.speakingState.no_consent)).toBeVisible();
  await desk.addAgency({ name: 'Debt advice Harbour', scopes: ['dates_and_services'] });
  await expect(page.getByText(domain.speakingState.may_speak)).toBeVisible();

  await desk.refer({ whatFor: 'A dentist who takes time', kind: 'health', to: 'Dr. Novak' });
  await desk.answer('A dentist who takes time', 'waiting_list', 'In March');
  await desk.refer({
    whatFor: 'A quieter flat',
    kind: 'housing',
    to: 'Town housing office',
    scopes: ['home_and_tenancy'],
    tell: ['home_and_tenancy'],
  });
  await desk.refer({ whatFor: 'A group for grieving', kind: 'mental_health' });
  await expect(page.getByText(domain.referralState.nothing_there).first()).toBeVisible();
  await desk.closeReferral('A quieter flat', 'helped');
  await expectAccessible(page, 'agencies and referrals');

  await desk.showTogether();
  await expect(page.getByText(network.around.mayNotSpeak)).toBeVisible();
  await expectAccessible(page, 'around me together');
  await desk.backToFile();
  const target = path.join(keystead.userData, 'around.pdf');
  await keystead.app.queueDialog([target]);
  await desk.print('colour');
  await expect(page.getByText('around.pdf')).toBeVisible({ timeout: 60_000 });
  expect(fs.statSync(target).size).toBeGreaterThan(8000);
  const pictures = process.env['PICTURES'];
  if (pictures !== undefined) fs.copyFileSync(target, path.join(pictures, 'around.pdf'));

  await file.tab('overview');
  await expect(
    page.getByRole('region', { name: fill(network.around.short, { name: 'Ilka' }) }),
  ).toContainText('Debt advice Harbour');
  await file.tab('notes');
  await expect(
    page.getByText(fill(domain.networkAct.referral_sent, { name: 'Town housing office' })),
  ).toBeVisible();

  await desk.openList('directory');
  await expect(page.getByRole('cell', { name: domain.serviceKind.mental_health })).toBeVisible();
  await desk.addEntry({
    name: 'Soup kitchen St. Anna',
    kind: 'food_and_things',
    whatFor: 'Warm meals, no questions',
    howToReach: 'Anna Street 3',
  });
  const csv = path.join(keystead.userData, 'town.csv');
  fs.writeFileSync(
    csv,
    'Ref,Service,Category,Description,Phone\n1,Night shelter,Housing,Beds from eight,0700 1\n,No number,,,\n',
  );
  await keystead.app.queueDialog([csv]);
  await desk.bringIn('csv');
  await expectAccessible(page, 'directory import');
  await page.getByRole('link', { name: directory.import.back }).click();
  await desk.find('beds');
  await expect(page.getByText('Night shelter', { exact: true })).toBeVisible();
  await expect(page.getByText(directory.checkedNever)).toBeVisible();
  await desk.find('');
  await expectAccessible(page, 'directory');
  await page.getByRole('link', { name: directory.bringIn, exact: true }).click();
  await desk.takeBack();
  await page.getByRole('link', { name: directory.import.back }).click();
  await expect(page.getByText('Soup kitchen St. Anna', { exact: true })).toBeVisible();
  await expect(page.getByText('Night shelter', { exact: true })).toHaveCount(0);
});

test('a peer is asked for, matched by what the person wishes, changed in one press; a group meets', async ({
  keystead,
}) => {
  const { teams } = await invoke<{ teams: readonly { id: string }[] }>(keystead.page, 'organisation.get', {});
  await invoke(keystead.page, 'vault.confirm', { passphrase: lindenHomes.passphrase });
  await invoke(keystead.page, 'vault.addUser', {
    ...peer,
    roles: ['peer'],
    teamIds: teams.map(({ id }) => id),
  });
  const theirs = await signInAs(keystead, peer.name, peer.passphrase);
  const own = new NetworkPage(theirs);
  await own.openList('peers');
  await own.writeOwnPage({ languages: 'English\nHungarian', about: 'I like quiet places and plants.' });
  await expectAccessible(theirs, 'own page of a peer');

  const page = await signInAs(keystead, lindenHomes.manager, lindenHomes.passphrase);
  const desk = new NetworkPage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  await desk.openSection('peers');
  await expect(page.getByText(fill(peers.offer.never, { name: 'Ilka' }))).toBeVisible();
  await desk.noteOffer('yes');
  await desk.writeWishes({ languages: 'hungarian', notForMe: 'loud music', first: 'language' });
  await expect(page.getByText(peers.match.wished)).toBeVisible();
  await expectAccessible(page, 'peers of a person');
  await desk.propose(peer.name);
  await desk.met(peer.name, 'He laughs at the right places.');
  await desk.changeSupporter(peer.name);
  await expect(page.getByText(peers.match.none)).toBeVisible();

  await desk.openList('groups');
  await desk.beginGroup('Kitchen on Mondays', 'Cooking, eating, telling each other how to do it.');
  await desk.addSession('What one pot can do', 'Two soups. Somebody laughed until the lid fell.');
  await new PeoplePage(page).open();
  await new PeoplePage(page).openFile('Ilka Varga');
  await desk.openSection('peers');
  await desk.inviteToGroup('Kitchen on Mondays');
  await desk.openList('groups');
  await expectAccessible(page, 'groups');
  await desk.openGroup('Kitchen on Mondays');
  await desk.noteAttendance('Ilka Varga', 'came');
  await expectAccessible(page, 'group');

  await new PeoplePage(page).open();
  await new PeoplePage(page).openFile('Ilka Varga');
  await new CasePage(page).tab('notes');
  await expect(page.getByText(domain.networkAct.group_came, { exact: true })).toBeVisible();
  await expect(page.getByText('What one pot can do')).toHaveCount(0);

  await desk.openList('peers');
  await expect(page.getByText(peers.report.title)).toBeVisible();
  await expectAccessible(page, 'peers and report');
});
