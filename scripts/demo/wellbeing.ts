import path from 'node:path';
import { BarriersPage } from '#tests/e2e/pages/barriers-page.ts';
import { CasePage } from '#tests/e2e/pages/case-page.ts';
import { OverviewPage } from '#tests/e2e/pages/overview-page.ts';
import { PeoplePage } from '#tests/e2e/pages/people-page.ts';
import { WellbeingPage } from '#tests/e2e/pages/wellbeing-page.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';
import { organisation } from './people.ts';

interface DemoWellbeing {
  readonly person: string;
  /** Folder for the PDF. */
  readonly output: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

/** Enters an invented licence, fills in two scales over the year and prints the line, through the window as a worker would. */
async function fillInScales(app: LaunchedApp, { person, output, picture }: DemoWellbeing): Promise<void> {
  const { page } = app;
  const scales = new WellbeingPage(page);
  await scales.openScales();
  await scales.enterLicence('wemwbs14', {
    holder: organisation.organisation,
    reference: 'invented for this demo',
    scope: 'People in our own support, on paper and typed into our records.',
  });
  await picture(app, '60-scales');
  await new PeoplePage(page).open();
  await new PeoplePage(page).openFile(person);
  await scales.open();
  await scales.fillIn(
    'wemwbs14',
    [2, 3, 2, 3, 2, 2, 3, 3, 3, 2, 3, 3, 2, 2],
    'I slept badly then.',
    '20112025',
  );
  await scales.fillIn('wemwbs14', [3, 3, 3, 3, 3, 3, 3, 3, 4, 2, 4, 3, 2, 3], '', '20022026');
  await scales.fillIn(
    'wemwbs14',
    [3, 4, 3, 4, 3, 4, 4, 3, 4, 3, 4, 4, 3, 4],
    'The plants know me.',
    '20082026',
  );
  await picture(app, '61-wellbeing');
  await app.app.queueDialog([path.join(output, 'wellbeing.pdf')]);
  await scales.print('colour');
  await page.getByText('wellbeing.pdf').first().waitFor({ timeout: 60_000 });
  await scales.showTogether();
  await picture(app, '62-wellbeing-together');
  await scales.backToFile();
  await scales.fillIn('ons4', [7, 8, 7, 3], 'A good week.');
  await picture(app, '63-wellbeing-item-by-item');
}

async function writeOverview(app: LaunchedApp, { picture }: DemoWellbeing): Promise<void> {
  const overview = new OverviewPage(app.page);
  await new CasePage(app.page).tab('overview');
  await overview.beginChange();
  await overview.addNeed(1, {
    text: 'Letters from the bank, read together',
    area: 'money',
    priority: 1,
    support: 'do_together',
  });
  await overview.addNeed(2, {
    text: 'A sewing group nearby',
    area: 'days',
    priority: 3,
    support: 'information',
  });
  await overview.fits({
    access: 'Ground floor or a lift\nNot before ten in the morning',
    language: 'Hungarian at home; an interpreter for letters from the court',
    talking: 'Text first, then call. Speak to me, not about me.',
  });
  await overview.save();
  await picture(app, '64-overview-whole');
}

/** Scales, the whole overview, and what helps and gets in the way with a goal that grows out of it. */
export async function showWellbeing(app: LaunchedApp, demo: DemoWellbeing): Promise<void> {
  await fillInScales(app, demo);
  await writeOverview(app, demo);
  const both = new BarriersPage(app.page);
  await both.open();
  await both.begin();
  await both.add('housing', 'risk', 1, 'The contract ends in spring.', 'housing');
  await both.add('discrimination', 'risk', 1, 'Landlords hang up when they hear the name.', 'society');
  await both.add('services', 'risk', 1, 'The bank sends letters nobody can read.', 'services');
  await both.add('network', 'protection', 1, 'Sunday lunch with family.', 'relations');
  await both.summarise(
    'Family, humour, and hands that can sew.',
    'A contract that ends, and doors that close.',
  );
  await demo.picture(app, '65-barriers-form');
  await both.keep();
  await demo.picture(app, '66-barriers');
  await both.makeGoal('The contract ends in spring.', 'A contract without an end.');
  await demo.picture(app, '67-goal-from-barrier');
}
