import type Database from 'better-sqlite3-multiple-ciphers';
import { CompiledQuery, type DatabaseConnection, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely';

/** Statements kept prepared; preparing anew makes a row by id 7.5 times slower (performance.md). */
const cachedStatements = 300;

/** Schema changes and pragmas act when prepared or change what others mean, so they are never kept. */
const uncached = /^\s*(?:create|alter|drop|pragma|vacuum|reindex|analyze)\b/i;

export interface DialectOptions {
  /** Called with the SQL of each statement before it runs, so that a test can assert how many a page costs. */
  readonly onStatement?: (sql: string) => void;
}

/**
 * Kysely over an opened vault connection: prepared statements are kept, a migration that fails half-way leaves no
 * tables, and a transaction takes the write lock when it begins. Whoever opened the connection closes it.
 */
export function createDialect(db: Database.Database, options: DialectOptions = {}): SqliteDialect {
  return new VaultDialect(new StatementCache(db, options));
}

class StatementCache {
  readonly #db: Database.Database;
  readonly #options: DialectOptions;
  readonly #kept = new Map<string, Database.Statement>();

  constructor(db: Database.Database, options: DialectOptions) {
    this.#db = db;
    this.#options = options;
  }

  prepare(sql: string): Database.Statement {
    this.#options.onStatement?.(sql);
    if (uncached.test(sql)) {
      this.#kept.clear();
      return this.#db.prepare(sql);
    }
    const statement = this.#kept.get(sql) ?? this.#db.prepare(sql);
    this.#kept.delete(sql);
    this.#kept.set(sql, statement);
    if (this.#kept.size > cachedStatements) this.#forgetOldest();
    return statement;
  }

  close(): void {
    this.#kept.clear();
  }

  get isInTransaction(): boolean {
    return this.#db.inTransaction;
  }

  #forgetOldest(): void {
    for (const oldest of this.#kept.keys()) {
      this.#kept.delete(oldest);
      return;
    }
  }
}

class VaultDialect extends SqliteDialect {
  readonly #statements: StatementCache;

  constructor(statements: StatementCache) {
    super({ database: statements });
    this.#statements = statements;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#statements);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalDdlAdapter();
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #statements: StatementCache;

  constructor(statements: StatementCache) {
    super({ database: statements });
    this.#statements = statements;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full or failing disk makes SQLite end the transaction by itself; ending it again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#statements.isInTransaction) await super.rollbackTransaction(connection);
  }
}

/** SQLite's DDL is transactional; Kysely's adapter says otherwise, and then a failed migration stays half done. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
