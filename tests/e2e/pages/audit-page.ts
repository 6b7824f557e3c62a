import type { Locator, Page } from 'playwright-core';
import { openOffice } from '../support/open-office.ts';
import { words } from '../support/words.ts';

const { audit, cases } = words;

/** Who did what, in safe keeping, and who opened one file, below its Papers tab. */
export class AuditPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await openOffice(this.page, 'trust');
    await this.page.getByRole('link', { name: words.trust.tabs.audit, exact: true }).click();
    await this.list().waitFor();
  }

  list(): Locator {
    return this.page.getByRole('table', { name: audit.screen.caption });
  }

  /** The first line that holds these words. */
  line(sentence: string): Locator {
    return this.list().getByRole('row').filter({ hasText: sentence }).first();
  }

  async choose(label: string, choice: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).selectOption({ label: choice });
  }

  async chooseFile(name: string): Promise<void> {
    await this.page.getByRole('button', { name: audit.filter.pick, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: audit.filter.pick });
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async check(): Promise<void> {
    await this.page.getByRole('button', { name: audit.check.now, exact: true }).click();
    await this.page
      .getByText(/(?:fits|all fit)\.$/u)
      .first()
      .waitFor({ timeout: 30_000 });
  }

  async compare(number: string, start: string): Promise<void> {
    await this.page.getByLabel(audit.compare.number, { exact: true }).fill(number);
    await this.page.getByLabel(audit.compare.start, { exact: true }).fill(start);
    await this.page.getByRole('button', { name: audit.compare.act, exact: true }).click();
  }

  /** From the Papers tab of a file. */
  async openAccess(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: cases.sectionsLabel })
      .getByRole('link', { name: cases.section.access, exact: true })
      .click();
    await this.page.getByRole('heading', { name: audit.access.title, exact: true }).waitFor();
  }

  access(): Locator {
    return this.page.getByRole('table', { name: audit.access.caption });
  }

  /** Asks for the page for the person, without a password. The answer to the dialog for a place must be queued. */
  async askForPage(): Promise<void> {
    await this.page.getByRole('button', { name: audit.access.print, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: audit.access.dialog });
    await dialog.getByLabel(audit.access.protect).uncheck();
    await dialog.getByRole('button', { name: audit.access.act, exact: true }).click();
  }
}
