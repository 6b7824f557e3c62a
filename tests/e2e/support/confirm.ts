import type { Locator, Page } from 'playwright-core';
import { lindenHomes } from './fixtures.ts';
import { words } from './words.ts';

const { confirm } = words.app;

/**
 * Types the passphrase again where an export, an erasure or the administration of people has asked for it.
 * @param passphrase of the person who is signed in; the manager of every journey when left out
 */
export async function confirmPassphrase(page: Page, passphrase = lindenHomes.passphrase): Promise<void> {
  const dialog = page.getByRole('dialog', { name: confirm.title });
  await dialog.locator('input').fill(passphrase);
  await dialog.getByRole('button', { name: confirm.goOn }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** As `confirmPassphrase`, where it may have been typed within the last five minutes: then `done` comes at once. */
export async function confirmIfAsked(page: Page, done: Locator, passphrase?: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: confirm.title });
  await dialog.or(done).first().waitFor({ timeout: 30_000 });
  if (await dialog.isVisible()) await confirmPassphrase(page, passphrase);
}
