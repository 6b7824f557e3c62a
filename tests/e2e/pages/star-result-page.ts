import type { Locator, Page } from 'playwright-core';
import { words } from '../support/words.ts';

const { stars } = words;

/** The Star tab of a file: the latest star or an earlier one. */
export class StarResultPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Begins a new star, the first one too. */
  async begin(): Promise<void> {
    const first = this.page.getByRole('link', { name: stars.empty.begin });
    const another = this.page.getByRole('link', { name: stars.result.new });
    const open = this.page.getByRole('link', { name: stars.result.goOn });
    await first.or(another).or(open).click();
  }

  chart(): Locator {
    return this.page.locator('.ks-star-grid').getByRole('img').first();
  }

  /** One area beside the chart, with its change in words. */
  change(area: string): Locator {
    return this.page.locator('.ks-star-change').filter({ hasText: area });
  }

  async showTable(): Promise<void> {
    await this.page.getByText(stars.result.viewTable, { exact: true }).click();
    await this.table().waitFor();
  }

  table(): Locator {
    return this.page.locator('.ks-star-table');
  }

  row(area: string): Locator {
    return this.table().getByRole('row', { name: area });
  }

  /** Opens an earlier star by its day, as the list says it. */
  async lookBack(day: string): Promise<void> {
    await this.page.getByRole('link', { name: day, exact: true }).click();
    await this.page.getByText(stars.result.looksBack).waitFor();
  }

  async print(kind: keyof typeof stars.print.kind): Promise<void> {
    const button = stars.result.print.replace('{{name}}', '');
    await this.page.getByRole('button', { name: button }).click();
    await this.page.getByRole('menuitem', { name: stars.print.kind[kind], exact: true }).click();
  }

  async correct(): Promise<void> {
    await this.page.getByRole('link', { name: stars.result.change }).click();
  }

  async addTool(tool: { readonly name: string; readonly whereKept: string }): Promise<void> {
    await this.page.getByRole('button', { name: stars.external.add }).click();
    const dialog = this.page.getByRole('dialog', { name: stars.external.add });
    await dialog.getByLabel(stars.external.tool, { exact: true }).fill(tool.name);
    await dialog.getByLabel(stars.external.whereKept, { exact: true }).fill(tool.whereKept);
    await dialog.getByRole('button', { name: stars.external.save }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
