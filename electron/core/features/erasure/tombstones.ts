import { createHmac, timingSafeEqual } from 'node:crypto';
import { workerId } from '#shared/lib/ids.ts';
import { inList } from '#core/database/in-list.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import type { ErasedEntry } from '#core/vault/backup/erased-list.ts';
import type { OpenVault } from '#core/vault/open-vault.ts';
import type { ErasuresTable } from './erasure.table.ts';

/** What is remembered of an erasure outside the vault. */
export type ErasedFacts = Omit<ErasedEntry, 'signedBy' | 'signature' | 'mac'>;

type Keys = Pick<OpenVault, 'userId' | 'keys'>;

const said = (facts: ErasedFacts) =>
  Buffer.from(
    JSON.stringify([
      'keystead erasure',
      facts.id,
      facts.caseId,
      facts.personId,
      facts.caseNo,
      facts.ground,
      facts.askedOn,
      facts.erasedAt,
      facts.byId,
      facts.singleNames,
      facts.backupsUntil,
    ]),
  );

const macOf = ({ keys }: Keys, facts: ErasedFacts) =>
  createHmac('sha256', keys.auditMacKey).update(said(facts)).digest();

/** An entry for the list beside the backups, signed by whoever is signed in. */
export function erasedEntry(vault: Keys, facts: ErasedFacts): ErasedEntry {
  return {
    ...facts,
    signedBy: vault.userId,
    signature: vault.keys.sign(said(facts)).toString('base64url'),
    mac: macOf(vault, facts).toString('base64url'),
  };
}

/**
 * True when this vault erased the file: the entry carries the vault's key, or the signature of somebody who belongs to
 * it. After a change of keys an older copy knows one of the two.
 */
export function isProven(vault: Keys, entry: ErasedEntry): boolean {
  const mac = Buffer.from(entry.mac, 'base64url');
  const expected = macOf(vault, entry);
  if (mac.length === expected.length && timingSafeEqual(mac, expected)) return true;
  const signature = Buffer.from(entry.signature, 'base64url');
  return vault.keys.verify(workerId.parse(entry.signedBy), said(entry), signature);
}

export function factsOf(row: ErasuresTable): ErasedFacts {
  return {
    id: row.id,
    caseId: row.case_id,
    personId: row.person_id,
    caseNo: row.case_no,
    ground: row.ground,
    askedOn: row.asked_on,
    erasedAt: row.erased_at,
    byId: row.by_id,
    singleNames: row.single_names === 1,
    backupsUntil: row.backups_until,
  };
}

/** Newest first. */
export function erasureRows(db: ReadDb) {
  return db.selectFrom('erasures').selectAll().orderBy('erased_at', 'desc').orderBy('id').execute();
}

/** Which of these files still stand in the vault. */
export async function presentCases(db: ReadDb, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('case_files')
    .select('id')
    .where('id', 'in', inList(caseIds, ''))
    .execute();
  return new Set(rows.map(({ id }) => id));
}
