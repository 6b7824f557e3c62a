import type { Locator, Page } from 'playwright-core';
import { fill, words } from '../support/words.ts';

const { cases, dates, documents, domain } = words;

/** Documents below the Papers tab of a file, and the days to remember on its overview. */
export class DocumentsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From the Papers tab. */
  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: cases.sectionsLabel })
      .getByRole('link', { name: cases.section.documents, exact: true })
      .click();
  }

  /** Attaches the file that the next dialog answers with; its answer must be queued before. */
  async attach(title: string, note: string): Promise<void> {
    await this.page.getByRole('button', { name: documents.add, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: documents.addTitle });
    await dialog.getByRole('textbox', { name: documents.name, exact: true }).fill(title);
    await dialog.getByRole('textbox', { name: documents.note, exact: true }).fill(note);
    await dialog.getByRole('button', { name: documents.addSave, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** One line of the list. */
  document(title: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: title });
  }

  async look(title: string): Promise<Locator> {
    await this.document(title).getByRole('button', { name: documents.look, exact: true }).click();
    return this.page.getByRole('dialog', { name: title });
  }

  /** Saves a copy outside; the dialog's answer must be queued before. */
  async copyOut(title: string): Promise<void> {
    await this.document(title).getByRole('button', { name: documents.copy, exact: true }).click();
    await this.page.getByRole('button', { name: documents.copySave, exact: true }).click();
  }

  async takeOut(title: string, reason: string): Promise<void> {
    await this.document(title).getByRole('button', { name: documents.remove, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: documents.removeTitle });
    await dialog.getByRole('textbox', { name: documents.removeReason, exact: true }).fill(reason);
    await dialog.getByRole('button', { name: documents.removeAct, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** On the overview: what is due and what is to come. */
  dates(): Locator {
    return this.page.getByRole('region', { name: dates.title });
  }

  /** @param day typed part by part as the language writes it: `03122026` */
  async addDate(date: {
    readonly kind: keyof typeof domain.caseDate;
    readonly title: string;
    readonly day: string;
  }): Promise<void> {
    await this.page.getByRole('button', { name: dates.add, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: dates.addTitle });
    await dialog
      .getByRole('combobox', { name: dates.kind, exact: true })
      .selectOption({ label: domain.caseDate[date.kind] });
    await dialog.getByRole('textbox', { name: dates.what, exact: true }).fill(date.title);
    await dialog.getByRole('group', { name: dates.day }).getByRole('spinbutton').first().click();
    await this.page.keyboard.type(date.day);
    await dialog.getByRole('button', { name: dates.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Says that a day is done or not needed any more. */
  async settleDate(title: string): Promise<void> {
    await this.dates().getByRole('button').filter({ hasText: title }).click();
    await this.page.getByRole('button', { name: dates.settle, exact: true }).click();
    await this.page.getByText(fill(dates.settled, { title })).waitFor();
  }
}
