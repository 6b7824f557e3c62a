import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { CasePage } from '../pages/case-page.ts';
import { MoneyPage } from '../pages/money-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { invoke } from '../support/arrange.ts';
import type { LaunchedApp } from '../support/launched-app.ts';
import { expect, test } from '../support/fixtures.ts';
import { words } from '../support/words.ts';

const noReader = spawnSync('pdftotext', ['-v']).error !== undefined;
const { domain, money: moneyWords } = words;

/** Text of the PDF that the next act writes; its name says neither whose nor how much (domain.md 14). */
async function printed({ page, app, userData }: LaunchedApp, act: () => Promise<void>): Promise<string> {
  const target = path.join(userData, 'money-print.pdf');
  await app.queueDialog([target]);
  await act();
  await expect(page.getByText('money-print.pdf')).toBeVisible({ timeout: 60_000 });
  return spawnSync('pdftotext', ['-layout', target, '-'], { encoding: 'utf8' }).stdout;
}

test('money by month is written down together, turned round, and talked through', async ({ keystead }) => {
  const { page } = keystead;
  const file = new CasePage(page);
  const money = new MoneyPage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  await file.tab('home');
  await money.open('money');
  await money.addIncome({ name: 'Kontanthjælp', amount: '900' });
  await money.addExpense({ name: 'Food and tea', amount: '45.50' });
  await money.addDebt({ name: 'Nordlys', balance: '240', instalment: '20' });
  await expect(money.region(moneyWords.page.moneyOut)).toContainText('197.17');
  await expect(page.getByText(moneyWords.page.left, { exact: true })).toBeVisible();
  await money.noteTalk('Nordlys is paid on the first of each month.');
  await expect(money.region(moneyWords.talk.title)).toContainText('Nordlys is paid');
  await expectAccessible(page, 'money');
  const copy = await printed(keystead, () => money.print(false));
  expect(noReader || copy.includes('Kontanthjælp')).toBe(true);
  await money.showTogether();
  await expect(page.getByText('Nordlys is paid')).toBeVisible();
  await expectAccessible(page, 'money, together');
  await money.closeTogether();
  await file.tab('notes');
  await expect(file.entry(words.timeline.money.title)).toContainText('Nordlys is paid');
});

test('a rent account speaks early, keeps its corrections, and never writes by itself', async ({
  keystead,
}) => {
  const { page } = keystead;
  const file = new CasePage(page);
  const money = new MoneyPage(page);
  const people = new PeoplePage(page);
  await people.createPerson({ chosenName: 'Tomáš Beneš' });
  const [person] = await invoke<readonly { caseId: string }[]>(page, 'people.pick', {
    text: '',
    after: null,
  });
  const caseId = person?.caseId ?? '';
  await invoke(page, 'tenancies.add', {
    caseId,
    content: {
      address: '12 Rosengade',
      landlordId: null,
      contractKind: 'open_ended',
      startOn: '2026-01-01',
      movedInOn: '2026-01-01',
      rentAmount: 9500,
      rentFrequency: 'weekly',
      deposit: null,
      depositNote: '',
      paymentMethod: 'standing_order',
      isScatteredSite: null,
      household: [],
    },
    accommodationId: null,
    newPlace: 'social_tenancy',
  });
  await file.tab('home');
  await money.open('rent');
  await expect(page.getByText(moneyWords.rent.none)).toBeVisible();
  await money.noteNextRent();
  await money.addRent('adjustment', '210');
  await expect(page.getByText(domain.arrearsSignal.over_two_weeks)).toBeVisible();
  await money.correctNewest('200', 'Read the letter again');
  await expect(page.getByText('Read the letter again')).toBeVisible();
  await money.addRent('paid', '40');
  await money.agree('10', 'Boligselskab Syd');
  await expect(money.region(moneyWords.rent.agreed)).toContainText('Boligselskab Syd');
  await expectAccessible(page, 'rent account');
  const account = await printed(keystead, () => money.print(false));
  expect(noReader || account.includes('£255.00 behind')).toBe(true);
  await money.raiseConcern();
  await file.tab('overview');
  await expect(page.getByRole('region', { name: moneyWords.rent.title })).toContainText('behind');

  await file.tab('home');
  await money.open('concerns');
  await expect(page.getByText(domain.concernKind.rent_arrears)).toBeVisible();
  await money.open('lent');
  await money.lend('Electric kettle');
  await money.takeBack('Electric kettle');
  await expect(page.getByText(moneyWords.lent.stillOut)).toBeVisible();
  await expectAccessible(page, 'things lent');
});

test('petty cash runs its balance, takes mistakes back, and says what a count found', async ({
  keystead: { page },
}) => {
  const money = new MoneyPage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  await money.openPettyCash();
  await expectAccessible(page, 'petty cash, empty');
  await money.openBook('Tin box');
  await money.addPetty({ kind: 'in', amount: '50', what: 'From the bank' });
  await money.addPetty({ kind: 'out', amount: '4.50', what: 'Bus tickets', person: 'Ilka' });
  await money.takeBackLine(2, 'It was 4.00');
  await expect(page.getByRole('row').nth(1)).toContainText('50.00');
  await money.count('49', 'A coin is missing');
  await expect(money.region(moneyWords.petty.counts)).toContainText('A coin is missing');
  await expectAccessible(page, 'petty cash');
  await money.openArrearsSettings();
  await expectAccessible(page, 'arrears settings');
});
