import fs from 'node:fs';
import path from 'node:path';
import { BreachPage } from '../pages/breach-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/fixtures.ts';
import { words } from '../support/words.ts';

const { breaches, domain } = words;

test('a letter went to the wrong flat: said at once, decided within 72 hours, closed', async ({
  keystead,
}) => {
  const { page } = keystead;
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  const incident = new BreachPage(page);
  await incident.openReport();
  await expectAccessible(page, 'breach report');
  await incident.report('wrong_recipient', 'The letter about the deposit went to the flat next door.');
  await expect(page.getByText(/7[12] hours left/u)).toBeVisible();

  await new TodayPage(page).open();
  await expect(page.getByRole('heading', { name: /Something got out: Sent or given/u })).toBeVisible();
  await expectAccessible(page, 'breach today');
  await page.getByRole('link', { name: breaches.today.open }).click();

  await incident.goOn();
  await incident.addFile('Ilka Varga');
  await incident.choose(breaches.detail.whose, domain.breachData.money);
  await incident.fill(breaches.detail.peopleCount, '1');
  await incident.choose(breaches.detail.protected, domain.breachProtection.outside);
  await expect(page.getByLabel(breaches.detail.protectionText)).toHaveValue(breaches.statement.outside);
  await page.getByLabel(breaches.detail.measures).fill('The neighbour gave it back unopened.');
  await incident.choose(breaches.detail.authority, domain.breachDecision.not_needed);
  await page.getByRole('button', { name: breaches.detail.save }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await incident.reason(breaches.detail.authority, 'It was not opened, and came back within the hour.');
  await incident.choose(breaches.detail.people, domain.breachDecision.not_needed);
  await incident.reason(breaches.detail.people, 'Ilka was with us when it came back.');
  await expectAccessible(page, 'breach writing');
  await incident.save();
  await expect(page.getByText(breaches.clock.notNeeded)).toBeVisible();
  await expectAccessible(page, 'breach');

  const report = path.join(keystead.userData, 'report.pdf');
  await keystead.app.queueDialog([report]);
  const password = await incident.print();
  expect(password.split(' ')).toHaveLength(6);
  expect(fs.statSync(report).size).toBeGreaterThan(10_000);
  const pictures = process.env['PICTURES'];
  if (pictures !== undefined) {
    fs.copyFileSync(report, path.join(pictures, 'report.pdf'));
    fs.writeFileSync(path.join(pictures, 'report.password'), password);
  }

  await page.getByRole('button', { name: breaches.detail.close, exact: true }).click();
  await page
    .getByRole('dialog', { name: breaches.detail.closeTitle })
    .getByRole('button', { name: breaches.detail.close, exact: true })
    .click();
  await expect(page.getByRole('button', { name: breaches.detail.reopen })).toBeVisible();
  await incident.openRegister();
  await expect(page.getByRole('row', { name: /wrong person/u })).toContainText(
    domain.breachDecision.not_needed,
  );
  await expectAccessible(page, 'breach register');
  await new TodayPage(page).open();
  await expect(page.getByRole('heading', { name: /Something got out/u })).toHaveCount(0);
});
