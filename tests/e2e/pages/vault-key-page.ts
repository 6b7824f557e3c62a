import type { Page } from 'playwright-core';
import { confirmIfAsked } from '../support/confirm.ts';
import { openOffice } from '../support/open-office.ts';
import { fill, words } from '../support/words.ts';

const { key } = words.access;

/** The vault's key in safe keeping. */
export class VaultKeyPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await openOffice(this.page, 'trust');
    await this.page.getByRole('link', { name: words.trust.tabs.key, exact: true }).click();
    await this.page.getByRole('heading', { name: key.change }).waitFor();
  }

  /** Makes the new kit. @returns its groups as they stand on the sheet */
  async makeKit(ownPassphrase: string): Promise<readonly string[]> {
    await this.page.getByRole('button', { name: key.makeKit }).click();
    const sheet = this.page.getByRole('list', { name: key.kitLabel });
    await confirmIfAsked(this.page, sheet, ownPassphrase);
    await sheet.waitFor();
    const items = await sheet.getByRole('listitem').all();
    return Promise.all(items.map(async (item) => ((await item.textContent()) ?? '').trim().slice(-4)));
  }

  /** Types the two groups that are asked for. */
  async typeBack(groups: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: key.toType }).click();
    for (const [place, group] of groups.entries()) {
      const field = this.page.getByLabel(fill(key.group, { number: String(place + 1) }), { exact: true });
      if ((await field.count()) > 0) await field.fill(group);
    }
  }

  async change(): Promise<void> {
    await this.page.getByRole('button', { name: key.changeNow }).click();
    await this.page.getByRole('heading', { name: key.doneTitle }).waitFor({ timeout: 60_000 });
  }
}
