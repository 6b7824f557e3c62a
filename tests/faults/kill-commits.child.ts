import fs from 'node:fs';
import { clockFrom } from '#shared/lib/clock.ts';
import { caseId, workerId } from '#shared/lib/ids.ts';
import { startCore } from '#tests/support/backup-house.ts';
import { aNote } from '#tests/support/builders/contact.ts';
import { killAtChange } from '#tests/support/disk-orders.ts';
import { passphrase } from '#tests/support/key-vault.ts';
import { testStart } from '#tests/support/test-vault.ts';

/**
 * The real core at work in a vault of the release's format: saves one note after the other, or imports people, and
 * tells each id once the core has answered. It goes on until it is killed from outside, or kills itself at its n-th
 * change of the disk. With `planted`, SQLite keeps its journal in memory.
 */
const [folder = '', userId = '', caseFile = '', work = '', killAt = '0'] = process.argv.slice(2);
const tell = (what: string) => fs.writeSync(1, `${what}\n`);

const clock = clockFrom(() => Date.parse(testStart) + Math.floor(performance.now()));
const { core, internal, call } = startCore(folder, clock);
await call('vault.unlock', { userId: workerId.parse(userId), passphrase });
if (work === 'planted') core.session()?.vault.connection.pragma('journal_mode = memory');

async function saveNotes(): Promise<never> {
  for (let n = 0; ; n += 1) {
    const content = aNote({ clock }, { whatHappened: `kingfisher ${String(n)} `.repeat(90) });
    tell((await call('contacts.save', { caseId: caseId.parse(caseFile), content, draftId: null })).entryId);
  }
}

async function importPeople(): Promise<void> {
  const staged = await internal['imports.stage']?.({ path: `${folder}-export` });
  const { teams, services } = await call('organisation.get', {});
  const [team] = teams;
  const [service] = services;
  if (staged === undefined || team === undefined || service === undefined)
    throw new Error('nothing to import');
  const options = {
    diversity: { race: false, gender: false, sex: false },
    veteran: false,
    services: { P1: service.id },
    teamId: team.id,
    duplicates: {},
  };
  tell((await call('imports.commit', { stageId: staged.stageId, options })).batchId);
}

tell('ready');
if (Number(killAt) > 0) killAtChange(Number(killAt));
await (work === 'import' ? importPeople() : saveNotes());
