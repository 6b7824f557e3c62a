import { openDatabase } from '#core/database/connection.ts';
import { connect } from '#core/database/database.ts';
import { migrate } from '#core/database/migrate.ts';
import { migrations, newestSchema } from '#core/migrations/index.ts';
import { killAtChange } from '#tests/support/disk-orders.ts';

/**
 * Brings a vault to the newest schema and kills itself at the n-th statement, or the n-th change of the disk. With
 * `planted`, the steps run without their transactions.
 */
const [file = '', vaultId = '', key = '', kind = '', killAt = '0'] = process.argv.slice(2);

const opening = { vaultId, key: Buffer.from(key, 'hex'), newestSchema, anchor: { seq: 0, h: '' } };
const connection = openDatabase(file, opening);
let statements = 0;
const db = connect(connection, {
  onStatement: () => {
    statements += 1;
    if (kind !== 'change' && statements === Number(killAt)) process.kill(process.pid, 'SIGKILL');
  },
});
if (kind === 'change') killAtChange(Number(killAt));
if (kind === 'planted') {
  const from = Number(connection.pragma('user_version', { simple: true }));
  for (const { version, up } of migrations.filter((each) => each.version > from)) {
    await up(db as never);
    connection.pragma(`user_version = ${String(version)}`);
  }
}
await migrate(db);
connection.close();
