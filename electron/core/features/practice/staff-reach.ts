import { mayDo } from '#shared/domain/permissions/permissions.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { Actor, ReadDb } from '#core/kernel/contexts.ts';

/** Colleagues who are here and whose training and induction the actor looks after: all, or those of the own teams. */
export function colleagueRows(db: ReadDb, actor: Actor) {
  const here = db
    .selectFrom('workers')
    .select(['workers.id', 'workers.name'])
    .where('workers.until', 'is', null)
    .orderBy('workers.name')
    .orderBy('workers.id');
  if (actor.reach === 'all') return here.execute();
  return here
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('worker_teams')
          .select('worker_teams.worker_id')
          .whereRef('worker_teams.worker_id', '=', 'workers.id')
          .where('worker_teams.team_id', 'in', [...actor.teamIds]),
      ),
    )
    .execute();
}

/**
 * Who may see and change somebody's training and induction: the colleague, and who looks after the practice of their
 * team (domain.md 13.5; plain data, told so on the screen).
 * @throws AppError `not_allowed`; the same whether that colleague exists or not
 */
export async function requireColleague(db: ReadDb, actor: Actor, workerId: string): Promise<void> {
  if (workerId === actor.id) return;
  if (!mayDo(actor.roles, 'practice.manage')) throw new AppError('not_allowed');
  if (!(await colleagueRows(db, actor)).some(({ id }) => id === workerId)) throw new AppError('not_allowed');
}
