import type { Locator, Page } from 'playwright-core';
import { words } from '../support/words.ts';

const { domain, stars } = words;

/** A star being done together: full screen, one area a page. */
export class StarTogetherPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The area that is open, or the title of the first and the last page. */
  question(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** Chooses among several stars, before the beginning. */
  async choose(star: string): Promise<void> {
    await this.page.getByLabel(stars.start.star, { exact: true }).selectOption({ label: star });
  }

  async begin(): Promise<void> {
    await this.page.getByRole('button', { name: stars.together.begin, exact: true }).click();
  }

  /** The large steps of the open area. */
  scale(): Locator {
    return this.page.locator('.ks-scale');
  }

  /** Chooses a number by its digit, as one does at the table; 10 is the key 0. */
  async press(number: number): Promise<void> {
    await this.question().focus();
    await this.page.keyboard.press(String(number % 10));
    await this.scale()
      .getByRole('radio', { checked: true })
      .and(this.step(number))
      .waitFor({ state: 'attached' });
  }

  step(number: number): Locator {
    return this.scale().locator(`input[value="${number}"]`);
  }

  async say(text: string): Promise<void> {
    await this.page.getByRole('textbox').first().fill(text);
  }

  /** Keeps both numbers of the open area; the large one stays the person's. */
  async differ(numbers: { readonly worker: number; readonly agreed?: number }): Promise<void> {
    await this.page.getByText(stars.together.sameNo, { exact: true }).click();
    const rows = this.page.locator('.ks-small-scale');
    await rows.nth(0).locator(`input[value="${numbers.worker}"]`).check();
    if (numbers.agreed !== undefined) await rows.nth(1).locator(`input[value="${numbers.agreed}"]`).check();
  }

  async leaveOut(reason: keyof typeof domain.leftOutReason): Promise<void> {
    await this.page.getByRole('button', { name: stars.together.leaveOut }).click();
    await this.page.getByRole('menuitem', { name: domain.leftOutReason[reason] }).click();
  }

  /** To the next area, or from the last one to the finishing page. */
  async next(): Promise<void> {
    await this.page.locator('.ks-together-next').click();
  }

  /** Answers the areas in order from the one that is open; null leaves one out. Ends on the page after the last. */
  async answer(numbers: readonly (number | null)[]): Promise<void> {
    for (const number of numbers) {
      if (number === null) await this.leaveOut('not_discussed');
      else await this.press(number);
      await this.next();
    }
  }

  /** Chooses what to work on, on the finishing page. */
  async workOn(areas: readonly string[]): Promise<void> {
    const group = this.page.getByRole('group', { name: stars.finish.focus });
    for (const area of areas) await group.getByText(area, { exact: true }).click();
  }

  async keep(): Promise<void> {
    await this.page.getByRole('button', { name: stars.finish.keep, exact: true }).click();
    await this.page.getByText(stars.finish.saved).waitFor();
  }

  async stop(): Promise<void> {
    await this.page.getByRole('button', { name: stars.together.stop }).click();
  }

  /** Offered when a star was stopped, or the vault locked, before it was kept. */
  async goOn(): Promise<void> {
    await this.page.getByRole('button', { name: stars.start.goOn, exact: true }).click();
  }

  async hideLastTime(): Promise<void> {
    await this.page.getByRole('button', { name: stars.together.hideLast }).click();
  }
}
