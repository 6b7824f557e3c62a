import path from 'node:path';
import { HmisExportPage } from '#tests/e2e/pages/hmis-export-page.ts';
import { confirmIfAsked } from '#tests/e2e/support/confirm.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';
import { fill, words } from '#tests/e2e/support/words.ts';

interface DemoHmisOut {
  readonly passphrase: string;
  /** The service of the invented organisation. */
  readonly service: string;
  /** Folder for the file. */
  readonly output: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

const file = 'for-an-hmis.zip';

/** Says what the service is in HMIS, checks a year, and leaves for-an-hmis.zip. */
export async function makeHmisFile(
  app: LaunchedApp,
  { passphrase, service, output, picture }: DemoHmisOut,
): Promise<void> {
  const { page } = app;
  const desk = new HmisExportPage(page);
  await desk.open();
  await desk.describe(service, 'XX-500', '199057');
  await desk.check();
  await desk.make().waitFor({ timeout: 30_000 });
  await picture(app, '95-for-an-hmis');
  await app.app.queueDialog([path.join(output, file)]);
  await desk.make().click();
  const made = page.getByText(fill(words.hmisExport.made, { file }));
  await confirmIfAsked(page, made, passphrase);
  await made.waitFor({ timeout: 30_000 });
}
