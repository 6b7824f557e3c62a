import { workerId } from '#shared/lib/ids.ts';
import type { SessionKeys } from '#core/vault/open-vault.ts';
import { chainValue } from './audit.ts';

/** An entry as it stands in the table. */
export interface AuditRow {
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
  readonly h: string;
  readonly sig: string;
}

/**
 * How many entries are not what their actors wrote, in the place where they wrote them: changed, moved, left out, or
 * signed by nobody whose key is known (security.md 3.5). That none is missing at the end, the anchor says.
 * @param before the entry before the first, or `{seq: 0, h: ''}` for the whole chain
 */
export function countBrokenEntries(
  rows: Iterable<AuditRow>,
  before: Pick<AuditRow, 'seq' | 'h'>,
  keys: Pick<SessionKeys, 'auditMacKey' | 'verify'>,
): { readonly count: number; readonly bad: number } {
  let last = before;
  let count = 0;
  let bad = 0;
  for (const row of rows) {
    count += 1;
    if (!isGenuine(row, last, keys)) bad += 1;
    last = row;
  }
  return { count, bad };
}

function isGenuine(
  row: AuditRow,
  last: Pick<AuditRow, 'seq' | 'h'>,
  keys: Pick<SessionKeys, 'auditMacKey' | 'verify'>,
): boolean {
  const actor = workerId.safeParse(row.actor_id);
  return (
    actor.success &&
    row.seq === last.seq + 1 &&
    row.prev === last.h &&
    row.h === chainValue(keys.auditMacKey, row) &&
    keys.verify(actor.data, Buffer.from(row.h, 'utf8'), Buffer.from(row.sig, 'base64url'))
  );
}
