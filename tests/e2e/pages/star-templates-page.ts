import type { Locator, Page } from 'playwright-core';
import { openOffice } from '../support/open-office.ts';
import { words } from '../support/words.ts';

const { stars } = words;

/** The organisation's stars, and the editor of an own one. */
export class StarTemplatesPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await openOffice(this.page, 'stars');
    await this.page.getByRole('heading', { name: stars.templates.title, level: 1 }).waitFor();
  }

  row(star: string): Locator {
    return this.page.getByRole('row', { name: star });
  }

  async makeOwn(): Promise<void> {
    await this.page.getByRole('link', { name: stars.templates.new }).click();
    await this.confirmRights(stars.rights.title, stars.rights.go);
  }

  /** Ticks the statement in the open dialog and goes on. */
  async confirmRights(title: string, act: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: title });
    await dialog.getByText(stars.rights.tick, { exact: true }).click();
    await dialog.getByRole('button', { name: act, exact: true }).click();
  }

  /** Fills in name, parts and the names of the five steps. */
  async write(star: {
    readonly name: string;
    readonly parts: readonly string[];
    readonly steps: readonly string[];
  }): Promise<void> {
    await this.page.locator('#star-name').fill(star.name);
    for (const [index, part] of star.parts.entries()) {
      const field = this.page.locator(`[id="star-areas.${index}.label"]`);
      if ((await field.count()) === 0) {
        await this.page.getByRole('button', { name: stars.editor.addArea }).click();
      }
      await field.fill(part);
    }
    for (const [index, step] of star.steps.entries()) {
      await this.page.locator(`[id="star-bands.${index}.label"]`).fill(step);
    }
  }

  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: stars.editor.publish, exact: true }).click();
    await this.confirmRights(stars.editor.publishTitle, stars.editor.publish);
    await this.page.getByText(stars.editor.published).waitFor();
  }
}
