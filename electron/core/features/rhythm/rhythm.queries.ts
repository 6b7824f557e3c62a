import type { ReadDb } from '#core/kernel/contexts.ts';

/** What of a case and its row in the lists the contact rhythm is worked out from. */
export function contactFiguresRow(db: ReadDb, caseId: string) {
  return db
    .selectFrom('case_files')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select([
      'case_files.no',
      'case_files.state',
      'case_summaries.method',
      'case_summaries.opened_on',
      'case_summaries.home_since',
      'case_summaries.support_started_on',
      'case_summaries.cti_phase',
      'case_summaries.agreements',
      'case_summaries.last_contact_on',
      'case_summaries.last_visit_on',
    ])
    .where('case_files.id', '=', caseId)
    .executeTakeFirstOrThrow();
}
