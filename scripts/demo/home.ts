import path from 'node:path';
import { CasePage } from '#tests/e2e/pages/case-page.ts';
import { HomePage } from '#tests/e2e/pages/home-page.ts';
import { PeoplePage } from '#tests/e2e/pages/people-page.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';
import { words } from '#tests/e2e/support/words.ts';

interface DemoHome {
  /** The one with an agreement about how often to meet, and the one who looks for another home. */
  readonly people: readonly [string, string];
  /** Folder for the PDF. */
  readonly output: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

const { movingIn } = words;

async function openFile(app: LaunchedApp, name: string): Promise<void> {
  const people = new PeoplePage(app.page);
  await people.open();
  await people.openFile(name);
}

/**
 * Agrees how often to meet with one person; with another looks for a home with its offers, and begins the list for
 * moving in. Leaves moving-in.pdf; that list is open afterwards.
 */
export async function showHome(app: LaunchedApp, { people, output, picture }: DemoHome): Promise<void> {
  const { page } = app;
  const file = new CasePage(page);
  const home = new HomePage(page);
  const [settled, looking] = people;
  await openFile(app, settled);
  await home.openRhythm();
  await home.agreeRhythm({
    contact: '7',
    visit: '14',
    why: 'Tuesdays after work. A message the day before, never a surprise at the door.',
  });
  await picture(app, '60-how-often-we-meet');

  await file.tab('home');
  await home.addMember({ name: 'Zsófi', relation: 'daughter' });
  await picture(app, '61-home');

  await openFile(app, looking);
  await file.tab('home');
  await home.open('search');
  await home.writeWishes({
    areas: 'Near the allotment\nOn the line of tram 6',
    notes: 'A real oven, and nobody over my head before ten.',
  });
  await picture(app, '62-wishes');
  await home.open('search');
  await home.beginSearch();
  await home.addOffer({
    address: 'Mlýnská 3, third floor',
    rent: '410',
    answer: 'no',
    reason: 'The oven is a microwave.',
  });
  await home.addOffer({ address: 'Zahradní 8, ground floor', rent: '365', answer: 'yes', landlord: 'yes' });
  await home.tellChoice('area', '4');
  await picture(app, '63-looking-for-a-home');

  await home.open('movingIn');
  await home.beginMovingIn();
  await home.setItem(movingIn.starterItem.bed_made, 'got');
  await home.setItem(movingIn.starterItem.kettle_cup, 'have');
  await home.addItem({ thing: 'Tins for bread', who: 'Tomáš', cost: '18.50' });
  await home.noteKey({ what: 'Front door', holder: 'Tomáš' });
  await picture(app, '64-moving-in');
  await app.app.queueDialog([path.join(output, 'moving-in.pdf')]);
  await home.print('colour');
  await page.getByText('moving-in.pdf').first().waitFor({ timeout: 60_000 });
}
