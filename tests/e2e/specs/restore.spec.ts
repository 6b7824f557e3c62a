import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { BackupsPage } from '../pages/backups-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { SetupPage } from '../pages/setup-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { launchApp } from '../support/app-launcher.ts';
import { expect, lindenHomes, test } from '../support/fixtures.ts';
import type { LaunchedApp } from '../support/launched-app.ts';
import { words } from '../support/words.ts';

const { backups: told, signin } = words;

/** Folder of the pictures that the handbook shows; none are taken without it. */
const pictures = process.env['RESTORE_PICTURES'];

async function picture(page: Page, name: string): Promise<void> {
  await expectAccessible(page, `restore ${name}`);
  if (pictures === undefined) return;
  await page.setViewportSize({ width: 1100, height: 760 });
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

/** Presses since the page began, as a person would count them. */
async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const count = () => {
      const root = document.documentElement;
      root.dataset['presses'] = String(Number(root.dataset['presses'] ?? 0) + 1);
    };
    addEventListener('pointerdown', count, { capture: true });
  });
  return async () => Number(await page.locator('html').getAttribute('data-presses'));
}

/** A vault with one person in it, its backup on a stick, and the printed kit. */
async function givenStick(first: LaunchedApp): Promise<{ stick: string; kit: readonly string[] }> {
  const { kit } = await new SetupPage(first.page).run(lindenHomes);
  await new PeoplePage(first.page).createPerson({ chosenName: 'Ilka Varga' });
  const backups = new BackupsPage(first.page);
  await backups.open();
  await backups.tryKit(kit);
  await expect(first.page.getByText(/it opened this vault/u)).toBeVisible();
  const stick = path.join(first.userData, 'stick');
  fs.mkdirSync(stick);
  await first.app.queueDialog([stick]);
  await backups.chooseSecond();
  await backups.makeNow();
  await first.app.quit();
  return { stick, kit };
}

test('a new computer, a stick and the printed kit: the records are back, with a new passphrase', async () => {
  test.setTimeout(120_000);
  const first = await launchApp();
  try {
    const { stick, kit } = await givenStick(first);
    const fresh = await launchApp({ dialogs: [[stick]] });
    try {
      const { page } = fresh;
      const presses = await countPresses(page);
      const backups = new BackupsPage(page);
      await page.getByRole('button', { name: told.restore.link }).waitFor();
      await picture(page, '1-first-page');
      await backups.putBack();
      await page.getByRole('button', { name: told.restore.fromStick }).click();
      await page.getByRole('radiogroup').waitFor();
      await picture(page, '2-which-backup');
      await backups.takeNewest();

      await backups.proveWithKit(kit.with(2, 'K7'));
      await expect(page.getByText(/Look at group 3: K7/u).first()).toBeVisible();
      const [one = ''] = kit;
      await backups.proveWithKit(kit.with(0, `${one.startsWith('A') ? 'B' : 'A'}${one.slice(1)}`));
      await expect(page.getByRole('list', { name: told.restore.kitTyped })).toBeVisible();
      await picture(page, '3-the-kit');
      await expect(async () => {
        await backups.proveWithKit(kit);
        await expect(page.getByRole('heading', { name: told.restore.doneTitle })).toBeVisible({
          timeout: 10_000,
        });
      }).toPass();
      await picture(page, '4-your-records-are-back');
      await backups.newPassphrase('eleven blue letters in a biscuit tin');
      await picture(page, '5-new-code');
      await page.getByRole('button', { name: signin.reset.toSignIn }).click();
      await new SignInPage(page).signIn('eleven blue letters in a biscuit tin');
      process.stdout.write(`restore by a new user: ${String(await presses())} presses\n`);
      await new PeoplePage(page).open();
      await expect(page.getByText('Ilka Varga').first()).toBeVisible();
    } finally {
      await fresh.app.close();
    }
  } finally {
    await first.app.close();
  }
});

const sumOf = (file: string) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

test('a damaged vault: what was found, what can still be read, and nothing of it is changed', async () => {
  test.setTimeout(120_000);
  const first = await launchApp();
  try {
    const { stick } = await givenStick(first);
    const vault = path.join(first.userData, 'vault');
    const file = path.join(vault, 'vault.db');
    const bytes = fs.readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 3000) ^ 1, bytes.length - 3000);
    fs.writeFileSync(file, bytes.subarray(0, bytes.length - 100));
    fs.renameSync(stick, `${stick}-away`);
    const before = sumOf(file);
    const again = await launchApp({ userData: first.userData });
    try {
      const { page } = again;
      await expect(page.getByRole('heading', { name: signin.problem.vault_truncated.title })).toBeVisible();
      await expect(page.getByText(signin.problem.untouchedTitle)).toBeVisible();
      await expect(page.getByText(/which is not plugged in/u)).toBeVisible();
      await picture(page, 'damaged');
      fs.renameSync(`${stick}-away`, stick);
      await page.getByRole('button', { name: signin.problem.lookAgain }).click();
      await expect(page.getByText(/which is not plugged in/u)).toHaveCount(0);
      await new BackupsPage(page).rescue(lindenHomes.passphrase);
      await picture(page, 'what-came-through');
      expect(sumOf(file)).toBe(before);
      expect(fs.readdirSync(first.userData).some((name) => name.startsWith('vault-rescued-'))).toBe(true);
    } finally {
      await again.app.close();
    }
  } finally {
    await first.app.close();
  }
});
