import type { WorkerId } from '#shared/lib/ids.ts';
import type { TestVault } from '../test-vault.ts';

/** Two colleagues who have compared their six words; whoever was signed in still is. */
export async function givenPair(vault: TestVault, one: WorkerId, other: WorkerId): Promise<void> {
  const before = vault.core.session()?.actor.id ?? vault.managerId;
  await vault.as(one);
  const { words } = await vault.call('pairs.get', { peerId: other });
  await vault.as(other);
  await vault.call('pairs.confirmWords', { peerId: one, words: words.join(' ') });
  await vault.as(one);
  await vault.call('pairs.confirmTold', { peerId: other });
  await vault.as(before);
}
