import type { Page } from 'playwright-core';
import { openOffice } from '../support/open-office.ts';
import { fill, words } from '../support/words.ts';

const { organisation, account, domain } = words;

export interface NewColleague {
  readonly name: string;
  readonly passphrase: string;
  readonly roles: readonly (keyof typeof domain.role)[];
  /** Teams by name. */
  readonly teams: readonly string[];
}

/** Colleagues with an own way in. */
export class ColleaguePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A manager adds somebody who will open the vault. @param ownPassphrase the manager's */
  async add({ name, passphrase, roles, teams }: NewColleague, ownPassphrase: string): Promise<void> {
    const { page } = this;
    await openOffice(page, 'settings');
    await page.getByRole('link', { name: organisation.tabs.colleagues, exact: true }).click();
    await page.getByRole('link', { name: organisation.colleagues.add }).click();
    await page.getByLabel(organisation.colleagues.name, { exact: true }).fill(name);
    for (const [role, label] of Object.entries(domain.role)) {
      const box = page.getByRole('checkbox', { name: new RegExp(`^${label}`, 'u') });
      if ((await box.count()) > 0) await box.setChecked((roles as readonly string[]).includes(role));
    }
    for (const team of teams) await page.getByText(team, { exact: true }).click();
    await page.getByText(account.passphraseKinds.own, { exact: true }).click();
    // The label of one's own new passphrase and of the manager's is the same; theirs comes first.
    await page.getByLabel(account.own.label, { exact: true }).first().fill(passphrase);
    await page.getByLabel(account.own.repeat, { exact: true }).fill(passphrase);
    await page.getByLabel(organisation.add.own, { exact: true }).last().fill(ownPassphrase);
    await page.getByRole('button', { name: organisation.add.save }).click();
    await page.getByRole('heading', { name: fill(organisation.add.doneTitle, { name }) }).waitFor({
      timeout: 30_000,
    });
  }
}
