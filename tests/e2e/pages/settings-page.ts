import type { Locator, Page } from 'playwright-core';
import { openOffice } from '../support/open-office.ts';
import { fill, words } from '../support/words.ts';

const { language, organisation, templates } = words;

/** The settings of the organisation, templates among them. */
export class SettingsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** All settings, from the sidebar. */
  async home(): Promise<void> {
    await openOffice(this.page, 'settings');
    await this.page.getByRole('heading', { name: organisation.title, level: 1, exact: true }).waitFor();
  }

  async open(page: keyof typeof organisation.tabs): Promise<void> {
    await this.home();
    await this.page
      .getByRole('main')
      .getByRole('link', { name: organisation.tabs[page], exact: true })
      .click();
    await this.page.getByRole('heading', { name: organisation.tabs[page], level: 1, exact: true }).waitFor();
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async addTemplate(kind: 'note' | 'checklist', name: string, lines: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: templates.kind[kind].add, exact: true }).click();
    const dialog = this.dialog();
    await dialog.getByRole('textbox', { name: templates.name, exact: true }).fill(name);
    await dialog
      .getByRole('textbox', { name: templates.kind[kind].lines, exact: true })
      .fill(lines.join('\n'));
    await dialog.getByRole('button', { name: words.ui.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Templates in the order in which they are offered. */
  offered(kind: 'note' | 'checklist'): Locator {
    return this.page.getByRole('list', { name: templates.kind[kind].offered }).getByRole('listitem');
  }

  async addPair(avoid: string, instead: string, reason: string): Promise<void> {
    await this.page.getByRole('button', { name: language.page.add, exact: true }).click();
    const dialog = this.dialog();
    const field = (name: string) => dialog.getByRole('textbox', { name, exact: true });
    await field(language.page.avoid).fill(avoid);
    await field(language.page.tryInstead).fill(instead);
    await field(language.page.reason).fill(reason);
    await dialog.getByRole('button', { name: words.ui.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Answers a line of a checklist in a file, by its words. */
  async answerLine(line: string, answer: string): Promise<void> {
    await this.page
      .getByLabel(fill(templates.file.answerFor, { line }), { exact: true })
      .selectOption({ label: answer });
  }
}
