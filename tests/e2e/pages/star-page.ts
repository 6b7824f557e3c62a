import type { Locator, Page } from 'playwright-core';
import { words } from '../support/words.ts';

const { stars } = words;

/** A number from 1 to 10, or null to leave the part out for now. */
export type Answer = number | null;

/** The Star tab of a file, and doing a star together. */
export class StarPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** @param on the day, typed part by part as the language writes it: `17112026`; today when it is left out */
  async begin(on?: string): Promise<void> {
    const first = this.page.getByRole('link', { name: stars.empty.begin });
    const another = this.page.getByRole('link', { name: stars.result.new });
    await first.or(another).first().click();
    await this.page.getByRole('heading', { name: stars.start.title, level: 1 }).waitFor();
    if (on !== undefined) {
      await this.page.getByRole('spinbutton').first().click();
      await this.page.keyboard.type(on);
    }
    await this.page.getByRole('button', { name: stars.together.begin, exact: true }).click();
  }

  /** Goes on to the next part, or to the whole star after the last. */
  async next(): Promise<void> {
    const [start = ''] = stars.together.next.split('{{area}}');
    const go = this.page.getByRole('button', { name: start.trim() });
    await go
      .or(this.page.getByRole('button', { name: stars.together.toFinish }))
      .first()
      .click();
  }

  /** Chooses by keys: digits, 0 for ten. */
  async answer(answer: Answer): Promise<void> {
    if (answer !== null) await this.page.keyboard.press(answer === 10 ? '0' : String(answer));
  }

  finishing(): Locator {
    return this.page.getByRole('heading', { name: stars.finish.title, level: 1 });
  }

  async workOn(area: string): Promise<void> {
    await this.page.getByText(area, { exact: true }).first().click();
  }

  async keep(): Promise<void> {
    await this.page.getByRole('button', { name: stars.finish.keep }).click();
    await this.page.getByText(stars.finish.saved).waitFor();
  }

  /** A whole star, one part after the other. */
  async doStar(answers: readonly Answer[], on?: string): Promise<void> {
    await this.begin(on);
    for (const answer of answers) {
      await this.answer(answer);
      await this.next();
    }
    await this.finishing().waitFor();
    await this.keep();
  }

  async showTable(): Promise<void> {
    await this.page.getByText(stars.result.viewTable, { exact: true }).click();
  }

  /** Opens the print menu and chooses; the save dialog's answer must be queued before. */
  async print(kind: keyof typeof stars.print.kind): Promise<void> {
    const [start = ''] = stars.result.print.split('{{name}}');
    await this.page.getByRole('button', { name: start.trim() }).click();
    await this.page.getByRole('menuitem', { name: stars.print.kind[kind], exact: true }).click();
  }
}
