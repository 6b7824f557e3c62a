import type { Locator, Page } from 'playwright-core';
import { openOffice } from '../support/open-office.ts';
import { fill, words } from '../support/words.ts';

const { imports, spreadsheets } = words;

/** Bringing in a spreadsheet: file, columns, a look at it, and the list of what was brought in before. */
export class SpreadsheetPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await openOffice(this.page, 'import');
    await this.page
      .getByRole('navigation', { name: imports.tabsLabel })
      .getByRole('link', { name: imports.tabs.spreadsheet, exact: true })
      .click();
    await this.button('choose').waitFor();
  }

  button(name: 'choose' | 'toColumns' | 'toLook' | 'toBringIn' | 'bringIn' | 'back' | 'another'): Locator {
    return this.page.getByRole('button', { name: spreadsheets[name], exact: true });
  }

  stage(name: string): Locator {
    return this.page.getByRole('heading', { name, level: 2, exact: true });
  }

  /** The dialog's answer must be queued before. */
  async choose(): Promise<void> {
    await this.button('choose').click();
    await this.stage(spreadsheets.fileTitle).waitFor();
  }

  async toColumns(): Promise<void> {
    await this.button('toColumns').click();
    await this.stage(spreadsheets.columnsTitle).waitFor();
  }

  /** The select that says what a column becomes. */
  becomes(heading: string): Locator {
    const [before = ''] = fill(spreadsheets.becomesOf, { heading, letters: '\n' }).split('\n');
    return this.page.getByRole('combobox', { name: before });
  }

  /** What holds for every row without a value of its own. */
  fillField(field: keyof typeof spreadsheets.field): Locator {
    return this.page
      .getByRole('region', { name: spreadsheets.fillTitle })
      .getByLabel(spreadsheets.field[field], { exact: true });
  }

  async chooseDay(reading: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: spreadsheets.dateOrder }).getByText(reading).click();
  }

  /** The select that says what a word of the file means. */
  means(word: string, field: keyof typeof spreadsheets.field): Locator {
    const name = fill(spreadsheets.wordMeansOf, { word, field: spreadsheets.field[field] });
    return this.page.getByRole('combobox', { name, exact: true });
  }

  /** Asks for the dry run; it may ask something back first. */
  async look(): Promise<void> {
    await this.button('toLook').click();
  }

  looked(): Locator {
    return this.stage(spreadsheets.wouldTitle);
  }

  async decide(name: string, line: number, choice: keyof typeof imports.choice): Promise<void> {
    const place = fill(imports.place.row, { line });
    const group = this.page.getByRole('radiogroup', { name: `${name}, ${place}` });
    await group.getByText(imports.choice[choice], { exact: true }).click();
  }

  async bringIn(): Promise<void> {
    await this.button('toBringIn').click();
    await this.stage(spreadsheets.bringInTitle).waitFor();
    await this.button('bringIn').click();
    await this.stage(spreadsheets.doneTitle).waitFor({ timeout: 60_000 });
  }

  /** A number of the list on the screen, by its words. */
  count(key: keyof typeof spreadsheets.counts): Locator {
    return this.page
      .locator('dt', { hasText: new RegExp(`^${spreadsheets.counts[key]}$`, 'u') })
      .locator('xpath=following-sibling::dd[1]');
  }

  async takeBack(): Promise<void> {
    await this.page.getByRole('button', { name: spreadsheets.takeBack, exact: true }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: imports.undoAct }).click();
    await this.page.getByText(imports.undoneWhole).waitFor({ timeout: 60_000 });
  }
}
