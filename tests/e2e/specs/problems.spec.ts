import fs from 'node:fs';
import path from 'node:path';
import { SetupPage } from '../pages/setup-page.ts';
import { launchApp } from '../support/app-launcher.ts';
import { expect, lindenHomes, test } from '../support/fixtures.ts';
import { words } from '../support/words.ts';

const { problem } = words.signin;

/** What somebody or something may have done to a vault, and the page that must answer. */
const damages: readonly (readonly [page: keyof typeof problem, damage: (vault: string) => void])[] = [
  ['vault_incomplete', (vault) => fs.rmSync(path.join(vault, 'vault.db'))],
  ['vault_truncated', (vault) => fs.truncateSync(path.join(vault, 'vault.db'), 1)],
  ['vault_header_damaged', (vault) => fs.writeFileSync(path.join(vault, 'vault.json'), '{"format":1')],
];

function filesOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name)).toString('base64')]),
  );
}

test('each damaged vault gets its own page, and nothing is written', async () => {
  const first = await launchApp();
  try {
    await new SetupPage(first.page).run(lindenHomes);
    await first.app.quit();
    for (const [code, damage] of damages) {
      const vaultFolder = path.join(first.userData, code);
      fs.cpSync(path.join(first.userData, 'vault'), vaultFolder, { recursive: true });
      damage(vaultFolder);
      const before = filesOf(vaultFolder);
      await expectPage(code, vaultFolder, path.join(first.userData, `user-${code}`));
      expect(filesOf(vaultFolder)).toEqual(before);
    }
  } finally {
    await first.app.close();
  }
});

async function expectPage(code: keyof typeof problem, vaultFolder: string, userData: string): Promise<void> {
  const again = await launchApp({ userData, vaultFolder });
  try {
    const told = problem[code];
    await expect(
      again.page.getByRole('heading', { name: typeof told === 'string' ? told : told.title }),
    ).toBeVisible();
  } finally {
    await again.app.close();
  }
}
