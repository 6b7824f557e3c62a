import { type Kysely, sql } from 'kysely';
import { migrations } from '#core/migrations/index.ts';

/** Schema version of an opened vault; 0 for one that was just made. */
async function schemaVersion<T>(db: Kysely<T>): Promise<number> {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db);
  return rows[0]?.user_version ?? 0;
}

/**
 * Brings an opened vault to the newest schema, each step in a transaction of its own that also moves `user_version`:
 * a step that fails or is cut off leaves the vault at the step before.
 * @returns how many steps were taken
 */
export async function migrate<T>(db: Kysely<T>): Promise<number> {
  const from = await schemaVersion(db);
  const missing = migrations.filter((migration) => migration.version > from);
  for (const migration of missing) {
    await db.transaction().execute(async (transaction) => {
      await migration.up(transaction as unknown as Kysely<unknown>);
      await sql`pragma user_version = ${sql.lit(migration.version)}`.execute(transaction);
    });
  }
  return missing.length;
}
