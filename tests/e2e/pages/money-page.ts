import type { Locator, Page } from 'playwright-core';
import { openOffice } from '../support/open-office.ts';
import { fill, words } from '../support/words.ts';

const { cases, domain, money, organisation, records, ui } = words;

type Section = 'money' | 'rent' | 'lent' | 'concerns';
type RentKind = keyof typeof domain.rentEntryKind;

/** Money, rent and things lent below the Home tab of a file, and the office's petty cash. */
export class MoneyPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a part of the Home tab; the tab itself is open already. */
  async open(section: Section): Promise<void> {
    const row = this.page.getByRole('navigation', { name: cases.sectionsLabel });
    await row.getByRole('link', { name: cases.section[section], exact: true }).click();
  }

  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  private async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click();
  }

  private async save(button: string = ui.save): Promise<void> {
    await this.dialog().getByRole('button', { name: button, exact: true }).click();
    await this.dialog().waitFor({ state: 'hidden' });
  }

  async addIncome(income: {
    readonly name: string;
    readonly amount: string;
    readonly paying?: boolean;
  }): Promise<void> {
    await this.press(money.income.add);
    const dialog = this.dialog();
    await dialog.getByLabel(money.income.localName).fill(income.name);
    await dialog.getByLabel(money.amount).fill(income.amount);
    if (income.paying !== false)
      await dialog.getByLabel(money.income.status).selectOption({ label: domain.incomeStatus.in_payment });
    await this.save();
  }

  async addExpense(expense: { readonly name: string; readonly amount: string }): Promise<void> {
    await this.press(money.expense.add);
    await this.dialog().getByLabel(money.expense.name).fill(expense.name);
    await this.dialog().getByLabel(money.amount).fill(expense.amount);
    await this.save();
  }

  async addDebt(debt: {
    readonly name: string;
    readonly balance: string;
    readonly instalment: string;
  }): Promise<void> {
    await this.press(money.debt.add);
    const dialog = this.dialog();
    await dialog.getByLabel(money.debt.name).fill(debt.name);
    await dialog.getByLabel(money.debt.balance).fill(debt.balance);
    await dialog.getByLabel(money.debt.arrangement).selectOption({ label: domain.debtArrangement.agreed });
    await dialog.getByLabel(money.debt.instalment).fill(debt.instalment);
    await this.save();
  }

  /** Notes that the page was talked through today. */
  async noteTalk(text: string): Promise<void> {
    await this.press(money.talk.add);
    await this.dialog().getByLabel(money.talk.text).fill(text);
    await this.save();
  }

  async showTogether(): Promise<void> {
    await this.page.getByRole('link', { name: money.together.show }).click();
  }

  async closeTogether(): Promise<void> {
    await this.page.getByRole('link', { name: money.together.close }).click();
  }

  /** Saves the person's copy or an account as a PDF in colour; a page without strengths asks first. */
  async print(hasStrengths = true): Promise<void> {
    await this.press(records.printButton);
    await this.page.getByRole('menuitem', { name: records.printLook.colour }).click();
    if (!hasStrengths) await this.press(records.printNoStrengthsAct);
  }

  /** Confirms the next rent that is suggested. */
  async noteNextRent(): Promise<void> {
    await this.press(money.rent.noteIt);
    await this.save();
  }

  async addRent(kind: RentKind, amount: string): Promise<void> {
    await this.press(money.rent.add);
    await this.dialog().getByText(domain.rentEntryKind[kind], { exact: true }).click();
    await this.dialog().getByLabel(money.rent.amount, { exact: true }).fill(amount);
    await this.save();
  }

  /** Corrects the newest line. */
  async correctNewest(amount: string, reason: string): Promise<void> {
    await this.page
      .getByRole('button', {
        name: new RegExp(`^${money.rent.correctOne.split('{{')[0] ?? ''}`, 'u'),
      })
      .first()
      .click();
    await this.dialog().getByLabel(money.rent.amount, { exact: true }).fill(amount);
    await this.dialog().getByLabel(money.rent.reason, { exact: true }).fill(reason);
    await this.save();
  }

  async agree(instalment: string, withWhom: string): Promise<void> {
    await this.press(money.rent.changeAgreed);
    await this.dialog().getByLabel(money.rent.instalment).fill(instalment);
    await this.dialog().getByLabel(money.rent.agreedWith).fill(withWhom);
    await this.save();
  }

  /** Takes what the account says to the worries about the home. */
  async raiseConcern(): Promise<void> {
    await this.press(money.rent.raise);
    await this.save();
  }

  async lend(what: string): Promise<void> {
    await this.press(money.lent.add);
    await this.dialog().getByLabel(money.lent.what).fill(what);
    await this.save();
  }

  async takeBack(what: string): Promise<void> {
    await this.press(fill(money.lent.backOne, { what }));
    await this.save();
  }

  async openPettyCash(): Promise<void> {
    await openOffice(this.page, 'pettyCash');
  }

  async openArrearsSettings(): Promise<void> {
    await openOffice(this.page, 'settings');
    await this.page.getByRole('link', { name: organisation.tabs.arrears, exact: true }).click();
  }

  /** Begins a book for the first team, and opens it. */
  async openBook(name: string): Promise<void> {
    await this.press(money.petty.open);
    await this.dialog().getByLabel(money.petty.name).fill(name);
    await this.dialog().getByLabel(money.petty.owner).selectOption({ index: 1 });
    await this.save();
    await this.page.getByRole('link', { name, exact: true }).click();
  }

  async addPetty(line: {
    readonly kind: 'in' | 'out';
    readonly amount: string;
    readonly what: string;
    readonly person?: string;
  }): Promise<void> {
    await this.press(money.petty.add);
    const dialog = this.dialog();
    await dialog.getByText(domain.pettyKind[line.kind], { exact: true }).click();
    await dialog.getByLabel(money.amount).fill(line.amount);
    await dialog.getByLabel(money.petty.whatFor).fill(line.what);
    if (line.person !== undefined) {
      await dialog.getByLabel(money.petty.forWhom).fill(line.person);
      await dialog.getByText(line.person).first().click();
    }
    await this.save();
  }

  async takeBackLine(number: number, reason: string): Promise<void> {
    await this.press(fill(money.petty.takeBackOne, { number: String(number) }));
    await this.dialog().getByLabel(money.rent.reason, { exact: true }).fill(reason);
    await this.save(money.petty.takeBack);
  }

  async count(counted: string, note: string): Promise<void> {
    await this.press(money.petty.count);
    await this.dialog().getByLabel(money.petty.countedNow).fill(counted);
    await this.dialog().getByLabel(money.note).fill(note);
    await this.save();
  }
}
