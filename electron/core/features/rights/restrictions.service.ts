import { AppError } from '#shared/lib/app-error.ts';
import type { QueryContext, ReadDb } from '#core/kernel/contexts.ts';
import { findException, findStanding } from './restrictions.queries.ts';

/**
 * Refuses to give out anything of a restricted file (GDPR Art. 18), unless the actor noted today on which ground it may
 * be done all the same. One statement in a file that is not restricted.
 * @throws AppError `restricted`
 */
export async function requireUnrestricted(
  { db, actor, clock }: Pick<QueryContext, 'db' | 'actor' | 'clock'>,
  caseId: string,
): Promise<void> {
  const standing = await findStanding(db, caseId);
  if (standing === undefined) return;
  const exception = await findException(db, standing.id, actor.id, clock.today());
  if (exception === undefined) throw new AppError('restricted');
}

/** The files that are restricted: they are left out of what goes out about several people, and of figures. */
export function restrictedCases(db: ReadDb) {
  return db.selectFrom('restrictions').select('case_id').where('lifted_on', 'is', null);
}
