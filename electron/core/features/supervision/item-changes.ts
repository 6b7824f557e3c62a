import type { z } from 'zod';
import type { supervision } from '#shared/contracts/supervision.ts';
import { type ItemContent, itemContent } from '#shared/contracts/supervision-records.ts';
import { mostCases } from '#shared/domain/supervision/supervision-codes.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { requireCase } from '#core/kernel/case-access.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import type { TextKey } from '#core/vault/sealed-text.ts';
import { getTextKey, openJson, sealJson } from './pair-text.ts';
import { changeRecord } from './session-changes.ts';
import { getSession, requireOpenRecord } from './supervision-access.ts';
import { findItemRow, type ItemRow, itemRows } from './supervision.queries.ts';

type Input<P extends keyof typeof supervision> = z.output<(typeof supervision)[P]['input']>;
type Place = Pick<Input<'bringItem'>, 'sessionId' | 'itemId'>;

/** Where the content of an item is sealed, private or not. */
export const placeOfItem = (id: string) => ({ table: 'supervision_items', recordId: id, column: 'content' });

/** How each of the two reads items: those before both, and the own private ones. */
export function itemOpener(keys: CommandContext['keys'], pair: TextKey) {
  return (row: Pick<ItemRow, 'id' | 'is_private' | 'content'>): ItemContent =>
    openJson(row.is_private === 1 ? keys.own : pair, placeOfItem(row.id), row.content, itemContent);
}

/**
 * An item of this session that the actor may have before them.
 * @throws AppError `not_found`
 */
async function getItem({ db, actor }: CommandContext, { sessionId, itemId }: Place): Promise<ItemRow> {
  const row = await findItemRow(db, itemId);
  const isOthers = row?.is_private === 1 && row.added_by !== actor.id;
  if (row === undefined || row.session_id !== sessionId || isOthers) throw new AppError('not_found');
  return row;
}

/** Nobody puts words about how somebody is into their mouth; everything else is the record of both. */
function requireOwnWords({ actor }: CommandContext, { section, added_by }: ItemRow): void {
  if (section === 'wellbeing' && added_by !== actor.id) throw new AppError('not_allowed');
}

async function requireRoomForCase(
  { db, actor, keys }: CommandContext,
  pair: TextKey,
  { sessionId, itemId, content }: Input<'saveItem'>,
): Promise<void> {
  const open = itemOpener(keys, pair);
  const others = (await itemRows(db, [sessionId], actor.id)).filter(
    ({ id, section }) => id !== itemId && section === 'case_discussion',
  );
  const cases = new Set(
    [content.caseId, ...others.map((row) => open(row).caseId)].filter((id) => id !== null),
  );
  if (cases.size > mostCases) {
    throw new AppError('invalid_input', { fields: { 'content.caseId': 'too_many' } });
  }
}

/** Writes an item as it stands, new or again. What did not change leaves both agreements as they are. */
export async function saveItem(context: CommandContext, input: Input<'saveItem'>): Promise<void> {
  const { db, actor, keys, clock } = context;
  const { sessionId, itemId, section, isPrivate, content } = input;
  const found = await getSession(context, sessionId);
  requireOpenRecord(found);
  const pair = await getTextKey(context, found.peerId);
  const isNew = (await findItemRow(db, itemId)) === undefined;
  const before = isNew ? undefined : await getItem(context, input);
  if (before !== undefined) requireOwnWords(context, before);
  const earlier = before === undefined ? undefined : itemOpener(keys, pair)(before);
  if (before?.section === section && JSON.stringify(earlier) === JSON.stringify(content)) return;
  if (content.caseId !== null && content.caseId !== earlier?.caseId) {
    await requireCase(db, actor, clock.today(), content.caseId);
    await requireRoomForCase(context, pair, input);
  }
  const sealedPrivately = before === undefined ? isPrivate : before.is_private === 1;
  const sealed = sealJson(sealedPrivately ? keys.own : pair, placeOfItem(itemId), content);
  await db
    .insertInto('supervision_items')
    .values({
      id: itemId,
      session_id: sessionId,
      section,
      added_by: actor.id,
      added_at: clock.now(),
      is_private: sealedPrivately ? 1 : 0,
      is_done: 0,
      decision_copied_at: null,
      content: sealed,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ section, content: sealed }))
    .execute();
  if (!sealedPrivately) await changeRecord(context, sessionId);
}

/** Seals a private item anew, under the key of both. */
export async function bringItem(context: CommandContext, place: Place): Promise<void> {
  const { db, keys, clock } = context;
  const found = await getSession(context, place.sessionId);
  requireOpenRecord(found);
  const pair = await getTextKey(context, found.peerId);
  const row = await getItem(context, place);
  if (row.is_private === 0) return;
  const content = sealJson(pair, placeOfItem(row.id), itemOpener(keys, pair)(row));
  await db
    .updateTable('supervision_items')
    .set({ is_private: 0, added_at: clock.now(), content })
    .where('id', '=', row.id)
    .execute();
  await changeRecord(context, place.sessionId);
}

export async function tickItem(
  context: CommandContext,
  { isDone, ...place }: Input<'tickItem'>,
): Promise<void> {
  requireOpenRecord(await getSession(context, place.sessionId));
  const row = await getItem(context, place);
  await context.db
    .updateTable('supervision_items')
    .set({ is_done: isDone ? 1 : 0 })
    .where('id', '=', row.id)
    .execute();
}

/** @throws AppError `not_allowed` for what the other one added */
export async function removeItem(context: CommandContext, place: Place): Promise<void> {
  requireOpenRecord(await getSession(context, place.sessionId));
  const row = await getItem(context, place);
  if (row.added_by !== context.actor.id) throw new AppError('not_allowed');
  await context.db.deleteFrom('supervision_items').where('id', '=', row.id).execute();
  await changeRecord(context, place.sessionId);
}
