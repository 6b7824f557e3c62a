import { test as base, expect } from '@playwright/test';
import { type FirstVault, SetupPage } from '../pages/setup-page.ts';
import { launchApp } from './app-launcher.ts';
import type { LaunchedApp } from './launched-app.ts';

/** The organisation of every journey; invented. */
export const lindenHomes: FirstVault = {
  organisation: 'Linden Homes',
  country: 'GB',
  manager: 'Aoife Brennan',
  passphrase: 'seven kettles sing on the linden stairs',
};

interface Fixtures {
  /** The app on a fresh user-data folder without a vault. */
  readonly empty: LaunchedApp;
  /** The app with a new vault, its manager signed in. */
  readonly keystead: LaunchedApp;
}

/** Each journey has its own app and its own folder, and ends without a page error or a request to anywhere. */
export const test = base.extend<Fixtures>({
  empty: async ({}, use) => {
    const launched = await launchApp();
    try {
      await use(launched);
      expect(await launched.app.pageErrors()).toEqual([]);
      expect(await launched.app.requests()).toEqual([]);
    } finally {
      await launched.app.close();
    }
  },
  keystead: async ({ empty }, use) => {
    await new SetupPage(empty.page).run(lindenHomes);
    await use(empty);
  },
});

export { expect };
