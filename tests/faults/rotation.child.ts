import fs from 'node:fs';
import { clockFrom } from '#shared/lib/clock.ts';
import { caseId, workerId } from '#shared/lib/ids.ts';
import { startCore } from '#tests/support/backup-house.ts';
import { calmDisk, killAtChange } from '#tests/support/disk-orders.ts';
import { passphrase } from '#tests/support/key-vault.ts';
import { testStart } from '#tests/support/test-vault.ts';

/**
 * The real core changes the vault's key while somebody writes, or ends a colleague's access; it tells what it has
 * answered, and kills itself at its n-th change of the disk; with 0, it tells how many there were. With `in-place`, the
 * key of the vault's own file is changed; with `only-newest`, earlier versions of `vault.json` keep the slots.
 */
const [folder = '', userId = '', person = '', heir = '', caseFile = '', work = '', killAt = '0'] =
  process.argv.slice(2);
const tell = (what: string) => fs.writeSync(1, `${what}\n`);
const clock = clockFrom(() => Date.parse(testStart) + 86_400_000 + Math.floor(performance.now()));
const { core, call } = startCore(folder, clock);
await call('vault.unlock', { userId: workerId.parse(userId), passphrase });
await call('vault.confirm', { passphrase });

async function write(name: string): Promise<void> {
  await call('organisation.addService', { name });
  tell(`service ${name}`);
}

async function rotate(): Promise<void> {
  const { kit, askFor } = await call('access.prepareKit', {});
  tell(`kit ${kit.groups.join('-')}`);
  const typedGroups = askFor.map((place) => ({ place, text: kit.groups[place] ?? '' }));
  const changing = call('access.changeKey', { typedGroups });
  await write('Written during the change');
  await changing;
  tell('done');
  await write('Written after the change');
}

async function end(): Promise<void> {
  const handOver = [{ caseId: caseId.parse(caseFile), to: workerId.parse(heir) }];
  await call('access.end', { id: workerId.parse(person), handOver });
  tell('done');
}

function rekeyInPlace(): void {
  core.session()?.vault.connection.rekey(Buffer.concat([Buffer.from('raw:'), Buffer.alloc(32, 7)]));
}

function endOnlyNewest(): void {
  core.session()?.vault.changeHeader((header) => ({
    ...header,
    slots: header.slots.filter((slot) => slot.type === 'kit' || slot.userId !== person),
  }));
  tell('done');
}

if (Number(killAt) > 0) killAtChange(Number(killAt));
else calmDisk();
if (work === 'rotate') await rotate();
if (work === 'end') await end();
if (work === 'in-place') rekeyInPlace();
if (work === 'only-newest') endOnlyNewest();
if (killAt === '0') tell(`changes ${String(calmDisk().changes)}`);
process.exit(0);
