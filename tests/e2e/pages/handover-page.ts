import type { Locator, Page } from 'playwright-core';
import { words } from '../support/words.ts';

const { domain, handovers } = words;

/** The handover desk: choices beside the living page. */
export class HandoverPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  heading(): Locator {
    return this.page.getByRole('heading', { name: handovers.title, level: 1, exact: true });
  }

  /** Writes down an agreement that covers these scopes, on the desk. */
  async agree(recipient: string, scopes: readonly (keyof typeof domain.consentScope)[]): Promise<void> {
    await this.page.getByRole('button', { name: handovers.consentAdd }).click();
    const dialog = this.page.getByRole('dialog', { name: handovers.giveTitle });
    await dialog.getByLabel(handovers.giveRecipient, { exact: true }).fill(recipient);
    for (const scope of scopes) await dialog.getByLabel(domain.consentScope[scope], { exact: true }).check();
    await dialog.getByRole('button', { name: handovers.giveSave }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  recipient(): Locator {
    return this.page.getByLabel(handovers.recipient, { exact: true });
  }

  section(section: keyof typeof handovers.section): Locator {
    return this.page.getByRole('checkbox', { name: new RegExp(`^${handovers.section[section]}`, 'u') });
  }

  preview(): Locator {
    return this.page.getByRole('article');
  }

  async protect(wanted: boolean): Promise<void> {
    await this.page.getByRole('checkbox', { name: handovers.encrypt }).setChecked(wanted);
  }

  /** Presses the main button; the save dialog's answer must be queued before. */
  async make(): Promise<void> {
    await this.page.getByRole('button', { name: handovers.makePdf }).click();
  }

  /** The toast that names the file. */
  saved(): Locator {
    const [start = ''] = handovers.saved.split('{{file}}');
    return this.page.getByText(start.trim()).first();
  }

  /** The six words that are shown once; closes the dialog. */
  async password(): Promise<string> {
    const dialog = this.page.getByRole('dialog', { name: handovers.passwordTitle });
    const text = await dialog.getByTestId('pdf-password').innerText({ timeout: 60_000 });
    await dialog.getByRole('button', { name: handovers.passwordDone }).click();
    return text.trim();
  }
}
