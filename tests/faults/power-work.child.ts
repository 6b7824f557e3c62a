import fs from 'node:fs';
import path from 'node:path';
import { caseId, workerId } from '#shared/lib/ids.ts';
import { aNote } from '#tests/support/builders/contact.ts';
import { type Desk, diskFlows, openDesk } from '#tests/support/disk-flows.ts';
import { passphrase } from '#tests/support/key-vault.ts';
import type { StandingVault } from '#tests/support/standing-vault.ts';

/**
 * Work whose changes of the disk are logged. What the core has answered is told in a file in the same log, so that each
 * answer has its moment. With `planted`, SQLite waits for nothing.
 */
const [parent = '', userId = '', caseFile = '', work = '', planted = ''] = process.argv.slice(2);

const vault: StandingVault = {
  parent,
  folder: path.join(parent, 'vault'),
  managerId: workerId.parse(userId),
  caseId: caseId.parse(caseFile),
};
const told = fs.openSync(path.join(parent, 'told'), 'a');
const tell = (what: string) => fs.writeSync(told, `${what}\n`);
const desk = openDesk(vault);

async function unlock({ core }: Desk, typed = passphrase) {
  await core.call('vault.unlock', { userId: vault.managerId, passphrase: typed });
  if (planted === 'planted') core.core.session()?.vault.connection.pragma('synchronous = off');
}

const works: Readonly<Record<string, () => Promise<void>>> = {
  async notes() {
    await unlock(desk);
    for (let n = 0; n < 40; n += 1) {
      const content = aNote(desk, { whatHappened: `kingfisher ${String(n)} `.repeat(40 + n * 6) });
      const saved = await desk.core.call('contacts.save', { caseId: vault.caseId, content, draftId: null });
      tell(saved.entryId);
    }
  },
  async passphrases() {
    await unlock(desk);
    let current = passphrase;
    for (let n = 0; n < 8; n += 1) {
      const next = `${passphrase} ${String(n)}`;
      await desk.core.call('vault.changePassphrase', { current, next });
      tell(next);
      current = next;
    }
  },
  async backups() {
    await unlock(desk);
    for (let n = 0; n < 3; n += 1) tell((await desk.core.call('backups.now', {})).id);
  },
  async creation() {
    await diskFlows['a vault is made']?.run(desk);
    tell('made');
  },
  async restore() {
    await diskFlows['a backup is put back']?.run(desk);
    tell('restored');
  },
};

await works[work]?.();
process.exit(0);
