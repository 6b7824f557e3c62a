import { AppError } from '#shared/lib/app-error.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import type { Actor, ReadDb } from './contexts.ts';

/** Only cases that this person may see: all, those of the own teams (and assigned ones), or only assigned ones. */
export function visibleCases(db: ReadDb, actor: Actor, today: string) {
  const cases = db.selectFrom('case_files');
  if (actor.reach === 'all') return cases;
  return cases.where((eb) => {
    const assigned = eb.exists(
      eb
        .selectFrom('case_assignments')
        .select('case_assignments.id')
        .whereRef('case_assignments.case_id', '=', 'case_files.id')
        .where('case_assignments.worker_id', '=', actor.id)
        .where('case_assignments.since', '<=', today)
        .where((open) =>
          open.or([open('case_assignments.until', 'is', null), open('case_assignments.until', '>', today)]),
        ),
    );
    if (actor.reach !== 'teams' || actor.teamIds.length === 0)
      return actor.reach === 'none' ? eb.lit(false) : assigned;
    return eb.or([eb('case_files.team_id', 'in', actor.teamIds), assigned]);
  });
}

/**
 * Refuses a case that this person may not see. The answer is the same whether it exists or not.
 * @throws AppError `not_allowed`
 */
export async function requireCase(db: ReadDb, actor: Actor, today: string, caseId: CaseId): Promise<void> {
  const found = await visibleCases(db, actor, today)
    .select('case_files.id')
    .where('case_files.id', '=', caseId)
    .executeTakeFirst();
  if (found === undefined) throw new AppError('not_allowed');
}
