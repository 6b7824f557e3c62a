import { logContent, type LogContent } from '#shared/contracts/reflective-logs.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import { contentOf, openIfPossible, openJson } from './sealed-json.ts';
import { receivedRows } from './shares.queries.ts';

interface Received {
  readonly id: string;
  readonly content: Uint8Array;
  readonly sealed: Uint8Array;
}

/** A copy that was sealed to the signed-in person. @throws AppError `private_text_locked`, `private_text_damaged` */
export function openShare(keys: QueryContext['keys'], { id, content, sealed }: Received): LogContent {
  return openJson(keys.openShared(id, sealed), contentOf('reflection_shares', id), content, logContent);
}

interface SharedReflection {
  readonly shareId: string;
  readonly title: string;
  readonly occurredOn: string;
  readonly sharedAt: string;
}

/** How many of one author's shares are offered at most. */
const offered = 20;

/**
 * What an author has shared with the signed-in person and not taken back, newest first: offers for the agenda of
 * supervision (domain.md 10.2, `practice_and_reflection`). Those that cannot be opened are left out.
 */
export async function listSharedWith(
  { db, actor, keys }: Pick<QueryContext, 'db' | 'actor' | 'keys'>,
  authorId: WorkerId,
): Promise<readonly SharedReflection[]> {
  const rows = await receivedRows(db, actor.id, { authorId }).limit(offered).execute();
  return rows.flatMap((row) => {
    const copy = openIfPossible(() => openShare(keys, row));
    if (copy === null) return [];
    const { title, occurredOn } = copy;
    return [{ shareId: row.id, title, occurredOn, sharedAt: row.shared_at }];
  });
}
