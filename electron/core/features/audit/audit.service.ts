import type { AuditEntry, FileAccess, FileAccessList } from '#shared/contracts/audit.ts';
import { auditActions, auditRecords } from '#shared/domain/audit/audit-codes.ts';
import { daysOfAccess } from '#shared/domain/audit/file-access.ts';
import { caseId as caseIdOf } from '#shared/lib/ids.ts';
import { inList } from '#core/database/in-list.ts';
import { listDisclosures } from '#core/features/handovers/disclosures.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { caseEntryRows, type EntryRow } from './audit.queries.ts';

/** Kinds of record whose id is a colleague's. */
const aboutColleagues: ReadonlySet<string> = new Set(['worker', 'key_slot']);

const actionOf = (code: string): AuditEntry['action'] =>
  auditActions.find((action) => action === code) ?? 'unknown';
const recordOf = (code: string): AuditEntry['record'] =>
  auditRecords.find((record) => record === code) ?? 'unknown';

/** An entry as it is told, with the names that its ids have today. */
export function toldEntry(row: EntryRow): AuditEntry {
  return {
    seq: row.seq,
    at: row.at,
    action: actionOf(row.action),
    record: recordOf(row.entity),
    who: row.who,
    caseId: row.case_id === null ? null : caseIdOf.parse(row.case_id),
    person: row.person,
    caseNumber: row.case_number,
    colleague: aboutColleagues.has(row.entity) ? row.colleague : null,
    count: row.entity === 'secret_tries' ? Number(row.entity_id) : 0,
  };
}

/**
 * Who saw or changed one case file, when and how, and to whom outside it was given: for the person whose file it is
 * (UK GDPR, article 15). The caller asks for permission first.
 */
export async function listFileAccess(db: ReadDb, caseId: string): Promise<FileAccessList> {
  const rows = await caseEntryRows(db, caseId);
  const acts = rows.map(({ at, actor_id, action, entity }) => ({
    at,
    workerId: actor_id,
    action: actionOf(action),
    record: recordOf(entity),
  }));
  const days = daysOfAccess(acts);
  const people = await namedColleagues(db, [...new Set(days.map(({ workerId }) => workerId))]);
  return {
    access: days.map(({ day, workerId, firstAt, acts: kinds }) => ({
      day,
      firstAt,
      who: people.get(workerId)?.name ?? null,
      roles: people.get(workerId)?.roles ?? [],
      acts: kinds.map(({ act, count }) => ({ action: act.action, record: act.record, count })),
    })),
    disclosures: (await listDisclosures(db, caseIdOf.parse(caseId))).map(({ id, at, recipient, basis }) => ({
      id,
      at,
      recipient,
      basis,
    })),
  };
}

async function namedColleagues(db: ReadDb, ids: readonly string[]) {
  const people = new Map<string, { readonly name: string; readonly roles: FileAccess['roles'] }>();
  const rows = await db
    .selectFrom('workers')
    .leftJoin('worker_roles', 'worker_roles.worker_id', 'workers.id')
    .select(['workers.id', 'workers.name', 'worker_roles.role'])
    .where('workers.id', 'in', inList(ids, ''))
    .execute();
  for (const { id, name, role } of rows) {
    const known = people.get(id) ?? { name, roles: [] };
    people.set(id, { name, roles: role === null ? known.roles : [...known.roles, role] });
  }
  return people;
}
