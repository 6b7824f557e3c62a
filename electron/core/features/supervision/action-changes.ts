import { z } from 'zod';
import type { supervision } from '#shared/contracts/supervision.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { workerId } from '#shared/lib/ids.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import type { TextKey } from '#core/vault/sealed-text.ts';
import { getTextKey, openJson, sealJson } from './pair-text.ts';
import { changeRecord } from './session-changes.ts';
import { getSession, requireOpenRecord } from './supervision-access.ts';
import { findActionRow } from './supervision.queries.ts';
import type { SupervisionActionsTable } from './supervision.table.ts';

type Input<P extends keyof typeof supervision> = z.output<(typeof supervision)[P]['input']>;

const actionContent = z.strictObject({ text: z.string(), closedNote: z.string() });
type ActionContent = z.infer<typeof actionContent>;

const placeOf = (id: string) => ({ table: 'supervision_actions', recordId: id, column: 'content' });

export function openAction(
  key: TextKey,
  { id, content }: Pick<SupervisionActionsTable, 'id' | 'content'>,
): ActionContent {
  return openJson(key, placeOf(id), content, actionContent);
}

/** Writes an action of this session, new or again. @throws AppError `not_found` for one of another session */
export async function saveAction(context: CommandContext, input: Input<'saveAction'>): Promise<void> {
  const { db } = context;
  const { sessionId, actionId, ownerId, dueOn, text } = input;
  const found = await getSession(context, sessionId);
  requireOpenRecord(found);
  const { row } = found;
  if (ownerId !== row.supervisee_id && ownerId !== row.supervisor_id) {
    throw new AppError('invalid_input', { fields: { ownerId: 'not_a_choice' } });
  }
  const before = await findActionRow(db, actionId);
  if (before !== undefined && before.session_id !== sessionId) throw new AppError('not_found');
  const key = await getTextKey(context, found.peerId);
  const closedNote = before === undefined ? '' : openAction(key, before).closedNote;
  const change = {
    owner_id: ownerId,
    due_on: dueOn,
    content: sealJson(key, placeOf(actionId), { text, closedNote } satisfies ActionContent),
  };
  await db
    .insertInto('supervision_actions')
    .values({
      id: actionId,
      agreement_id: row.id,
      session_id: sessionId,
      status: 'open',
      closed_in: null,
      ...change,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(change))
    .execute();
  await changeRecord(context, sessionId);
}

/**
 * Says in a session what became of an action of this agreement. One that is carried over goes on as a new action of
 * that session, so that each record keeps what was agreed then.
 */
export async function closeAction(context: CommandContext, input: Input<'closeAction'>): Promise<void> {
  const { db, newId } = context;
  const { sessionId, actionId, status, note } = input;
  const found = await getSession(context, sessionId);
  requireOpenRecord(found);
  const action = await findActionRow(db, actionId);
  if (action === undefined || action.agreement_id !== found.row.id) throw new AppError('not_found');
  const isClosedElsewhere = action.closed_in !== null && action.closed_in !== sessionId;
  if (isClosedElsewhere || action.status === 'carried_over') throw new AppError('changed_meanwhile');
  const key = await getTextKey(context, found.peerId);
  const { text } = openAction(key, action);
  await db
    .updateTable('supervision_actions')
    .set({
      status,
      closed_in: status === 'open' ? null : sessionId,
      content: sealJson(key, placeOf(actionId), { text, closedNote: note } satisfies ActionContent),
    })
    .where('id', '=', actionId)
    .execute();
  if (status === 'carried_over') {
    if (action.session_id === sessionId) {
      throw new AppError('invalid_input', { fields: { status: 'not_a_choice' } });
    }
    await saveAction(context, {
      sessionId,
      actionId: newId(),
      ownerId: action.owner_id === null ? null : workerId.parse(action.owner_id),
      dueOn: null,
      text,
    });
  }
  await changeRecord(context, sessionId);
}
