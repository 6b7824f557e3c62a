import type { Page } from 'playwright-core';
import { words } from '../support/words.ts';

/** The page of a locked vault. */
export class SignInPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  passphrase() {
    return this.page.getByLabel(words.signin.passphrase, { exact: true });
  }

  async choose(name: string): Promise<void> {
    await this.page.getByText(name, { exact: true }).click();
  }

  async type(passphrase: string): Promise<void> {
    await this.passphrase().fill(passphrase);
    await this.page.getByRole('button', { name: words.signin.unlock, exact: true }).click();
  }

  async signIn(passphrase: string): Promise<void> {
    await this.type(passphrase);
    await this.page.getByRole('navigation', { name: words.app.nav.label }).waitFor({ timeout: 30_000 });
  }
}
