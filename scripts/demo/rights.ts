import path from 'node:path';
import { CasePage } from '#tests/e2e/pages/case-page.ts';
import { PeoplePage } from '#tests/e2e/pages/people-page.ts';
import { RightsPage } from '#tests/e2e/pages/rights-page.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';

interface Showing {
  readonly person: string;
  /** Of the manager who is signed in. */
  readonly passphrase: string;
  readonly output: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

/**
 * Somebody asks for everything that is held about them; it is gathered, looked through and handed over.
 * @returns the password of own-copy.pdf
 */
export async function showRights(
  app: LaunchedApp,
  { person, passphrase, output, picture }: Showing,
): Promise<string> {
  const desk = new RightsPage(app.page);
  const people = new PeoplePage(app.page);
  await people.open();
  await people.openFile(person);
  await new CasePage(app.page).tab('papers');
  await desk.open();
  await desk.dispute({
    about: 'Why the flat was lost',
    theirs: 'I was never late with the rent.',
    ours: 'The landlord’s account shows two late payments; we have asked for the papers.',
  });
  await desk.record('access', 'I would like to read what you have about me, with somebody beside me.');
  await picture(app, '140-their-data');
  await desk.openRequest('access');
  await desk.knowWhoAsks();
  await picture(app, '141-a-request');
  await desk.lookThrough();
  await desk.chapter('notes');
  await picture(app, '142-looking-through-the-copy');
  await app.app.queueDialog([path.join(output, 'own-copy.pdf')]);
  await app.app.queueDialog([path.join(output, 'own-copy.json')]);
  const password = await desk.makeCopy(passphrase);
  await app.page.goBack();
  await desk.answer();
  await desk.openAll();
  await picture(app, '143-all-requests');
  return password;
}
