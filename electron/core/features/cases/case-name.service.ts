import type { ReadDb } from '#core/kernel/contexts.ts';

/** How pages name a case: the person's name as lists have it, and the number; one statement. */
export async function getCaseName(
  db: ReadDb,
  caseId: string,
): Promise<{ readonly name: string; readonly caseNumber: string }> {
  return db
    .selectFrom('case_files')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select(['case_summaries.name', 'case_files.case_number as caseNumber'])
    .where('case_files.id', '=', caseId)
    .executeTakeFirstOrThrow();
}
