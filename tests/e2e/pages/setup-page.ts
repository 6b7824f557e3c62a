import type { Page } from 'playwright-core';
import { fill, words } from '../support/words.ts';

export interface FirstVault {
  readonly organisation: string;
  readonly country: string;
  readonly manager: string;
  readonly passphrase: string;
}

export interface SetUpResult {
  readonly kit: readonly string[];
  readonly code: readonly string[];
}

/** The first run, step by step. */
export class SetupPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: words.ui.next, exact: true }).click();
  }

  heading(name: string) {
    return this.page.getByRole('heading', { name, level: 1 });
  }

  async organisation({ organisation, country }: Pick<FirstVault, 'organisation' | 'country'>): Promise<void> {
    await this.page.getByLabel(words.setup.organisation.name).fill(organisation);
    await this.page.getByLabel(words.setup.organisation.country).selectOption(country);
    await this.next();
  }

  async manager(name: string): Promise<void> {
    await this.page.getByLabel(words.setup.manager.name).fill(name);
    await this.next();
  }

  async ownPassphrase(passphrase: string): Promise<void> {
    await this.page.getByText(words.account.passphraseKinds.own, { exact: true }).click();
    await this.page.getByLabel(words.account.own.label, { exact: true }).fill(passphrase);
    await this.page.getByLabel(words.account.own.repeat, { exact: true }).fill(passphrase);
    await this.next();
  }

  async groups(label: string): Promise<readonly string[]> {
    const items = this.page.getByRole('list', { name: label }).getByRole('listitem');
    await items.first().waitFor();
    const texts = await items.allInnerTexts();
    return texts.map((text) => text.trim().split(/\s+/).at(-1) ?? '');
  }

  /** Reads the kit from the screen as from the sheet, and types the two groups that are asked for. */
  async kit(): Promise<readonly string[]> {
    const groups = await this.groups(words.setup.kit.label);
    await this.page.getByRole('button', { name: words.setup.kit.toType }).click();
    for (const [index, group] of groups.entries()) {
      const field = this.page.getByLabel(fill(words.setup.kit.group, { number: index + 1 }), { exact: true });
      if ((await field.count()) > 0) await field.fill(group.toLowerCase());
    }
    await this.next();
    return groups;
  }

  async code(): Promise<readonly string[]> {
    const groups = await this.groups(words.setup.code.label);
    await this.page.getByLabel(words.setup.code.has).check();
    await this.next();
    return groups;
  }

  async make(): Promise<void> {
    await this.page.getByRole('button', { name: words.setup.finish.create }).click();
    await this.page.getByRole('navigation', { name: words.app.nav.label }).waitFor({ timeout: 30_000 });
  }

  /** The whole first run. */
  async run(first: FirstVault): Promise<SetUpResult> {
    await this.organisation(first);
    await this.manager(first.manager);
    await this.ownPassphrase(first.passphrase);
    const kit = await this.kit();
    const code = await this.code();
    await this.make();
    return { kit, code };
  }
}
