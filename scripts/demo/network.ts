import fs from 'node:fs';
import path from 'node:path';
import { NetworkPage } from '#tests/e2e/pages/network-page.ts';
import { PeoplePage } from '#tests/e2e/pages/people-page.ts';
import { invoke, signInAs } from '#tests/e2e/support/arrange.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';
import { words } from '#tests/e2e/support/words.ts';

interface DemoNetwork {
  /** Who looks after everything, and is signed in. */
  readonly manager: { readonly name: string; readonly passphrase: string };
  /** Whose file it is. */
  readonly person: string;
  /** Folder for the PDF. */
  readonly output: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

const peer = { name: 'Sefa Doku', passphrase: 'nine lanterns swim under the bridge' };

const town = `Ref,Service,Provider,Category,Description,Phone,Opening hours,Languages,Checked on
1,Night shelter Bridge Street,Town mission,Housing,"Beds from eight in the evening, dogs welcome",0700 000 101,every evening from 20:00,English,2026-09-01
2,Debt advice Harbour,Harbour e. V.,Money and debt,"Letters, instalments, calm",0700 000 102,Tue and Thu 9 to 12,"English, Hungarian",2026-10-12
3,Swap shop,Neighbours' house,Food and things,Furniture and pots for little money,0700 000 103,Sat 10 to 14,English,2025-03-01
`;

/** Agencies, referrals, a directory, a peer and a group, through the window. Leaves around.pdf and town-directory.csv. */
export async function showNetwork(app: LaunchedApp, demo: DemoNetwork): Promise<void> {
  const { manager, person, output, picture } = demo;
  await givePeer(app, manager);
  const { page } = app;
  const desk = new NetworkPage(page);

  await desk.openList('directory');
  const csv = path.join(output, 'town-directory.csv');
  fs.writeFileSync(csv, town);
  await app.app.queueDialog([csv]);
  await desk.lookAt('csv');
  await picture(app, '60-directory-import');
  await page.getByRole('button', { name: /^Bring in \d/u }).click();
  await page.getByText(words.directory.import.done).waitFor();
  await desk.openList('directory');
  await desk.addEntry({
    name: 'Soup kitchen St. Anna',
    kind: 'food_and_things',
    whatFor: 'Warm meals at noon, no questions',
    howToReach: 'Anna Street 3, behind the church',
  });
  await picture(app, '61-directory');

  await new PeoplePage(page).open();
  await new PeoplePage(page).openFile(person);
  await desk.openSection('agencies');
  await desk.addAgency({
    name: 'Lipová health centre, wound care',
    contactName: 'Eva Kučerová',
    role: 'Nurse',
    leadOn: 'the dressing, twice a week',
    scopes: ['dates_and_services', 'health'],
  });
  await desk.addAgency({ name: 'Job centre', contactName: 'Mr. Lind', role: 'Work, when it is time' });
  await desk.refer({ whatFor: 'A dentist who takes time', kind: 'health', to: 'Dr. Novak' });
  await desk.answer('A dentist who takes time', 'waiting_list', 'A place in March');
  await desk.refer({ whatFor: 'A group for people who grieve', kind: 'mental_health' });
  await picture(app, '62-agencies');
  await desk.showTogether();
  await picture(app, '63-around-me');
  await desk.backToFile();
  await app.app.queueDialog([path.join(output, 'around.pdf')]);
  await desk.print('colour');
  await page.getByText('around.pdf').first().waitFor({ timeout: 60_000 });

  await desk.openSection('peers');
  await desk.noteOffer('yes');
  await desk.writeWishes({
    languages: 'Hungarian',
    interests: 'Plants',
    notForMe: 'Loud music',
    first: 'language',
  });
  await desk.propose(peer.name);
  await desk.met(peer.name, 'He laughs at the right places.');
  await picture(app, '64-peers');
  await desk.openList('groups');
  await desk.beginGroup('Kitchen on Mondays', 'Cooking, eating, telling each other how to do it.');
  await desk.addSession('What one pot can do', 'Two soups. Somebody laughed until the lid fell.');
  await new PeoplePage(page).open();
  await new PeoplePage(page).openFile(person);
  await desk.openSection('peers');
  await desk.inviteToGroup('Kitchen on Mondays');
  await desk.openList('groups');
  await desk.openGroup('Kitchen on Mondays');
  await desk.noteAttendance(person, 'came');
  await picture(app, '65-group');
  await desk.openList('peers');
  await page.getByText(words.peers.report.title).waitFor();
  await picture(app, '66-peers-report');
}

/** A peer joins and writes their own page; the manager is signed in again afterwards. */
async function givePeer(app: LaunchedApp, manager: DemoNetwork['manager']): Promise<void> {
  const { teams } = await invoke<{ teams: readonly { id: string }[] }>(app.page, 'organisation.get', {});
  await invoke(app.page, 'vault.confirm', { passphrase: manager.passphrase });
  await invoke(app.page, 'vault.addUser', {
    ...peer,
    roles: ['peer'],
    teamIds: teams.map(({ id }) => id),
  });
  const own = new NetworkPage(await signInAs(app, peer.name, peer.passphrase));
  await own.openList('peers');
  await own.writeOwnPage({ languages: 'English\nHungarian', about: 'I like quiet places and plants.' });
  await signInAs(app, manager.name, manager.passphrase);
}
