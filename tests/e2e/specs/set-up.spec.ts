import fs from 'node:fs';
import path from 'node:path';
import { SetupPage } from '../pages/setup-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { expect, lindenHomes, test } from '../support/fixtures.ts';
import { fill, words } from '../support/words.ts';

test('a new organisation sets up its vault, locks it and opens it again', async ({ empty }) => {
  const setup = new SetupPage(empty.page);
  await setup.next();
  await expect(empty.page.getByText(words.setup.organisation.nameRequired).first()).toBeVisible();
  expect(fs.existsSync(path.join(empty.userData, 'vault'))).toBe(false);
  await setup.run(lindenHomes);
  expect(fs.readdirSync(path.join(empty.userData, 'vault'))).toEqual(
    expect.arrayContaining(['vault.db', 'vault.json']),
  );

  const before = await empty.app.corePid();
  await empty.replaced(() => empty.page.keyboard.press('Control+l'));
  expect(await empty.app.corePid()).not.toBe(before);
  expect(() => process.kill(before ?? 0, 0)).toThrow();

  const signIn = new SignInPage(empty.page);
  await signIn.type('not the right one at all');
  await expect(empty.page.getByText(words.errors.wrong_passphrase)).toBeVisible();
  // Half a second must pass after a wrong one: typed sooner, it is tried by itself when the wait is over.
  await signIn.signIn(lindenHomes.passphrase);
  expect(await empty.page.title()).toBe('Keystead');
});

test('the kit must be typed back before anything is written', async ({ empty }) => {
  const setup = new SetupPage(empty.page);
  await setup.organisation(lindenHomes);
  await setup.manager(lindenHomes.manager);
  await setup.ownPassphrase(lindenHomes.passphrase);
  await setup.groups(words.setup.kit.label);
  await empty.page.getByRole('button', { name: words.setup.kit.toType }).click();
  for (const field of await empty.page.getByRole('textbox').all()) await field.fill('WRONG');
  await setup.next();
  const [wrong = ''] = fill(words.setup.kit.groupWrong, { number: '#' }).split('#');
  await expect(empty.page.getByText(wrong).first()).toBeVisible();
  expect(fs.existsSync(path.join(empty.userData, 'vault'))).toBe(false);
});

test('a weak passphrase is refused at its field', async ({ empty }) => {
  const setup = new SetupPage(empty.page);
  await setup.organisation(lindenHomes);
  await setup.manager(lindenHomes.manager);
  await setup.ownPassphrase('password1234');
  await expect(empty.page.getByText(words.account.own.notEnough).first()).toBeVisible();
});
