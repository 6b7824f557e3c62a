import { ColleaguePage } from '#tests/e2e/pages/colleague-page.ts';
import { VaultKeyPage } from '#tests/e2e/pages/vault-key-page.ts';
import type { Colleague } from '#tests/e2e/support/arrange.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';
import { words } from '#tests/e2e/support/words.ts';

interface DemoLeaving {
  /** Signed in before and after. */
  readonly manager: Colleague;
  /** Team in which the volunteer helped. */
  readonly team: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

const volunteer = {
  name: 'Emil Petersen',
  passphrase: 'copper otter lantern willow',
  roles: ['volunteer'],
} as const;

/** A volunteer who helped for a summer moves away: access ends, and the vault gets a new key. */
export async function showLeaving(app: LaunchedApp, demo: DemoLeaving): Promise<void> {
  const { manager, team, picture } = demo;
  const colleagues = new ColleaguePage(app.page);
  await colleagues.add({ ...volunteer, teams: [team] }, manager.passphrase);
  await colleagues.openLeaving(volunteer.name);
  await picture(app, '70-a-colleague-leaves');
  await colleagues.end(volunteer.name, manager.passphrase);
  await app.page.getByRole('link', { name: words.access.leaving.changeKey }).click();
  const key = new VaultKeyPage(app.page);
  const groups = await key.makeKit(manager.passphrase);
  await key.typeBack(groups);
  await key.change();
  await picture(app, '71-a-new-key');
  await colleagues.openRoles();
  await picture(app, '72-what-each-role-may-do');
}
