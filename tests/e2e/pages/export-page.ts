import type { Locator, Page } from 'playwright-core';
import { confirmIfAsked } from '../support/confirm.ts';
import { words } from '../support/words.ts';
import { ImportPage } from './import-page.ts';

const { exports, handovers, imports, ui } = words;

/** Everything out, on "Take out". */
export class ExportPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await new ImportPage(this.page).open();
    await this.page.getByRole('link', { name: imports.tabs.takeOut, exact: true }).click();
    await this.page.getByText(exports.intro.slice(0, 40)).or(this.done()).first().waitFor();
  }

  box(name: string): Locator {
    return this.page.getByRole('checkbox', { name });
  }

  start(): Locator {
    return this.page.getByRole('button', { name: exports.start, exact: true });
  }

  done(): Locator {
    return this.page.getByRole('heading', { name: exports.doneTitle, exact: true });
  }

  /** The question before anything is written. */
  question(): Locator {
    return this.page.getByRole('dialog', { name: exports.sureTitle });
  }

  /** Goes through to the end; the dialog's answer must be queued before. */
  async takeOut(passphrase?: string): Promise<void> {
    await this.start().click();
    await this.question().getByRole('button', { name: exports.sureGo, exact: true }).click();
    await confirmIfAsked(this.page, this.done(), passphrase);
    await this.done().waitFor();
  }

  /** The six words, shown once. */
  async password(): Promise<string> {
    await this.page.getByRole('button', { name: exports.showPassword, exact: true }).click();
    const told = await this.page.getByTestId('pdf-password').innerText();
    await this.page.getByRole('button', { name: handovers.passwordDone, exact: true }).click();
    return told.trim();
  }

  async again(): Promise<void> {
    await this.page.getByRole('button', { name: exports.another, exact: true }).click();
  }

  async back(): Promise<void> {
    await this.question().getByRole('button', { name: ui.cancel, exact: true }).click();
  }
}
