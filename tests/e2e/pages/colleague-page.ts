import type { Page } from 'playwright-core';
import { confirmIfAsked } from '../support/confirm.ts';
import { openOffice } from '../support/open-office.ts';
import { fill, words } from '../support/words.ts';

const { access, organisation, account, domain } = words;

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

  async openList(): Promise<void> {
    await openOffice(this.page, 'settings');
    await this.page.getByRole('link', { name: organisation.tabs.colleagues, exact: true }).click();
    await this.page.getByRole('table', { name: organisation.colleagues.caption }).waitFor();
  }

  /** From the list to the page that says what the end of somebody's access means. */
  async openLeaving(name: string): Promise<void> {
    await this.openList();
    await this.page.getByRole('row', { name, exact: false }).first().click();
    await this.page.getByRole('link', { name: access.edit.leave }).click();
    await this.page.getByRole('heading', { name: fill(access.leaving.title, { name }) }).waitFor();
  }

  /** Chooses who takes over a file. */
  async handOver(person: string, to: string): Promise<void> {
    await this.page.getByLabel(person, { exact: false }).selectOption({ label: to });
  }

  async end(name: string, ownPassphrase: string): Promise<void> {
    await this.page.getByRole('button', { name: fill(access.leaving.end, { name }) }).click();
    const done = this.page.getByRole('heading', { name: fill(access.leaving.doneTitle, { name }) });
    await confirmIfAsked(this.page, done, ownPassphrase);
    await done.waitFor({ timeout: 30_000 });
  }

  /** Ends the page on which a colleague typed a passphrase for a way in. */
  async giveAccess(name: string, ownPassphrase: string): Promise<void> {
    await this.page.getByRole('button', { name: access.give.save }).click();
    const done = this.page.getByRole('heading', { name: fill(organisation.add.doneTitle, { name }) });
    await confirmIfAsked(this.page, done, ownPassphrase);
    await done.waitFor({ timeout: 30_000 });
  }

  async openRoles(): Promise<void> {
    await openOffice(this.page, 'settings');
    await this.page.getByRole('link', { name: organisation.tabs.roles, exact: true }).click();
    await this.page.getByText(access.rolesPage.byApp).waitFor();
  }

  /** A manager adds somebody who will open the vault. @param ownPassphrase the manager's */
  async add({ name, passphrase, roles, teams }: NewColleague, ownPassphrase: string): Promise<void> {
    const { page } = this;
    await this.openList();
    await page.getByRole('link', { name: organisation.colleagues.add }).click();
    await page.getByLabel(organisation.colleagues.name, { exact: true }).fill(name);
    for (const [role, label] of Object.entries(domain.role)) {
      const box = page.getByRole('checkbox', { name: new RegExp(`^${label}`, 'u') });
      if ((await box.count()) > 0) await box.setChecked((roles as readonly string[]).includes(role));
    }
    for (const team of teams) await page.getByText(team, { exact: true }).click();
    await page.getByText(account.passphraseKinds.own, { exact: true }).click();
    await page.getByLabel(account.own.label, { exact: true }).fill(passphrase);
    await page.getByLabel(account.own.repeat, { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: organisation.add.save }).click();
    const done = page.getByRole('heading', { name: fill(organisation.add.doneTitle, { name }) });
    await confirmIfAsked(page, done, ownPassphrase);
    await done.waitFor({ timeout: 30_000 });
  }
}
