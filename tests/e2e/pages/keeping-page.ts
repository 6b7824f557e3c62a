import type { Page } from 'playwright-core';
import { confirmIfAsked } from '../support/confirm.ts';
import { openOffice } from '../support/open-office.ts';
import { fill, words } from '../support/words.ts';

const { cases, domain, erasure, trust } = words;

/** Erasing and holding in a file, and how long files are kept in safe keeping. */
export class KeepingPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Below the Papers tab, which is open. */
  async openInFile(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: cases.sectionsLabel })
      .getByRole('link', { name: cases.section.erasing, exact: true })
      .click();
    await this.page.getByRole('heading', { name: erasure.screen.title }).waitFor();
  }

  async open(): Promise<void> {
    await openOffice(this.page, 'trust');
    await this.page.getByRole('link', { name: trust.tabs.keeping, exact: true }).click();
    await this.page.getByRole('heading', { name: erasure.keeping.due }).waitFor();
  }

  async request(said: string): Promise<void> {
    await this.page.getByRole('button', { name: erasure.request.add, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: erasure.request.addTitle });
    await dialog.getByRole('textbox', { name: erasure.request.words, exact: true }).fill(said);
    await dialog.getByRole('button', { name: erasure.request.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async refuse(ground: keyof typeof domain.keepGround, reason: string): Promise<void> {
    await this.page.getByRole('button', { name: erasure.refuse.act, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: erasure.refuse.title });
    await dialog.getByRole('checkbox', { name: domain.keepGround[ground], exact: true }).check();
    await dialog.getByRole('textbox', { name: erasure.refuse.reason, exact: true }).fill(reason);
    await dialog.getByRole('button', { name: erasure.refuse.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async hold(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: erasure.hold.set, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: erasure.hold.setTitle });
    await dialog.getByRole('textbox', { name: erasure.hold.reason, exact: true }).fill(reason);
    await dialog.getByRole('button', { name: erasure.hold.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async lift(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: erasure.hold.lift, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: erasure.hold.liftTitle });
    await dialog.getByRole('textbox', { name: erasure.hold.liftReason, exact: true }).fill(reason);
    await dialog.getByRole('button', { name: erasure.hold.liftSave, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async see(): Promise<void> {
    await this.page.getByRole('link', { name: erasure.screen.see, exact: true }).click();
    await this.page.getByRole('heading', { name: erasure.preview.stays }).waitFor();
  }

  /** On what would be erased: for good. */
  async erase(
    caseNumber: string,
    ground: keyof typeof domain.erasureGround,
    passphrase?: string,
  ): Promise<void> {
    const { page } = this;
    await page
      .getByRole('combobox', { name: erasure.preview.why, exact: true })
      .selectOption({ label: domain.erasureGround[ground] });
    await page
      .getByRole('textbox', { name: fill(erasure.preview.caseNumber, { caseNumber }), exact: true })
      .fill(caseNumber);
    await page.getByRole('button', { name: erasure.preview.act, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: fill(erasure.preview.sureTitle, { caseNumber }) });
    await dialog.getByRole('button', { name: erasure.preview.act, exact: true }).click();
    await confirmIfAsked(page, page.getByRole('heading', { name: erasure.keeping.erased }), passphrase);
    await page.getByRole('heading', { name: erasure.keeping.erased }).waitFor({ timeout: 60_000 });
  }

  /** In safe keeping; the next dialog of the shell gives the file. */
  async certificate(caseNumber: string, name: string): Promise<void> {
    await this.page
      .getByRole('button', { name: `${erasure.keeping.certificate}: ${caseNumber}`, exact: true })
      .click();
    const dialog = this.page.getByRole('dialog', { name: erasure.certificate.dialogTitle });
    await dialog.getByRole('textbox', { name: erasure.certificate.name, exact: true }).fill(name);
    await dialog.getByRole('button', { name: erasure.certificate.make, exact: true }).click();
  }

  async changeRule(
    category: keyof typeof domain.retentionCategory,
    years: string,
    reason: string,
  ): Promise<void> {
    const name = `${erasure.keeping.change}: ${domain.retentionCategory[category]}`;
    await this.page.getByRole('button', { name, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: erasure.keeping.changeTitle });
    await dialog.getByRole('textbox', { name: erasure.keeping.keepYears }).fill(years);
    await dialog.getByRole('textbox', { name: erasure.keeping.reason, exact: true }).fill(reason);
    await dialog.getByRole('button', { name: erasure.keeping.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async keepOn(person: string, reason: string): Promise<void> {
    await this.page.getByRole('button', { name: `${erasure.keeping.keep}: ${person}`, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: erasure.keeping.keepTitle });
    await dialog.getByRole('textbox', { name: erasure.keeping.keepReason, exact: true }).fill(reason);
    await dialog.getByRole('button', { name: erasure.keeping.keepSave, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
