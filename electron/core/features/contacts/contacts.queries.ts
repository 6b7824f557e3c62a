import type { ReadDb } from '#core/kernel/contexts.ts';

/** One note of one case, with everything that was written; undefined when that case has no such note. */
export function findNoteRow(db: ReadDb, caseId: string, entryId: string) {
  return db
    .selectFrom('entries')
    .innerJoin('case_files', 'case_files.no', 'entries.case_no')
    .innerJoin('contacts', 'contacts.entry_key', 'entries.key')
    .innerJoin('visit_reports', 'visit_reports.entry_key', 'entries.key')
    .selectAll('contacts')
    .selectAll('visit_reports')
    .select([
      'entries.key as entry_key',
      'entries.author_name',
      'entries.written_at',
      'entries.import_batch_id',
    ])
    .where('entries.id', '=', entryId)
    .where('case_files.id', '=', caseId)
    .executeTakeFirst();
}
export type NoteRow = NonNullable<Awaited<ReturnType<typeof findNoteRow>>>;

/** Oldest first. */
export function amendmentRows(db: ReadDb, entryKey: number) {
  return db
    .selectFrom('entry_amendments')
    .selectAll()
    .where('entry_key', '=', entryKey)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

export function findCaseNo(db: ReadDb, caseId: string) {
  return db.selectFrom('case_files').select('no').where('id', '=', caseId).executeTakeFirstOrThrow();
}

export function reportRow(db: ReadDb, entryKey: number) {
  return db
    .selectFrom('visit_reports')
    .select(['what_happened', 'agreements_person', 'agreements_team'])
    .where('entry_key', '=', entryKey)
    .executeTakeFirstOrThrow();
}
