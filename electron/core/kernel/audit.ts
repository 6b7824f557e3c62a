import { createHmac } from 'node:crypto';
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

/** The bytes that the chain value covers: every column and the value before, so that none can be changed or moved. */
function chained(parts: readonly (string | number | null)[]): string {
  return JSON.stringify(parts);
}

/**
 * Adds one entry to the chain, inside the caller's transaction: h = HMAC(columns, previous h) under a key of the
 * vault, sig = the actor's Ed25519 over h (security.md 3.5). Names and text never enter: `detail` is kept as a keyed hash.
 */
export async function appendAudit(
  db: WriteDb,
  keys: SessionKeys,
  actor: Actor,
  at: string,
  fact: AuditFact,
): Promise<void> {
  const head = await findAuditHead(db);
  const seq = head.seq + 1;
  const detail = createHmac('sha256', keys.auditMacKey)
    .update(`detail|${seq}|${JSON.stringify(fact.detail) ?? ''}`)
    .digest('base64url');
  const h = createHmac('sha256', keys.auditMacKey)
    .update(chained([seq, at, actor.id, fact.action, fact.entity, fact.entityId, detail, head.h]))
    .digest('base64url');
  await db
    .insertInto('audit_events')
    .values({
      seq,
      at,
      actor_id: actor.id,
      action: fact.action,
      entity: fact.entity,
      entity_id: fact.entityId,
      detail,
      prev: head.h,
      h,
      sig: keys.sign(Buffer.from(h, 'utf8')).toString('base64url'),
    })
    .execute();
}
