import { SpreadsheetPage } from '#tests/e2e/pages/spreadsheet-page.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';
import { writePeopleList } from '#tests/e2e/support/old-sheets.ts';
import { words } from '#tests/e2e/support/words.ts';

interface Showing {
  readonly output: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

const { domain, spreadsheets } = words;

/** An old list with semicolons and days first comes in, looked at before, and is taken back again. */
export async function showSpreadsheet(app: LaunchedApp, { output, picture }: Showing): Promise<void> {
  const { page } = app;
  const sheet = new SpreadsheetPage(page);
  await sheet.open();
  await picture(app, '150-from-a-spreadsheet');
  await app.app.queueDialog([writePeopleList(output)]);
  await sheet.choose();
  await picture(app, '151-what-is-in-the-file');
  await sheet.toColumns();
  await sheet.becomes('Ref').selectOption('externalId');
  await sheet.chooseDay('3 May 1981');
  await page.getByLabel(spreadsheets.system, { exact: true }).fill('Old list');
  await sheet.fillField('team').selectOption({ index: 1 });
  await sheet.look();
  await sheet.means('settled', 'state').selectOption({ label: domain.caseState.active });
  await sheet.means('new', 'state').selectOption({ label: domain.caseState.opening });
  await picture(app, '152-words-to-match');
  await sheet.look();
  await sheet.looked().waitFor();
  await picture(app, '153-looked-at-first');
  // The demo has a file for both of them.
  await sheet.decide('Tomáš Beneš', 3, 'leave_out');
  await sheet.decide('Ilka Varga', 4, 'leave_out');
  await sheet.bringIn();
  await picture(app, '154-brought-in');
  await sheet.takeBack();
}
