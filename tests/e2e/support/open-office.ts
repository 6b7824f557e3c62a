import type { Page } from 'playwright-core';
import { words } from './words.ts';

const { app } = words;

/** Opens one of the pages behind the sidebar's last entry, as a person does: the office, then its card. */
export async function openOffice(page: Page, entry: keyof typeof app.office.help): Promise<void> {
  await page
    .getByRole('navigation', { name: app.nav.label })
    .getByRole('link', { name: app.nav.office, exact: true })
    .click();
  await page.getByRole('main').getByRole('link', { name: app.nav[entry], exact: true }).click();
}
