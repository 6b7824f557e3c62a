import path from 'node:path';
import { CasePage } from '#tests/e2e/pages/case-page.ts';
import { KeepingPage } from '#tests/e2e/pages/keeping-page.ts';
import { PeoplePage } from '#tests/e2e/pages/people-page.ts';
import type { Colleague } from '#tests/e2e/support/arrange.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';

interface DemoErasure {
  /** Folder for the certificate. */
  readonly output: string;
  /** A manager, who is signed in. */
  readonly manager: Colleague;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

const person = 'Jonas Feld';

/** Somebody whom we helped for a short while has moved on, and asks to be forgotten. */
export async function showErasure(
  app: LaunchedApp,
  { output, manager, picture }: DemoErasure,
): Promise<void> {
  const { page } = app;
  await new PeoplePage(page).open();
  await new PeoplePage(page).createPerson({ chosenName: person });
  const head =
    (await page
      .getByText(/K-\d{4}/u)
      .first()
      .textContent()) ?? '';
  const number = /K-\d{4}/u.exec(head)?.[0] ?? '';
  await new CasePage(page).tab('papers');
  const keeping = new KeepingPage(page);
  await keeping.openInFile();
  await keeping.request('Thank you for the summer. I live with my sister now; please keep nothing about me.');
  await picture(app, '150-asked-to-be-forgotten');
  await keeping.see();
  await picture(app, '151-what-would-be-erased');
  await keeping.erase(number, 'no_longer_needed', manager.passphrase);
  await picture(app, '152-keeping-and-erasing');
  await app.app.queueDialog([path.join(output, 'certificate.pdf')]);
  await keeping.certificate(number, '');
  await page.getByText('certificate.pdf').first().waitFor({ timeout: 60_000 });
}
