import type { Page } from 'playwright-core';
import { openOffice } from '../support/open-office.ts';
import { words } from '../support/words.ts';

const { backups, signin } = words;

/** The page of backups in safe keeping, and putting one back before anybody is signed in. */
export class BackupsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await openOffice(this.page, 'trust');
    await this.page.getByRole('link', { name: words.trust.tabs.backups, exact: true }).click();
    await this.page.getByRole('heading', { name: backups.settings.own, exact: true }).waitFor();
  }

  async makeNow(): Promise<void> {
    await this.page.getByRole('button', { name: backups.settings.makeNow }).click();
    await this.page
      .getByText(backups.settings.madeToast)
      .or(this.page.getByText(backups.settings.madeSecondToast))
      .waitFor({ timeout: 30_000 });
  }

  async check(): Promise<void> {
    await this.page.getByRole('button', { name: backups.settings.checkNow }).click();
    await this.page.getByText(backups.lines.keys.good).waitFor({ timeout: 30_000 });
  }

  async chooseSecond(): Promise<void> {
    await this.page.getByRole('button', { name: backups.settings.choose, exact: true }).click();
  }

  /** From the problem page or the sign-in page. */
  async putBack(): Promise<void> {
    await this.page.getByRole('button', { name: backups.restore.link }).click();
    await this.page.getByRole('heading', { name: backups.restore.title }).waitFor();
  }

  async takeNewest(): Promise<void> {
    await this.page.getByRole('button', { name: backups.restore.take }).click();
    await this.page.getByRole('heading', { name: backups.restore.proveTitle }).waitFor();
  }

  async prove(passphrase: string): Promise<void> {
    await this.page.getByLabel(backups.restore.passphrase, { exact: true }).fill(passphrase);
    await this.page.getByRole('button', { name: backups.restore.run }).click();
  }

  async proveWithKit(groups: readonly string[]): Promise<void> {
    await this.page.getByText(backups.restore.withKit, { exact: true }).click();
    await this.page.getByLabel(backups.restore.kit, { exact: true }).fill(groups.join(' '));
    await this.page.getByRole('button', { name: backups.restore.run }).click();
  }

  /** What came through of a damaged vault, by a passphrase. */
  async rescue(passphrase: string): Promise<void> {
    await this.page.getByRole('button', { name: signin.problem.readButton }).click();
    await this.page.getByLabel(backups.restore.passphrase, { exact: true }).fill(passphrase);
    await this.page.getByRole('button', { name: signin.rescue.run }).click();
    await this.page.getByRole('heading', { name: signin.rescue.doneTitle }).waitFor({ timeout: 60_000 });
  }

  /** After the kit, right away: one's own new passphrase, and the new personal code. */
  async newPassphrase(passphrase: string): Promise<void> {
    await this.page.getByRole('heading', { name: backups.restore.doneTitle }).waitFor({ timeout: 60_000 });
    await this.page.getByRole('button', { name: backups.restore.newPassphrase }).click();
    await this.page.getByText(words.account.passphraseKinds.own, { exact: true }).click();
    await this.page.getByLabel(words.account.own.label, { exact: true }).fill(passphrase);
    await this.page.getByLabel(words.account.own.repeat, { exact: true }).fill(passphrase);
    await this.page.getByRole('button', { name: signin.reset.save }).click();
    await this.page.getByRole('heading', { name: signin.reset.doneTitle }).waitFor({ timeout: 60_000 });
  }

  /** The yearly try of the printed kit, on the page of backups. */
  async tryKit(groups: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: backups.drill.try }).click();
    const dialog = this.page.getByRole('dialog', { name: backups.drill.title });
    await dialog.getByLabel(backups.restore.kit, { exact: true }).fill(groups.join(' '));
    await dialog.getByRole('button', { name: backups.drill.check }).click();
  }

  async toSignIn(): Promise<void> {
    await this.page.getByRole('heading', { name: backups.restore.doneTitle }).waitFor({ timeout: 30_000 });
    await this.page.getByRole('button', { name: backups.restore.toSignIn }).click();
    await this.page.getByLabel(signin.passphrase, { exact: true }).waitFor();
  }
}
