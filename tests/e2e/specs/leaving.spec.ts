import { ColleaguePage } from '../pages/colleague-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { VaultKeyPage } from '../pages/vault-key-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { invoke, signInAs } from '../support/arrange.ts';
import { expect, lindenHomes, test } from '../support/fixtures.ts';
import { words } from '../support/words.ts';

const sam = {
  name: 'Sam Okoro',
  passphrase: 'oyster mittens gravel parade',
  roles: ['worker'],
  teams: [lindenHomes.organisation],
} as const;
const { leaving } = words.access;

test('a colleague leaves: what it means, who takes over, no way in any more, and a new key', async ({
  keystead,
}) => {
  const { page } = keystead;
  const colleagues = new ColleaguePage(page);
  await colleagues.add(sam, lindenHomes.passphrase);
  const workers = await invoke<readonly { id: string; name: string }[]>(page, 'workers.list', {});
  const { teams } = await invoke<{ teams: readonly { id: string }[] }>(page, 'organisation.get', {});
  await invoke(page, 'people.create', {
    chosenName: 'Ilka Varga',
    pronouns: '',
    birthDate: null,
    phone: '',
    method: 'icm',
    state: 'active',
    openedOn: '2026-01-12',
    teamId: teams[0]?.id,
    mainWorkerId: workers.find(({ name }) => name === sam.name)?.id,
  });

  await colleagues.openLeaving(sam.name);
  await expectAccessible(page, 'a colleague leaves');
  await colleagues.handOver('Ilka Varga', lindenHomes.manager);
  await colleagues.end(sam.name, lindenHomes.passphrase);
  await expectAccessible(page, 'a colleague has left');

  await page.getByRole('link', { name: leaving.changeKey }).click();
  const vaultKey = new VaultKeyPage(page);
  await expectAccessible(page, 'the key of the vault');
  const groups = await vaultKey.makeKit(lindenHomes.passphrase);
  expect(groups).toHaveLength(7);
  await expectAccessible(page, 'the new kit');
  await vaultKey.typeBack(groups);
  await vaultKey.change();
  await expectAccessible(page, 'the key is changed');

  await colleagues.openList();
  await expect(page.getByRole('table', { name: words.access.leftTitle })).toContainText(sam.name);
  await expectAccessible(page, 'colleagues of now and before');

  const locked = await keystead.replaced(() => page.keyboard.press('Control+l'));
  await expect(locked.getByText(lindenHomes.manager, { exact: true }).first()).toBeVisible();
  await expect(locked.getByText(sam.name)).toHaveCount(0);
  await new SignInPage(locked).signIn(lindenHomes.passphrase);
  const { people } = await invoke<{ people: readonly { waitsForKey: boolean }[] }>(locked, 'access.list', {});
  expect(people.some(({ waitsForKey }) => waitsForKey)).toBe(false);
});

test('what each role may do; a colleague who was only named gets a way in', async ({ keystead }) => {
  const { page } = keystead;
  const colleagues = new ColleaguePage(page);
  await colleagues.openRoles();
  await expectAccessible(page, 'what each role may do');
  await invoke(page, 'vault.confirm', { passphrase: lindenHomes.passphrase });
  await invoke(page, 'workers.add', { name: 'Lea Brandt', roles: ['peer'], teamIds: [] });
  await colleagues.openList();
  await page.getByRole('row', { name: 'Lea Brandt', exact: false }).first().click();
  await page.getByRole('link', { name: words.access.edit.give }).click();
  await page.getByText(words.account.passphraseKinds.own, { exact: true }).click();
  await page.getByLabel(words.account.own.label, { exact: true }).fill(sam.passphrase);
  await page.getByLabel(words.account.own.repeat, { exact: true }).fill(sam.passphrase);
  await expectAccessible(page, 'a way in for a colleague');
  await colleagues.giveAccess('Lea Brandt', lindenHomes.passphrase);
  const theirs = await signInAs(keystead, 'Lea Brandt', sam.passphrase);
  await expect(theirs.getByRole('main')).toBeVisible();
});
