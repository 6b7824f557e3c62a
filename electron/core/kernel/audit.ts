import { createHmac } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { AuditHead } from '#core/database/connection.ts';
import type { SessionKeys } from '#core/vault/open-vault.ts';
import type { Actor, AuditFact, ReadDb, WriteDb } from './contexts.ts';

/** The newest entry's number and chain value; the empty head before the first. */
export async function findAuditHead(db: ReadDb): Promise<AuditHead> {
  const row = await db
    .selectFrom('audit_events')
    .select(['seq', 'h'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? { seq: 0, h: '' };
}

/** What an entry says, in the order in which the chain value covers it. */
interface Chained {
  readonly seq: number;
  readonly at: string;
  readonly actor_id: string;
  readonly action: string;
  readonly entity: string;
  readonly entity_id: string | null;
  /** The case that it is about, if it is about one. */
  readonly case_id: string | null;
  readonly detail: string;
  readonly prev: string;
}

/** An entry as it stands in the table. */
export interface AuditRow extends Chained {
  readonly h: string;
  readonly sig: string;
}

/**
 * The chain value of an entry: HMAC over every column and the value before it, so that none can be changed or moved
 * (security.md 3.5). An entry about no case has the value that it had before entries named cases.
 */
export function chainValue(auditMacKey: Buffer, entry: Chained): string {
  const { seq, at, actor_id, action, entity, entity_id, case_id, detail, prev } = entry;
  const about = case_id === null ? [] : [case_id];
  return createHmac('sha256', auditMacKey)
    .update(JSON.stringify([seq, at, actor_id, action, entity, entity_id, detail, prev, ...about]))
    .digest('base64url');
}

/**
 * Adds what happened to the chain, inside the caller's transaction: one entry, or one for each case that it is about.
 * h = HMAC(columns, previous h) under a key of the vault, sig = the actor's Ed25519 over h (security.md 3.5). Names and
 * text never enter: `detail` is kept as a keyed hash.
 */
export async function appendAudit(
  db: WriteDb,
  keys: SessionKeys,
  actor: Actor,
  at: string,
  fact: AuditFact,
): Promise<void> {
  const named = new Set(fact.caseIds ?? []);
  const cases = named.size === 0 ? [null] : [...named];
  let last = await findAuditHead(db);
  for (let from = 0; from < cases.length; from += mostAtOnce) {
    if (from > 0) await breathe();
    const entries: AuditRow[] = [];
    for (const caseId of cases.slice(from, from + mostAtOnce)) {
      const entry = entryAfter(last, keys, actor, at, fact, caseId);
      entries.push(entry);
      last = entry;
    }
    await db.insertInto('audit_events').values(entries).execute();
  }
}

/** Entries in one statement, far below SQLite's bound of values; between two, others have their turn. */
const mostAtOnce = 500;

function entryAfter(
  last: AuditHead,
  keys: SessionKeys,
  actor: Actor,
  at: string,
  fact: AuditFact,
  caseId: string | null,
): AuditRow {
  const seq = last.seq + 1;
  const detail = createHmac('sha256', keys.auditMacKey)
    .update(`detail|${seq}|${JSON.stringify(fact.detail) ?? ''}`)
    .digest('base64url');
  const entry = {
    seq,
    at,
    actor_id: actor.id,
    action: fact.action,
    entity: fact.entity,
    entity_id: fact.entityId,
    case_id: caseId,
    detail,
    prev: last.h,
  };
  const h = chainValue(keys.auditMacKey, entry);
  return { ...entry, h, sig: keys.sign(Buffer.from(h, 'utf8')).toString('base64url') };
}
