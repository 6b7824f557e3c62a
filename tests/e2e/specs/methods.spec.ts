import fs from 'node:fs';
import path from 'node:path';
import { CasePage } from '../pages/case-page.ts';
import { MethodPage, ServicePage } from '../pages/method-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/fixtures.ts';
import { openOffice } from '../support/open-office.ts';
import { fill, words } from '../support/words.ts';

const { domain, methods, records, service } = words;

test('which support fits is talked over, and phases of CTI go their way', async ({ keystead }) => {
  const { page } = keystead;
  const file = new CasePage(page);
  const method = new MethodPage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  await file.writeOverview({ strengths: ['Knows everybody at the market'] });
  await method.open();
  await expectAccessible(page, 'method empty');

  await method.beginTalk();
  await expect(page.getByText(methods.allocation.notEnough)).toBeVisible();
  const { question } = methods;
  await method.write({
    wish: 'Somebody who comes along to the bank.',
    answers: {
      use_of_services: question.use_of_services.b,
      duration: question.duration.a,
      transition: question.transition.a,
      nine_months: question.nine_months.b,
      daily_life: question.daily_life.a,
    },
    preferred: 'icm',
    offered: ['cti'],
    chosen: 'cti',
  });
  await expect(page.getByText(methods.allocation.notEnough)).toHaveCount(0);
  await method.keep();
  await expect(page.getByText(methods.allocation.problem.ctiReason).first()).toBeVisible();
  await expectAccessible(page, 'which support fits');
  await page
    .getByRole('textbox', { name: methods.allocation.ctiReason, exact: true })
    .fill('We look again in spring.');
  await method.write({
    wish: 'Somebody who comes along to the bank.',
    answers: {},
    otherBecause: 'no_place',
    rationale: 'The move is in two weeks.',
    decidedBy: 'Ilka and the team',
  });
  await method.keep();
  await expect(page.getByText('The move is in two weeks.')).toBeVisible();
  await expectAccessible(page, 'method talked over');
  await method.setMethod('cti');

  await method.beginFirstPhase('phase_1_transition', 'The bank');
  await expect(method.phases()).toContainText('The bank');
  await expect(page.getByText(methods.cti.taper.phase_1_transition)).toBeVisible();
  await expectAccessible(page, 'phases of cti');
  await method.beginReview();
  await method.lookBack(['yes', 'no', 'not_sure'], 'It is going well, but slowly.');
  await expect(page.getByText(methods.cti.hint)).toBeVisible();
  await expectAccessible(page, 'look back at a phase');
  await method.keep();
  await expect(page.getByText(methods.cti.hint)).toBeVisible();

  await expect(page.getByText('It is going well, but slowly.').first()).toBeVisible();
  await expectAccessible(page, 'cti as a document');
  await page.getByRole('link', { name: records.act.together, exact: true }).last().click();
  await expect(page.getByText(records.togetherExplain)).toBeVisible();
  await expectAccessible(page, 'cti together');
  await page.getByRole('link', { name: records.togetherClose, exact: true }).click();
  const target = path.join(keystead.userData, 'phases.pdf');
  await keystead.app.queueDialog([target]);
  await page.getByRole('button', { name: records.printButton, exact: true }).click();
  await page.getByRole('menuitem', { name: records.printLook.colour, exact: true }).click();
  await expect(page.getByText('phases.pdf')).toBeVisible({ timeout: 60_000 });
  const pictures = process.env['PICTURES'];
  if (pictures !== undefined) fs.copyFileSync(target, path.join(pictures, 'phases.pdf'));
});

test('the service looks at its figures, its places and itself', async ({ keystead }) => {
  const { page } = keystead;
  const office = new ServicePage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  await office.open();
  await expect(office.figure('days_to_home')).toContainText(fill(service.wait.waiting_one, {}));
  await expectAccessible(page, 'service figures');
  const dialog = await office.openRows('days_to_home');
  await expect(dialog).toContainText('Ilka Varga');
  await expectAccessible(page, 'rows of a figure');
  await page.keyboard.press('Escape');
  await office.keepFigures();
  await office.tab('kept');
  await expectAccessible(page, 'kept figures');
  await page.getByRole('link', { name: new RegExp(service.ask.allServices) }).click();
  const target = path.join(keystead.userData, 'figures.pdf');
  await keystead.app.queueDialog([target]);
  await office.print();
  await expect(page.getByText('figures.pdf')).toBeVisible({ timeout: 60_000 });
  const pictures = process.env['PICTURES'];
  if (pictures !== undefined) fs.copyFileSync(target, path.join(pictures, 'figures.pdf'));

  await office.tab('capacity');
  await expect(page.getByRole('rowheader', { name: service.capacity.noMethod })).toBeVisible();
  await expectAccessible(page, 'capacity');
  await office.tab('selfCheck');
  await office.lookAtOurselves('range', 'partly', 'CTI and ICM so far.', 'Ask the city about ACT.');
  await expect(
    page.getByText(fill(service.selfCheck.nextLine, { next: 'Ask the city about ACT.' })),
  ).toBeVisible();
  await expectAccessible(page, 'self check');

  await openOffice(page, 'settings');
  await page.getByRole('link', { name: words.organisation.tabs.methods, exact: true }).click();
  const limit = page.getByRole('textbox', { name: methods.settings.caseload, exact: true }).first();
  await limit.fill('0');
  await page.getByRole('button', { name: methods.settings.save, exact: true }).click();
  await expect(page.getByText(words.fields.too_small).first()).toBeVisible();
  await limit.fill('12');
  await page.getByRole('button', { name: methods.settings.save, exact: true }).click();
  await expect(page.getByText(methods.settings.isOwn)).toBeVisible();
  await expectAccessible(page, 'method settings');
  const reset = fill(methods.settings.resetOne, { method: domain.supportMethod.cti });
  await page.getByRole('button', { name: reset, exact: true }).click();
  await expect(page.getByText(methods.settings.isOurs)).toBeVisible();
});
