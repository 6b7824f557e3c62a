import type { Locator, Page } from 'playwright-core';
import { openOffice } from '../support/open-office.ts';
import { fill, words } from '../support/words.ts';

const { cover } = words;

/** Who is there while a colleague is away. */
export class CoverPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await openOffice(this.page, 'standIn');
    await this.page.getByRole('heading', { name: cover.title, level: 1 }).waitFor();
  }

  async openForm(): Promise<void> {
    await this.page.getByRole('link', { name: cover.add }).click();
    await this.page.getByLabel(cover.form.all).waitFor();
  }

  async openOf(name: string): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).click();
    await this.page.getByRole('heading', { name: fill(cover.one.title, { name }) }).waitFor();
  }

  async chooseAway(name: string): Promise<void> {
    await this.page.getByLabel(cover.form.who).selectOption({ label: name });
  }

  /** Days as typed, `DDMMYYYY`. */
  async days(from: string, until: string): Promise<void> {
    await this.type(cover.form.from, from);
    await this.type(cover.form.until, until);
  }

  private async type(label: string, day: string): Promise<void> {
    const group = this.page.getByRole('group', { name: label });
    await group.getByRole('spinbutton').first().click();
    await this.page.keyboard.type(day);
  }

  /** One colleague for everybody; the list says how much room each has. */
  async allTo(name: string): Promise<void> {
    const field = this.page.getByLabel(cover.form.all);
    const label = await field.locator('option', { hasText: name }).first().textContent();
    await field.selectOption({ label: label ?? name });
  }

  /** The part of the form about one person. */
  person(name: string): Locator {
    const label = fill(cover.form.colleague, { name });
    return this.page.getByRole('listitem').filter({ has: this.page.getByLabel(label) });
  }

  async tell(name: string, word: string, nextStep: string): Promise<void> {
    const person = this.person(name);
    await person.getByLabel(cover.form.personWord).fill(word);
    await person.getByLabel(cover.form.nextStep).fill(nextStep);
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: cover.form.save }).click();
    await this.page.getByRole('heading', { name: cover.one.people }).waitFor();
  }

  changes(): Locator {
    return this.page.locator('.ks-sheet', {
      has: this.page.getByRole('heading', { name: cover.changes.title }),
    });
  }

  /** Makes the pages for colleagues, with a password. @returns the password */
  async print(): Promise<string> {
    await this.page.getByRole('button', { name: cover.pack.make }).click();
    const password = this.page.getByTestId('pdf-password');
    await password.waitFor({ timeout: 30_000 });
    const text = (await password.textContent()) ?? '';
    await this.page.getByRole('button', { name: words.handovers.passwordDone }).click();
    return text.trim();
  }

  async takeBack(): Promise<void> {
    await this.page.getByRole('button', { name: cover.one.backEarly }).click();
    await this.page.getByRole('button', { name: cover.one.askEarlyAct }).click();
    await this.page.getByText(cover.one.state.taken_back, { exact: true }).waitFor();
  }
}
