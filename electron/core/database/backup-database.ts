import type Database from 'better-sqlite3-multiple-ciphers';
import type { AuditRow } from '#core/kernel/audit.ts';
import type { AuditHead } from './connection.ts';

/** What a backup must hold as its original does. */
export interface Contents {
  /** `user_version`. */
  readonly schema: number;
  readonly head: AuditHead;
  /** Rows of every table, by its name. */
  readonly rows: Readonly<Record<string, number>>;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

function tablesOf(db: Database.Database): readonly string[] {
  return db
    .prepare<[], string>("select name from sqlite_schema where type = 'table' order by name")
    .pluck()
    .all();
}

function hasAudit(db: Database.Database): boolean {
  return tablesOf(db).includes('audit_events');
}

export function schemaOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Lets SQLite go back to its end, where a full disk stopped it and its journal was left: any read of the file does. */
export function settleJournal(db: Database.Database): void {
  db.pragma('schema_version');
}

/** Counts all rows: the numbers of two whole copies are the same. */
export function readContents(db: Database.Database): Contents {
  const count = (table: string) =>
    Number(
      db
        .prepare(`select count(*) from ${quoted(table)}`)
        .pluck()
        .get(),
    );
  return {
    schema: schemaOf(db),
    head: findHead(db),
    rows: Object.fromEntries(tablesOf(db).map((table) => [table, count(table)])),
  };
}

function findHead(db: Database.Database): AuditHead {
  const last = 'select seq, h from audit_events order by seq desc limit 1';
  const none: AuditHead = { seq: 0, h: '' };
  return hasAudit(db) ? (db.prepare<[], AuditHead>(last).get() ?? none) : none;
}

/** The audit from the entry after `seq` on, in its order. */
export function iterateAudit(db: Database.Database, seq: number): Iterable<AuditRow> {
  if (!hasAudit(db)) return [];
  return db.prepare<[number], AuditRow>('select * from audit_events where seq > ? order by seq').iterate(seq);
}

/** The entry with this number. */
export function findAuditRow(db: Database.Database, seq: number): AuditRow | undefined {
  return hasAudit(db)
    ? db.prepare<[number], AuditRow>('select * from audit_events where seq = ?').get(seq)
    : undefined;
}

/** SQLite's own check of the structure of the whole file; it does not see what free pages hold (security.md 0.7). */
export function isWellFormed(db: Database.Database): boolean {
  return db.pragma('quick_check', { simple: true }) === 'ok';
}

/** Writes the database anew, without free pages, under the same key (security.md 0.4). The file must not exist. */
export function compactInto(db: Database.Database, file: string): void {
  db.prepare('vacuum into ?').run(file);
}
