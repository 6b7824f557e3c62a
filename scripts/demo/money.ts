import path from 'node:path';
import { CasePage } from '#tests/e2e/pages/case-page.ts';
import { MoneyPage } from '#tests/e2e/pages/money-page.ts';
import { PeoplePage } from '#tests/e2e/pages/people-page.ts';
import { invoke } from '#tests/e2e/support/arrange.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';

interface MoneyDemo {
  readonly app: LaunchedApp;
  /** Where `money.pdf` and `rent.pdf` go. */
  readonly output: string;
  /** Name of somebody with a file. */
  readonly person: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

/** A rent account belongs to a tenancy; the demo of the home may have begun one. */
async function ensureTenancy({ page }: LaunchedApp, person: string): Promise<void> {
  const [found] = await invoke<readonly { caseId: string }[]>(page, 'people.pick', {
    text: person,
    after: null,
  });
  const caseId = found?.caseId ?? '';
  const tenancies = await invoke<readonly { rentAmount: number | null }[]>(page, 'tenancies.list', {
    caseId,
  });
  if (tenancies.some(({ rentAmount }) => rentAmount !== null)) return;
  await invoke(page, 'tenancies.add', {
    caseId,
    content: {
      address: 'Lipová 14',
      landlordId: null,
      contractKind: 'open_ended',
      startOn: '2026-01-05',
      movedInOn: '2026-01-05',
      rentAmount: 9500,
      rentFrequency: 'weekly',
      deposit: null,
      depositNote: '',
      paymentMethod: 'standing_order',
      isScatteredSite: true,
      household: [],
    },
    accommodationId: null,
    newPlace: null,
  });
}

/**
 * The demo's money: a month made together, a rent account that speaks early, something lent and a petty cash book,
 * through the real window. Leaves the person's copy as `money.pdf` and the account as `rent.pdf`.
 */
export async function showMoney({ app, output, person, picture }: MoneyDemo): Promise<void> {
  const { page } = app;
  const people = new PeoplePage(page);
  const money = new MoneyPage(page);
  await ensureTenancy(app, person);
  await people.open();
  await people.openFile(person);
  await new CasePage(page).tab('home');
  await money.open('money');
  await money.addIncome({ name: 'Sewing repairs', amount: '180' });
  await money.addIncome({ name: 'Help with rent', amount: '410' });
  await money.addExpense({ name: 'Food and tea', amount: '45.50' });
  await money.addExpense({ name: 'Thread and cloth', amount: '6' });
  await money.addDebt({ name: 'Nordlys Energy', balance: '240', instalment: '20' });
  await money.noteTalk(
    'Nordlys is paid on the first of each month. The sewing money is for thread and for Sundays.',
  );
  await picture(app, '30-money');
  await app.app.queueDialog([path.join(output, 'money.pdf')]);
  await money.print();
  await page.getByText('money.pdf').first().waitFor({ timeout: 60_000 });
  await money.open('rent');
  await money.noteNextRent();
  await money.addRent('adjustment', '115');
  await money.addRent('paid', '60');
  await money.agree('10', 'Lipová housing');
  await picture(app, '31-rent');
  await app.app.queueDialog([path.join(output, 'rent.pdf')]);
  await money.print();
  await page.getByText('rent.pdf').first().waitFor({ timeout: 60_000 });
  await money.open('lent');
  await money.lend('Electric kettle');
  await money.openPettyCash();
  await money.openBook('Tin box');
  await money.addPetty({ kind: 'in', amount: '80', what: 'From the bank' });
  await money.addPetty({ kind: 'out', amount: '4.50', what: 'Bus tickets to the library', person });
  await money.count('75.50', '');
  await picture(app, '32-petty-cash');
}
