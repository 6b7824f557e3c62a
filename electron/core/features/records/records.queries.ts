import { type RecordKind, recordKinds, standsBeside } from '#shared/domain/records/record-codes.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** One version of one case; undefined when that case has no such record. */
export function findRecordRow(db: ReadDb, caseId: string, entryId: string) {
  return db
    .selectFrom('entries')
    .innerJoin('case_records', 'case_records.entry_key', 'entries.key')
    .selectAll('case_records')
    .select(['entries.id', 'entries.author_name', 'entries.written_at'])
    .where('entries.id', '=', entryId)
    .where('case_records.case_id', '=', caseId)
    .executeTakeFirst();
}
export type RecordRow = NonNullable<Awaited<ReturnType<typeof findRecordRow>>>;

/** The present version; one step in the index. */
export function findCurrentRow(db: ReadDb, caseId: string, kind: RecordKind) {
  return db
    .selectFrom('case_records')
    .innerJoin('entries', 'entries.key', 'case_records.entry_key')
    .selectAll('case_records')
    .select(['entries.id', 'entries.author_name', 'entries.written_at'])
    .where('case_records.case_id', '=', caseId)
    .where('case_records.kind', '=', kind)
    .orderBy('case_records.version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Every version of a case, kind by kind, newest first. */
export function versionRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('case_records')
    .innerJoin('entries', 'entries.key', 'case_records.entry_key')
    .select([
      'entries.id',
      'entries.author_name',
      'case_records.kind',
      'case_records.version',
      'case_records.made_on',
      'case_records.method',
      'case_records.review_on',
      'case_records.shared_with_person',
      'case_records.agreed',
    ])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('entry_amendments')
            .select('entry_amendments.id')
            .whereRef('entry_amendments.entry_key', '=', 'case_records.entry_key'),
        )
        .as('amended'),
    )
    .where('case_records.case_id', '=', caseId)
    .orderBy('case_records.kind')
    .orderBy('case_records.version', 'desc')
    .execute();
}

/** Every record of one kind of a case, newest first. */
export function recordRowsOf(db: ReadDb, caseId: string, kind: RecordKind) {
  return db
    .selectFrom('case_records')
    .innerJoin('entries', 'entries.key', 'case_records.entry_key')
    .selectAll('case_records')
    .select(['entries.id', 'entries.author_name', 'entries.written_at'])
    .where('case_records.case_id', '=', caseId)
    .where('case_records.kind', '=', kind)
    .orderBy('case_records.version', 'desc')
    .execute();
}

/** Newest first. */
export function amendmentRows(db: ReadDb, entryKey: number) {
  return db
    .selectFrom('entry_amendments')
    .selectAll()
    .where('entry_key', '=', entryKey)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Present versions that are to be looked at again between two days, in many cases; kinds side by side count each. */
export function reviewRows(db: ReadDb, caseIds: readonly string[], from: string, to: string) {
  return db
    .selectFrom('case_records')
    .select(['case_id', 'kind', 'review_on'])
    .where('case_id', 'in', caseIds)
    .where('review_on', '>=', from)
    .where('review_on', '<=', to)
    .where((eb) =>
      eb.or([
        eb('kind', 'in', recordKinds.filter(standsBeside)),
        eb.not(
          eb.exists(
            eb
              .selectFrom('case_records as later')
              .select('later.entry_key')
              .whereRef('later.case_id', '=', 'case_records.case_id')
              .whereRef('later.kind', '=', 'case_records.kind')
              .whereRef('later.version', '>', 'case_records.version'),
          ),
        ),
      ]),
    )
    .execute();
}

/** The present versions of one kind in many cases: one statement, along the index on (case, kind, version). */
function currentOfKind(db: ReadDb, kind: RecordKind, caseIds: readonly string[]) {
  return db
    .selectFrom('case_records')
    .innerJoin('entries', 'entries.key', 'case_records.entry_key')
    .where('case_records.case_id', 'in', caseIds)
    .where('case_records.kind', '=', kind)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('case_records as later')
            .select('later.entry_key')
            .whereRef('later.case_id', '=', 'case_records.case_id')
            .whereRef('later.kind', '=', 'case_records.kind')
            .whereRef('later.version', '>', 'case_records.version'),
        ),
      ),
    );
}

/** When the present versions were made and are looked at again. */
export function currentRows(db: ReadDb, kind: RecordKind, caseIds: readonly string[]) {
  return currentOfKind(db, kind, caseIds)
    .select([
      'case_records.case_id',
      'case_records.made_on',
      'case_records.review_on',
      'case_records.version',
      'entries.id',
    ])
    .execute();
}

/** The present versions with all that they say. */
export function currentBodyRows(db: ReadDb, kind: RecordKind, caseIds: readonly string[]) {
  return currentOfKind(db, kind, caseIds).selectAll('case_records').select('entries.id').execute();
}
