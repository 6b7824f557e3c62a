import type { Page } from 'playwright-core';
import { SignInPage } from '../pages/sign-in-page.ts';
import type { LaunchedApp } from './launched-app.ts';

/** Calls a procedure as the signed-in person, past the screens: for what a journey needs but is not about. */
export async function invoke<T>(page: Page, name: string, input: object): Promise<T> {
  const envelope = await page.evaluate(([procedure, given]) => window.keystead.invoke(procedure, given), [
    name,
    input,
  ] as const);
  if (!envelope.ok) throw new Error(`${name}: ${envelope.code}`);
  return envelope.data as T;
}

/** Locks the vault and signs somebody in, as on a PC that two people share. */
export async function signInAs(app: LaunchedApp, name: string, passphrase: string): Promise<Page> {
  const page = await app.replaced(() => app.page.keyboard.press('Control+l'));
  const gate = new SignInPage(page);
  await gate.choose(name);
  await gate.signIn(passphrase);
  return page;
}

/** Somebody who can sign in. */
export interface Colleague {
  readonly name: string;
  readonly passphrase: string;
}

/**
 * Adds a colleague who can sign in, compares the six words of the two, and leaves the first person signed in.
 * @returns the colleague's id
 */
export async function addPairedColleague(
  app: LaunchedApp,
  own: { readonly manager: string; readonly passphrase: string },
  colleague: Colleague & { readonly roles: readonly string[] },
): Promise<string> {
  const { page } = app;
  const { teams } = await invoke<{ teams: readonly { id: string }[] }>(page, 'organisation.get', {});
  const [me] = await invoke<readonly { id: string }[]>(page, 'workers.list', {});
  const { name, passphrase, roles } = colleague;
  await invoke(page, 'vault.confirm', { passphrase: own.passphrase });
  await invoke(page, 'vault.addUser', {
    name,
    roles,
    teamIds: teams.map(({ id }) => id),
    passphrase,
  });
  const [other] = await invoke<readonly { peerId: string }[]>(page, 'pairs.list', {});
  const peerId = other?.peerId ?? '';
  const { words } = await invoke<{ words: readonly string[] }>(page, 'pairs.get', { peerId });
  const theirs = await signInAs(app, name, passphrase);
  await invoke(theirs, 'pairs.confirmWords', { peerId: me?.id, words: words.join(' ') });
  const mine = await signInAs(app, own.manager, own.passphrase);
  await invoke(mine, 'pairs.confirmTold', { peerId });
  return peerId;
}
