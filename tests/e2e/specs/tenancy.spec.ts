import path from 'node:path';
import { CasePage } from '../pages/case-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { TenancyPage } from '../pages/tenancy-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/fixtures.ts';
import { words } from '../support/words.ts';

const { cases, concerns, domain, homeMeasures, houses, tenancy: texts } = words;

test('a tenancy is written down with its landlord, mended, looked after, and ends without ending support', async ({
  keystead: { page },
}) => {
  const file = new CasePage(page);
  const tenancy = new TenancyPage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  await file.tab('home');
  await tenancy.open('tenancy');
  await expectAccessible(page, 'tenancy, empty');
  await tenancy.addTenancy({
    address: '4 Quay Street',
    movedIn: '01112026',
    landlord: 'Harbour Homes',
    rent: '480',
  });
  await expect(page.getByRole('heading', { name: '4 Quay Street' })).toBeVisible();
  await tenancy.noteRepair('The boiler is cold');
  await tenancy.lookIn('Curtains closed for a week');
  await expect(page.getByText('Curtains closed for a week')).toBeVisible();
  await expectAccessible(page, 'tenancy');

  await tenancy.openHomes('landlords');
  await tenancy.agreeWith('Harbour Homes', 'Ana speaks to Ms Ode every month');
  await expect(page.getByRole('cell', { name: 'Ana speaks to Ms Ode every month' })).toBeVisible();
  await expectAccessible(page, 'landlords');
  await tenancy.openHomes('houses');
  await expectAccessible(page, 'houses, empty');
  await tenancy.addUnit('Quay House', 'Flat 2');
  await tenancy.standsEmpty('Painting');
  await tenancy.addMeeting('The garden', 'Bins out on Mondays');
  await expect(page.getByRole('button', { name: houses.endVoid })).toBeVisible();
  await expectAccessible(page, 'houses');

  await tenancy.openHomes('measures');
  await page.getByText(homeMeasures.rows).first().click();
  const person = page.getByRole('cell').getByRole('link', { name: 'Ilka Varga' }).first();
  await expect(person).toBeVisible();
  await expectAccessible(page, 'how homes are kept');
  await person.click();
  await tenancy.endTenancy('chose_another_home');
  await expect(page.getByText(texts.earlier)).toBeVisible();
});

test('a worry about the home goes through its steps with the tenant, is turned round, printed, and ends', async ({
  keystead,
}) => {
  const { page } = keystead;
  const file = new CasePage(page);
  const tenancy = new TenancyPage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Tomáš Beneš' });
  await file.tab('home');
  await tenancy.open('concerns');
  await expectAccessible(page, 'worries, empty');
  await tenancy.raise({
    kind: 'noise',
    summary: 'Music was heard after midnight, said the neighbour above.',
    severity: 'home_at_risk',
  });
  await expectAccessible(page, 'worries');
  await file.tab('overview');
  await expect(page.getByRole('region', { name: concerns.overview.title })).toContainText(
    domain.concernKind.noise,
  );
  await tenancy.openConcern('noise');
  await tenancy.record('understand_context', { text: 'Twice last week.', withWhom: 'The neighbour above' });
  await tenancy.record('talk_with_tenant', { text: 'I did not know it was so loud.' });
  await tenancy.record('plan_with_tenant', { text: 'Headphones after ten. Ana talks to the landlord.' });
  await tenancy.record('share_plan', {
    text: 'They are glad to hear it.',
    withWhom: 'The neighbour above',
    reason: 'Tomáš asked us to, and signs on Monday.',
  });
  await expectAccessible(page, 'a worry');
  await tenancy.showTogether();
  await expect(page.getByText('Headphones after ten.')).toBeVisible();
  await expect(page.getByText('They are glad')).toBeHidden();
  await expectAccessible(page, 'a worry, together');
  await tenancy.closeTogether();
  const target = path.join(keystead.userData, 'home-plan.pdf');
  await keystead.app.queueDialog([target]);
  await tenancy.print();
  await page.getByRole('button', { name: words.records.printNoStrengthsAct }).click();
  await expect(page.getByText('home-plan.pdf')).toBeVisible({ timeout: 60_000 });
  await tenancy.resolve('Talking early');
  await expect(page.getByText(domain.concernOutcome.home_kept)).toBeVisible();
  await file.tab('notes');
  await expect(file.entry(words.timeline.tenancy.act.concern_resolved.split('{{')[0] ?? '')).toContainText(
    'Talking early',
  );
  await expect(page.getByRole('navigation', { name: cases.tabsLabel })).toBeVisible();
});
