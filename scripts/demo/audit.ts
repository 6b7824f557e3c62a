import path from 'node:path';
import { AuditPage } from '#tests/e2e/pages/audit-page.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';
import { fill, words } from '#tests/e2e/support/words.ts';

const { audit } = words;

/** Who did what, checked, and the month's sheet. @param output where the sheet is saved */
export async function lookBack({ page, app }: LaunchedApp, output: string): Promise<void> {
  const desk = new AuditPage(page);
  await desk.open();
  await desk.check();
  await app.queueDialog([path.join(output, 'audit-sheet.pdf')]);
  await page.getByRole('button', { name: audit.compare.sheet, exact: true }).click();
  await page
    .getByText(fill(audit.compare.sheetSaved, { file: 'audit-sheet.pdf' }))
    .waitFor({ timeout: 60_000 });
}
