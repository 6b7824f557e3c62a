import { Kysely } from 'kysely';
import type { OpenVault } from '#core/vault/open-vault.ts';
import { createDialect, type DialectOptions } from './dialect.ts';
import type { Database } from './schema.ts';

/** The typed way into an opened vault. Whoever opened the connection closes it. */
export function connect(connection: OpenVault['connection'], options: DialectOptions = {}): Kysely<Database> {
  return new Kysely<Database>({ dialect: createDialect(connection, options) });
}
