import { mayDo } from '#shared/domain/permissions/permissions.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { workerId, type WorkerId } from '#shared/lib/ids.ts';
import { getActor } from '#core/features/organisation/organisation.service.ts';
import { getPairKey } from '#core/features/pairs/pairs.service.ts';
import type { Actor, CommandContext, QueryContext } from '#core/kernel/contexts.ts';
import type { TextKey } from '#core/vault/sealed-text.ts';

/** A worker and the supervisor with whom they talk about work, objectives and learning. */
interface TheTwo {
  readonly workerId: string;
  readonly supervisorId: string;
}

/** Which of the two somebody is. @throws AppError `not_allowed` for everybody else, whatever the role */
export function sideOf(actor: Actor, { workerId: worker, supervisorId }: TheTwo): 'worker' | 'supervisor' {
  if (actor.id === worker) return 'worker';
  if (actor.id === supervisorId) return 'supervisor';
  throw new AppError('not_allowed');
}

/**
 * The key of the two. @throws AppError `not_allowed` for a third, and what `getPairKey` throws
 */
export function keyOfTheTwo(context: QueryContext | CommandContext, two: TheTwo): Promise<TextKey> {
  const peer = sideOf(context.actor, two) === 'worker' ? two.supervisorId : two.workerId;
  return getPairKey(context, workerId.parse(peer));
}

/**
 * Two colleagues who may begin something together: the actor is one of them, and the other one supervises.
 * @throws AppError `not_allowed`; `invalid_input` when somebody is to supervise themselves or does not supervise
 */
export async function requireTheTwo(
  { db, actor }: CommandContext,
  two: { readonly workerId: WorkerId; readonly supervisorId: WorkerId },
): Promise<void> {
  sideOf(actor, two);
  const supervisor = await getActor(db, two.supervisorId);
  if (two.workerId === two.supervisorId || !mayDo(supervisor.roles, 'supervision.give')) {
    throw new AppError('invalid_input', { fields: { supervisorId: 'not_a_choice' } });
  }
}
