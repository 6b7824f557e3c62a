import { createHash } from 'node:crypto';
import type { OpenVault } from '#core/vault/open-vault.ts';

/**
 * SHA-256 over every row of every table in order: the same for two copies that hold the same, however it lies in the file.
 * @param besides beginnings of the names of tables that are left out
 */
export function logicalHash(
  { connection }: Pick<OpenVault, 'connection'>,
  besides: readonly string[] = [],
): string {
  const hash = createHash('sha256');
  const tables = connection
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_schema where type = 'table' order by name",
    )
    .all();
  for (const { name, sql } of tables) {
    if (besides.some((beginning) => name.startsWith(beginning))) continue;
    hash.update(`${name}|${sql}\n`);
    if (/^create virtual/i.test(sql)) continue;
    for (const row of connection.prepare(`select * from "${name}"`).raw().iterate())
      hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}
