import fs from 'node:fs';
import { sql } from 'kysely';
import { reopenVault } from '../support/reopen-vault.ts';

/**
 * Opens a vault and erases one file, and kills itself at the n-th statement or change of a file from then on; ends well
 * when there are fewer. With `planted`, a part of the file goes in a transaction of its own before the kill.
 */
const [folder = '', key = '', vaultId = '', userId = '', caseId = '', caseNumber = '', killAt = '0'] =
  process.argv.slice(2);

let started = false;
let steps = 0;
function step(): void {
  if (!started) return;
  steps += 1;
  if (steps === Number(killAt)) process.kill(process.pid, 'SIGKILL');
}
for (const name of ['openSync', 'fsyncSync', 'renameSync'] as const) {
  const original = fs[name];
  Reflect.set(fs, name, (...args: unknown[]) => {
    step();
    return Reflect.apply(original, fs, args);
  });
}

const vault = await reopenVault({ folder, key, vaultId, userId }, step);
if (killAt === 'planted') {
  await sql`delete from drafts where case_id = ${caseId}`.execute(vault.db);
  process.kill(process.pid, 'SIGKILL');
}
vault.core.confirm();
started = true;
await vault.call('erasure.erase', { caseId, caseNumber, ground: 'objected', singleNames: true });
await vault.close();
process.stdout.write(String(steps));
