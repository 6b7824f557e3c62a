import { z } from 'zod';
import type { supervision } from '#shared/contracts/supervision.ts';
import type { AmendmentView } from '#shared/contracts/supervision-records.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { workerId } from '#shared/lib/ids.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import type { TextKey } from '#core/vault/sealed-text.ts';
import { itemOpener, placeOfItem } from './item-changes.ts';
import { getTextKey, openJson, sealJson } from './pair-text.ts';
import { agreedOf, getSession } from './supervision-access.ts';
import { amendmentRows, findItemRow } from './supervision.queries.ts';

type Input = z.output<typeof supervision.amend.input>;

const content = z.strictObject({ reason: z.string(), text: z.string(), before: z.string().nullable() });

const placeOf = (id: string) => ({ table: 'supervision_amendments', recordId: id, column: 'content' });

/** Corrects the text of one item of an agreed record, or adds to the record; what stood there before stays. Once for each id. */
export async function amendRecord(context: CommandContext, input: Input): Promise<void> {
  const { db, actor, keys, clock } = context;
  const { sessionId, amendmentId, itemId, text, reason } = input;
  const { row, session, peerId } = await getSession(context, sessionId);
  if (!agreedOf(row, session).byAll) throw new AppError('changed_meanwhile');
  if ((await amendmentRows(db, sessionId)).some(({ id }) => id === amendmentId)) return;
  const key = await getTextKey(context, peerId);
  let before: string | null = null;
  if (itemId !== null) {
    const item = await findItemRow(db, itemId);
    if (item === undefined || item.session_id !== sessionId || item.is_private === 1) {
      throw new AppError('not_found');
    }
    const earlier = itemOpener(keys, key)(item);
    before = earlier.text;
    await db
      .updateTable('supervision_items')
      .set({ content: sealJson(key, placeOfItem(itemId), { ...earlier, text }) })
      .where('id', '=', itemId)
      .execute();
  }
  await db
    .insertInto('supervision_amendments')
    .values({
      id: amendmentId,
      session_id: sessionId,
      item_id: itemId,
      at: clock.now(),
      by_id: actor.id,
      content: sealJson(key, placeOf(amendmentId), { reason, text, before } satisfies z.infer<
        typeof content
      >),
    })
    .execute();
}

/** The amendments of a session, earliest first. */
export async function listAmendments(db: ReadDb, key: TextKey, sessionId: string): Promise<AmendmentView[]> {
  const rows = await amendmentRows(db, sessionId);
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    by: workerId.parse(row.by_id),
    itemId: row.item_id,
    ...openJson(key, placeOf(row.id), row.content, content),
  }));
}
