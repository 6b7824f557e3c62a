import path from 'node:path';
import { ExportPage } from '#tests/e2e/pages/export-page.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';

interface Showing {
  /** Of the manager who is signed in. */
  readonly passphrase: string;
  readonly output: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

/**
 * Takes everything out, with a password, as an organisation would that moves on.
 * @returns the password of everything.zip
 */
export async function showExport(
  app: LaunchedApp,
  { passphrase, output, picture }: Showing,
): Promise<string> {
  const desk = new ExportPage(app.page);
  await desk.open();
  await picture(app, '170-take-everything-out');
  await app.app.queueDialog([path.join(output, 'everything.zip')]);
  await desk.takeOut(passphrase);
  await picture(app, '171-everything-is-taken-out');
  return desk.password();
}
