import type { Locator, Page } from 'playwright-core';
import { fill, words } from '../support/words.ts';

const { today } = words;

/** The first screen of a day. */
export class TodayPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    const sidebar = this.page.getByRole('navigation', { name: words.app.nav.label });
    await sidebar.getByRole('link', { name: words.app.nav.today, exact: true }).click();
    await this.page.getByRole('heading', { name: today.people.title }).waitFor();
  }

  /** The line of a person: name, word for contact, last and next time. */
  person(name: string): Locator {
    return this.page
      .getByRole('list', { name: today.people.list })
      .getByRole('listitem')
      .filter({ hasText: name });
  }

  /** Looks at the day of a whole team. */
  async team(name: string): Promise<void> {
    await this.page.getByRole('radio', { name, exact: true }).check({ force: true });
    await this.page.getByRole('heading', { name: today.team.title }).waitFor();
  }

  /** The line of a colleague in the supervisor's view. */
  colleague(name: string): Locator {
    return this.page
      .getByRole('region', { name: today.team.title })
      .getByRole('listitem')
      .filter({ hasText: name });
  }

  news(): Locator {
    return this.page.getByRole('region', { name: today.news.label });
  }

  dates(): Locator {
    return this.page.getByRole('region', { name: today.dates.title });
  }

  promises(): Locator {
    return this.page.getByRole('region', { name: today.promises.title });
  }

  /** Goes on with a note that was begun. */
  async openDraft(name: string): Promise<void> {
    await this.page.getByRole('link', { name: fill(today.drafts.contact, { name }) }).click();
  }
}
