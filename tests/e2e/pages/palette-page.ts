import type { Locator, Page } from 'playwright-core';
import { words } from '../support/words.ts';

/** Find or do: Ctrl+K. */
export class PalettePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.input().waitFor();
  }

  input(): Locator {
    return this.page.getByRole('combobox', { name: words.app.find.label });
  }

  async type(text: string): Promise<void> {
    await this.input().fill(text);
  }

  option(text: string): Locator {
    return this.page.getByRole('option').filter({ hasText: text });
  }

  /** Chooses by mouse what holds these words. */
  async run(text: string): Promise<void> {
    await this.option(text).first().click();
  }
}
