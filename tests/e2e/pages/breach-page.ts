import type { Page } from 'playwright-core';
import { confirmIfAsked } from '../support/confirm.ts';
import { openOffice } from '../support/open-office.ts';
import { words } from '../support/words.ts';

const { app, breaches, domain, trust } = words;

/** When something got out: saying so, the register, one incident. */
export class BreachPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From one's own corner, as everybody finds it. */
  async openReport(): Promise<void> {
    await this.page.getByRole('button', { name: app.me.menu }).click();
    await this.page.getByRole('menuitem', { name: app.me.gotOut, exact: true }).click();
    await this.page.getByRole('heading', { name: breaches.report.title, level: 1 }).waitFor();
  }

  async report(kind: keyof typeof domain.breachKind, what: string): Promise<void> {
    await this.page.getByLabel(breaches.report.kind).selectOption({ label: domain.breachKind[kind] });
    await this.page.getByLabel(breaches.report.what).fill(what);
    await this.page.getByRole('button', { name: breaches.report.send }).click();
  }

  async openRegister(): Promise<void> {
    await openOffice(this.page, 'trust');
    await this.page.getByRole('link', { name: trust.tabs.breaches, exact: true }).click();
    await this.page.getByRole('heading', { name: breaches.register.title, exact: true }).waitFor();
  }

  async goOn(): Promise<void> {
    await this.page.getByRole('link', { name: breaches.detail.edit, exact: true }).click();
    await this.page.getByRole('heading', { name: breaches.detail.editTitle, level: 1 }).waitFor();
  }

  /** Chips in the part of the page with this heading. */
  async choose(part: string, label: string): Promise<void> {
    await this.page
      .getByRole('region', { name: part, exact: true })
      .getByText(label, { exact: true })
      .first()
      .click();
  }

  async fill(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(text);
  }

  /** The reasons of a decision. */
  async reason(part: string, text: string): Promise<void> {
    await this.page
      .getByRole('region', { name: part, exact: true })
      .getByLabel(breaches.detail.reason)
      .fill(text);
  }

  async addFile(name: string): Promise<void> {
    await this.page.getByRole('button', { name: breaches.detail.addCase, exact: true }).click();
    await this.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  /** The report behind a password; the answer of the save dialog must be queued before. @returns the six words */
  async print(): Promise<string> {
    await this.page.getByRole('button', { name: breaches.detail.print, exact: true }).click();
    const password = this.page.getByTestId('pdf-password');
    await confirmIfAsked(this.page, password);
    const text = await password.innerText({ timeout: 60_000 });
    await this.page.getByRole('button', { name: words.handovers.passwordDone }).click();
    return text;
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: breaches.detail.save }).click();
    await this.page.getByRole('link', { name: breaches.detail.edit, exact: true }).waitFor();
  }
}
