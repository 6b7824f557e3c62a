import fs from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { BackupsPage } from '../pages/backups-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { NotePage } from '../pages/note-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { SetupPage } from '../pages/setup-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { launchApp } from '../support/app-launcher.ts';
import { expect, lindenHomes, test } from '../support/fixtures.ts';
import { words } from '../support/words.ts';

const shots = process.env['KEYSTEAD_SHOTS'];

/** No violation, in light and in dark; a picture of each size where one is wanted. */
async function look(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${screen} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (shots === undefined) return;
  for (const [width, height] of [
    [1280, 800],
    [1024, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: path.join(shots, `${screen}-${String(width)}.png`), fullPage: true });
  }
}

test('a damaged vault is put back from its backup, and the note is there', async () => {
  const first = await launchApp();
  const vault = path.join(first.userData, 'vault');
  try {
    await new SetupPage(first.page).run(lindenHomes);
    await new PeoplePage(first.page).createPerson({ chosenName: 'Ilka Varga' });
    const file = new CasePage(first.page);
    await file.addNote();
    const note = new NotePage(first.page);
    await note.write({
      where: 'home',
      minutes: '50',
      whatHappened: 'We sorted eleven letters from the blue box.',
    });
    await note.saveByKeys();
    const backups = new BackupsPage(first.page);
    await backups.open();
    await backups.makeNow();
    const stick = path.join(first.userData, 'stick');
    fs.mkdirSync(stick);
    await first.app.queueDialog([stick]);
    await backups.chooseSecond();
    await expect(first.page.getByText(words.backups.settings.sameDisk)).toBeVisible();
    expect(fs.readdirSync(path.join(stick, 'Keystead backups'))).toHaveLength(1);
    await backups.check();
    await expect(first.page.getByText(words.backups.foot.today)).toBeVisible();
    await look(first.page, 'backups');
    await first.app.quit();

    fs.truncateSync(path.join(vault, 'vault.db'), 5000);
    await putBack(first.userData);
  } finally {
    await first.app.close();
  }
});

async function putBack(userData: string): Promise<void> {
  const again = await launchApp({ userData });
  try {
    const backups = new BackupsPage(again.page);
    await look(again.page, 'problem');
    await backups.putBack();
    await look(again.page, 'restore-choose');
    await backups.takeNewest();
    await backups.prove('not the right one at all');
    await expect(again.page.getByText(words.errors.wrong_passphrase)).toBeVisible();
    await look(again.page, 'restore-prove');
    await expect(async () => {
      await backups.prove(lindenHomes.passphrase);
      await expect(again.page.getByRole('heading', { name: words.backups.restore.doneTitle })).toBeVisible({
        timeout: 8000,
      });
    }).toPass();
    await look(again.page, 'restore-done');
    await backups.toSignIn();
    await new SignInPage(again.page).signIn(lindenHomes.passphrase);
    const people = new PeoplePage(again.page);
    await people.open();
    await again.page.getByText('Ilka Varga').first().click();
    const file = new CasePage(again.page);
    await file.tab('notes');
    await expect(file.entry('eleven letters')).toBeVisible();
    const [aside = ''] = fs.readdirSync(userData).filter((name) => name.startsWith('vault-before-restore-'));
    expect(fs.statSync(path.join(userData, aside, 'vault.db')).size).toBe(5000);
  } finally {
    await again.app.close();
  }
}

test('on a new computer, with a stick and the kit', async () => {
  const first = await launchApp();
  try {
    const { kit } = await new SetupPage(first.page).run(lindenHomes);
    const backups = new BackupsPage(first.page);
    await backups.open();
    const stick = path.join(first.userData, 'stick');
    fs.mkdirSync(stick);
    await first.app.queueDialog([stick]);
    await backups.chooseSecond();
    await backups.makeNow();
    await first.app.quit();

    const elsewhere = await launchApp({ dialogs: [[stick]] });
    try {
      const there = new BackupsPage(elsewhere.page);
      await there.putBack();
      await elsewhere.page.getByRole('button', { name: words.backups.restore.fromStick }).click();
      await there.takeNewest();
      await there.proveWithKit(kit);
      await there.toSignIn();
      await new SignInPage(elsewhere.page).signIn(lindenHomes.passphrase);
    } finally {
      await elsewhere.app.close();
    }
  } finally {
    await first.app.close();
  }
});
