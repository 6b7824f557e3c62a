import type { z } from 'zod';
import type { supervision } from '#shared/contracts/supervision.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { recordCaseDecision } from '#core/features/decisions/decisions.service.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import { itemOpener } from './item-changes.ts';
import { getTextKey } from './pair-text.ts';
import { getSession } from './supervision-access.ts';
import { findItemRow } from './supervision.queries.ts';

type Input = z.output<typeof supervision.copyDecision.input>;

/**
 * Copies the one line of decision to the case file of the person it is about, once; the rest stays between the two
 * (domain.md 10.2). @throws AppError `not_found`, `changed_meanwhile` when it was copied already
 */
export async function copyDecision(context: CommandContext, input: Input): Promise<void> {
  const { db, keys, clock } = context;
  const { caseId, sessionId, itemId, agreedWithPerson, reason } = input;
  const { session, peerId } = await getSession(context, sessionId);
  const row = await findItemRow(db, itemId);
  if (row === undefined || row.session_id !== sessionId || row.is_private === 1) {
    throw new AppError('not_found');
  }
  const content = itemOpener(keys, await getTextKey(context, peerId))(row);
  if (content.caseId !== caseId) throw new AppError('not_found');
  if (row.decision_copied_at !== null) throw new AppError('changed_meanwhile');
  const today = clock.today();
  await recordCaseDecision(context, {
    caseId,
    on: session.held_on < today ? session.held_on : today,
    text: content.decision,
    origin: 'supervision',
    agreedWithPerson,
    reason,
  });
  await db
    .updateTable('supervision_items')
    .set({ decision_copied_at: clock.now() })
    .where('id', '=', itemId)
    .execute();
}
