import path from 'node:path';
import { CasePage } from '#tests/e2e/pages/case-page.ts';
import { PeoplePage } from '#tests/e2e/pages/people-page.ts';
import { TenancyPage } from '#tests/e2e/pages/tenancy-page.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';

interface TenancyDemo {
  readonly app: LaunchedApp;
  /** Where `home-plan.pdf` goes. */
  readonly output: string;
  /** Two people with files; the first has the fullest one. */
  readonly people: readonly [string, string];
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

/**
 * The demo's homes: a tenancy with its landlord, a repair and a look in, a worry that is talked through with the tenant,
 * homes of the organisation and how homes are kept, through the real window. Leaves the tenant's copy as `home-plan.pdf`.
 */
export async function showTenancy({ app, output, people, picture }: TenancyDemo): Promise<void> {
  const [first, second] = people;
  const { page } = app;
  const files = new PeoplePage(page);
  const file = new CasePage(page);
  const tenancy = new TenancyPage(page);
  await files.open();
  await files.openFile(first);
  await file.tab('home');
  await tenancy.open('tenancy');
  await tenancy.addTenancy({ landlord: 'Přístav Housing', rent: '95', frequency: 'weekly' });
  await tenancy.noteRepair('The bathroom light flickers');
  await picture(app, '40-tenancy');

  await files.open();
  await files.openFile(second);
  await file.tab('home');
  await tenancy.open('concerns');
  await tenancy.raise({
    kind: 'neighbour_complaint',
    summary: 'The neighbour below says that the washing machine runs at night.',
    severity: 'act_soon',
  });
  await tenancy.openConcern('neighbour_complaint');
  await tenancy.record('understand_context', {
    text: 'Three nights last week. The walls are thin on both sides.',
    withWhom: 'The neighbour below, the caretaker',
  });
  await tenancy.record('talk_with_tenant', {
    text: 'At night the power is cheaper. I did not know that they hear it.',
  });
  await tenancy.record('plan_with_tenant', {
    text: 'I wash before nine in the evening. We ask for a mat under the machine.',
  });
  await picture(app, '41-worry');
  await tenancy.showTogether();
  await picture(app, '42-worry-together');
  await tenancy.closeTogether();
  await app.app.queueDialog([path.join(output, 'home-plan.pdf')]);
  await tenancy.print();
  await page.getByText('home-plan.pdf').first().waitFor({ timeout: 60_000 });

  await tenancy.openHomes('landlords');
  await tenancy.agreeWith('Přístav Housing', 'Jonas speaks to Ms Ode on the first Monday of each month');
  await tenancy.openHomes('houses');
  await tenancy.addUnit('Kotva', 'Flat 2');
  await tenancy.standsEmpty('Fresh paint and a new lock');
  await tenancy.addMeeting('The garden in spring, and the bins.', 'Bins out on Mondays');
  await picture(app, '43-houses');
  await tenancy.openHomes('measures');
  await picture(app, '44-how-homes-are-kept');
}
