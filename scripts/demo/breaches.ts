import { BreachPage } from '#tests/e2e/pages/breach-page.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';
import { words } from '#tests/e2e/support/words.ts';

const { breaches, domain } = words;

/** A letter in the wrong flat: said, written down, decided. @param person whose letter it was */
export async function tellWhatGotOut({ page }: LaunchedApp, person: string): Promise<void> {
  const incident = new BreachPage(page);
  await incident.openReport();
  await incident.report(
    'wrong_recipient',
    'The letter about the deposit went to the flat next door. The neighbour rang and brought it back.',
  );
  await incident.goOn();
  await incident.addFile(person);
  await incident.choose(breaches.detail.whose, domain.breachData.money);
  await incident.fill(breaches.detail.peopleCount, '1');
  await incident.choose(breaches.detail.protected, domain.breachProtection.outside);
  await page
    .getByLabel(breaches.detail.measures)
    .fill('It came back unopened. We told the person the same day.');
  await incident.save();
}
