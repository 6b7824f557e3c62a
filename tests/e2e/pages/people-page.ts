import type { Locator, Page } from 'playwright-core';
import { fill, words } from '../support/words.ts';

export interface NewPerson {
  readonly chosenName: string;
  readonly pronouns?: string;
  readonly phone?: string;
  /** Where it stands: words of `domain.caseState`; “getting to know each other” by default. */
  readonly state?: string;
  /** When support began, typed part by part as the language writes it: `08102025`; today when left out. */
  readonly openedOn?: string;
}

/** The people list and the new file. */
export class PeoplePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    const sidebar = this.page.getByRole('navigation', { name: words.app.nav.label });
    await sidebar.getByRole('link', { name: words.app.nav.people, exact: true }).click();
    await this.heading().waitFor();
  }

  heading(): Locator {
    return this.page.getByRole('heading', { name: words.people.title, level: 1, exact: true });
  }

  table(): Locator {
    return this.page.getByRole('table', { name: words.people.title });
  }

  row(name: string): Locator {
    return this.table().getByRole('row', { name, exact: true });
  }

  search(): Locator {
    return this.page.getByRole('textbox', { name: words.people.search });
  }

  /** Chooses in one of the filters over the list, by the words on the screen. */
  async filter(name: keyof typeof words.people.filter, choice: string): Promise<void> {
    await this.page.getByLabel(words.people.filter[name], { exact: true }).selectOption({ label: choice });
  }

  async sortBy(column: keyof typeof words.people.column): Promise<void> {
    await this.table().getByRole('button', { name: words.people.column[column] }).click();
  }

  async openFile(name: string): Promise<void> {
    await this.row(name).click();
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
  }

  async startNewFile(): Promise<void> {
    await this.page.getByRole('link', { name: words.people.newFile }).first().click();
    await this.page.getByRole('heading', { name: words.people.new.title, level: 1 }).waitFor();
  }

  /** Fills the short form; `make` then makes the file. */
  async fillNewFile({ chosenName, pronouns, phone, state, openedOn }: NewPerson): Promise<void> {
    const form = words.people.new;
    await this.page.getByLabel(form.chosenName, { exact: true }).fill(chosenName);
    if (pronouns !== undefined) await this.page.getByLabel(form.pronouns, { exact: true }).fill(pronouns);
    if (phone !== undefined) await this.page.getByLabel(form.phone, { exact: true }).fill(phone);
    if (state !== undefined) await this.page.getByText(state, { exact: true }).click();
    if (openedOn !== undefined) {
      const day = this.page.getByRole('group', { name: form.openedOn }).getByRole('spinbutton').first();
      await day.click();
      await this.page.keyboard.type(openedOn);
    }
  }

  async make(): Promise<void> {
    await this.page.getByRole('button', { name: words.people.new.save }).click();
  }

  /** The possible duplicates beside what was typed; hidden while there are none. */
  similar(): Locator {
    return this.page.getByRole('region', { name: words.people.similar.title });
  }

  async makeAllTheSame(): Promise<void> {
    await this.similar().getByRole('button', { name: words.people.similar.other }).click();
  }

  /** The whole way from the list to the new file's first page. */
  async createPerson(person: NewPerson): Promise<void> {
    await this.open();
    await this.startNewFile();
    await this.fillNewFile(person);
    await this.make();
    await this.page.getByRole('heading', { name: person.chosenName, level: 1 }).waitFor();
  }

  /** The message after a file was made. */
  made(name: string): Locator {
    return this.page.getByText(fill(words.people.new.saved, { name }));
  }
}
