import path from 'node:path';
import { ReportsPage } from '#tests/e2e/pages/reports-page.ts';
import { confirmIfAsked } from '#tests/e2e/support/confirm.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';

interface DemoReports {
  readonly passphrase: string;
  /** Folder for the files. */
  readonly output: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

/**
 * Looks at reports about the invented organisation, and gathers a pack for a funder. Leaves funder-pack.pdf, protected,
 * and funder-pack.xlsx.
 */
export async function showReports(
  app: LaunchedApp,
  { passphrase, output, picture }: DemoReports,
): Promise<void> {
  const { page } = app;
  const desk = new ReportsPage(page);
  await desk.open();
  await picture(app, '90-reports');
  await desk.read('outcomes');
  await desk.askFor('year');
  await desk.table('star_movement').waitFor();
  await picture(app, '91-stars-over-time');
  await desk.back();
  await desk.read('contacts');
  await picture(app, '92-being-in-touch');
  await desk.show('outside');
  await picture(app, '93-as-it-goes-out');
  await desk.back();
  await desk.openPacks();
  await desk.addToPack('outcomes');
  await desk.addToPack('sustainment');
  await desk.addToPack('contacts');
  await desk.addToPack('unmet_need');
  await desk.writePack({
    title: 'A year of coming home',
    foreword:
      'Most of the people who moved in with us are still at home. What we miss most is a team nearby that can be ' +
      'there every day; we would like to talk with you about that.',
    name: 'City of Lipová, every year',
  });
  await desk.keepPack();
  await picture(app, '94-pack-for-a-funder');
  for (const [form, file] of [
    ['colour', 'funder-pack.pdf'],
    ['xlsx', 'funder-pack.xlsx'],
  ] as const) {
    await app.app.queueDialog([path.join(output, file)]);
    await desk.beginLeaving();
    await desk.leave(form, 'protected');
    await confirmIfAsked(page, desk.written(file), passphrase);
    await desk.written(file).waitFor({ timeout: 60_000 });
  }
}
