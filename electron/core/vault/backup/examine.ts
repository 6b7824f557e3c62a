import fs from 'node:fs';
import { AppError, type ErrorCode } from '#shared/lib/app-error.ts';
import {
  compactInto,
  type Contents,
  findAuditRow,
  isWellFormed,
  iterateAudit,
  readContents,
} from '#core/database/backup-database.ts';
import { openDatabase } from '#core/database/connection.ts';
import { rekeyCopy } from '#core/database/rekey-copy.ts';
import { pageSize } from '#core/database/open-contract.ts';
import { findDamagedPages } from '#core/database/page-check.ts';
import { checkEntries } from '#core/kernel/audit-chain.ts';
import { openAuditKey } from '../audit-key.ts';
import { type Header, headerMacKey, parseHeader, verifyHeader } from '../header.ts';
import { headerFile } from '../header-file.ts';
import { isSignedBy } from '../session.ts';
import { databaseFile } from '../vault-folder.ts';

/** What is to be looked at: a copy that nobody else has open. */
export interface Examination {
  readonly folder: string;
  readonly newestSchema: number;
  /** The last 500 entries, or every one (security.md 3.5). */
  readonly audit: 'tail' | 'all';
  /** Where to write the checked database anew, without free pages; null to leave it at looking. */
  readonly compactTo: string | null;
}

interface Looked {
  readonly count: number;
  readonly bad: number;
}

export interface Findings {
  readonly pages: Looked;
  readonly structure: Looked;
  readonly keys: Looked;
  readonly audit: Looked;
  /** Null when it is not all good. */
  readonly contents: Contents | null;
  /** What refused to open, when something did. */
  readonly code: ErrorCode | null;
}

/** Told how far it is, from 0 to 1. */
type OnProgress = (part: number) => void;

const tailEntries = 500;
const good: Looked = { count: 1, bad: 0 };
const bad: Looked = { count: 1, bad: 1 };
const notReached: Looked = { count: 0, bad: 0 };

/** Shares of the time that the steps take, from measurements (security.md 5). */
const until = { pages: 0.45, structure: 0.6, compact: 0.8 } as const;

/**
 * Looks at every page, the structure, the keys and the audit of a copy, and writes it anew if asked and all is good;
 * what is written is looked at in the same way. Synchronous: for a thread of its own.
 * @param nextKey under which what is written anew is put, before it is looked at
 * @throws AppError `backup_failed` when what was written does not hold what it should, or what the disk says
 */
export function examine(
  examination: Examination,
  key: Buffer,
  onProgress: OnProgress,
  nextKey = key,
): Findings {
  const { folder, newestSchema, audit, compactTo } = examination;
  const file = databaseFile(folder);
  const pages = scan(file, key, (part) => onProgress(part * until.pages));
  const header = findProvenHeader(folder, key);
  if (pages.bad > 0 || header === undefined) {
    return {
      pages,
      structure: notReached,
      keys: header === undefined ? bad : good,
      audit: notReached,
      contents: null,
      code: header === undefined ? 'vault_header_damaged' : 'vault_damaged',
    };
  }
  const opened = { pages, keys: good };
  try {
    const { vaultId, anchor } = header;
    const db = openDatabase(file, { vaultId, key, newestSchema, anchor });
    try {
      if (!isWellFormed(db)) throw new AppError('vault_damaged');
      onProgress(until.structure);
      const entries = checkAudit(db, header, key, audit);
      const contents = readContents(db);
      if (entries.bad > 0) return { ...opened, structure: good, audit: entries, contents: null, code: null };
      if (compactTo !== null) {
        compactInto(db, compactTo);
        onProgress(until.compact);
        const written = { vaultId, key, newestSchema, anchor: contents.head };
        if (nextKey !== key) rekeyCopy(compactTo, written, nextKey);
        checkCompacted(compactTo, { ...written, key: nextKey }, contents);
      }
      onProgress(1);
      return { ...opened, structure: good, audit: entries, contents, code: null };
    } finally {
      db.close();
    }
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('vault_')) throw error;
    return { ...opened, structure: bad, audit: notReached, contents: null, code: error.code };
  }
}

function scan(file: string, key: Buffer, onProgress: OnProgress): Looked {
  const count = Math.ceil(fs.statSync(file).size / pageSize);
  const damaged = findDamagedPages(file, key, (page) => {
    if (page % 1024 === 0) onProgress(page / count);
  });
  return { count, bad: damaged.length };
}

function findProvenHeader(folder: string, key: Buffer): Header | undefined {
  const macKey = headerMacKey(key);
  try {
    return verifyHeader(parseHeader(fs.readFileSync(headerFile(folder))), macKey);
  } catch (error) {
    if (error instanceof AppError && error.code === 'vault_header_damaged') return undefined;
    throw error;
  } finally {
    macKey.fill(0);
  }
}

type Connection = ReturnType<typeof openDatabase>;

function checkAudit(db: Connection, header: Header, key: Buffer, scope: 'tail' | 'all'): Looked {
  const { seq } = readContents(db).head;
  const from = scope === 'all' ? 0 : Math.max(0, seq - tailEntries);
  const before = findAuditRow(db, from) ?? { seq: from, h: '' };
  const auditMacKey = openAuditKey(header, key);
  try {
    return checkEntries(iterateAudit(db, from), before, {
      auditMacKey,
      verify: (signer, data, signature) => isSignedBy(header.publicKeys, signer, data, signature),
    });
  } finally {
    auditMacKey.fill(0);
  }
}

/** The new file must open by the contract, with every page authentic and every row there. */
function checkCompacted(file: string, opening: Parameters<typeof openDatabase>[1], contents: Contents): void {
  const handle = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  if (findDamagedPages(file, opening.key).length > 0) throw new AppError('backup_failed');
  const db = openDatabase(file, opening);
  try {
    if (!isWellFormed(db) || !isSame(readContents(db), contents)) throw new AppError('backup_failed');
  } finally {
    db.close();
  }
}

function isSame(a: Contents, b: Contents): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
