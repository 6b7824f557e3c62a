import type { z } from 'zod';
import type { reflectionSessions } from '#shared/contracts/reflection-sessions.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import { openIfPossible } from './sealed-json.ts';
import { findReadableSession, openActionsOf } from './sessions.queries.ts';
import { openTexts } from './sessions.service.ts';

type OwnAction = z.input<typeof reflectionSessions.myActions.output>[number];

/**
 * Open actions of the signed-in person from team reflections, those with the nearest day first: for Today. Those of a
 * reflection that cannot be opened here are left out.
 */
export async function listOwnReflectionActions({ db, actor, keys }: QueryContext): Promise<OwnAction[]> {
  const actions = await openActionsOf(db, actor.id);
  const found: OwnAction[] = [];
  for (const action of actions) {
    const row = await findReadableSession(db, actor.id, action.session_id);
    const texts = row === undefined ? null : openIfPossible(() => openTexts(keys, row));
    if (row === undefined || texts === null) continue;
    found.push({
      id: action.id,
      sessionId: row.id,
      kind: row.kind,
      heldOn: row.held_on,
      text: texts.actions.find(({ id }) => id === action.id)?.text ?? '',
      dueOn: action.due_on,
    });
  }
  return found;
}
