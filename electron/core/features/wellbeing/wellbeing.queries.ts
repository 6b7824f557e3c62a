import type { ReadDb } from '#core/kernel/contexts.ts';

/** Shipped ones first, then in the order of their making. */
export function scaleRows(db: ReadDb) {
  return db
    .selectFrom('wellbeing_scales')
    .selectAll()
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('wellbeing_readings')
            .select('wellbeing_readings.id')
            .whereRef('wellbeing_readings.scale_id', '=', 'wellbeing_scales.id'),
        )
        .as('has_readings'),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}
export type ScaleRow = Awaited<ReturnType<typeof scaleRows>>[number];

/** Newest first. */
export function readingRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('wellbeing_readings')
    .innerJoin('entries', 'entries.key', 'wellbeing_readings.entry_key')
    .selectAll('wellbeing_readings')
    .select(['entries.id as entry_id', 'entries.author_name', 'entries.written_at'])
    .where('wellbeing_readings.case_id', '=', caseId)
    .orderBy('wellbeing_readings.completed_on', 'desc')
    .orderBy('entries.written_no', 'desc')
    .execute();
}
export type ReadingRow = Awaited<ReturnType<typeof readingRows>>[number];

/** Corrections of all readings of a case, newest first. */
export function amendmentRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('entry_amendments')
    .innerJoin('wellbeing_readings', 'wellbeing_readings.entry_key', 'entry_amendments.entry_key')
    .selectAll('entry_amendments')
    .where('wellbeing_readings.case_id', '=', caseId)
    .orderBy('entry_amendments.at', 'desc')
    .orderBy('entry_amendments.id', 'desc')
    .execute();
}

export type AmendmentRow = Awaited<ReturnType<typeof amendmentRows>>[number];

/** The readings of many cases without what was said about them, newest first; one statement. */
export function readingsOfCases(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('wellbeing_readings')
    .innerJoin('entries', 'entries.key', 'wellbeing_readings.entry_key')
    .selectAll('wellbeing_readings')
    .where('wellbeing_readings.case_id', 'in', caseIds)
    .orderBy('wellbeing_readings.completed_on', 'desc')
    .orderBy('entries.written_no', 'desc')
    .execute();
}

/** When the scales of many cases are meant to be looked at again: of each scale the latest reading only. */
export function reviewRows(db: ReadDb, caseIds: readonly string[], from: string, to: string) {
  return db
    .selectFrom('wellbeing_readings')
    .innerJoin('wellbeing_scales', 'wellbeing_scales.id', 'wellbeing_readings.scale_id')
    .select([
      'wellbeing_readings.case_id',
      'wellbeing_readings.next_review_on',
      'wellbeing_scales.key',
      'wellbeing_scales.name',
    ])
    .where('wellbeing_readings.case_id', 'in', caseIds)
    .where('wellbeing_readings.next_review_on', '>=', from)
    .where('wellbeing_readings.next_review_on', '<=', to)
    .where('wellbeing_scales.in_use', '=', 1)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('wellbeing_readings as later')
            .select('later.id')
            .whereRef('later.case_id', '=', 'wellbeing_readings.case_id')
            .whereRef('later.scale_id', '=', 'wellbeing_readings.scale_id')
            .whereRef('later.completed_on', '>', 'wellbeing_readings.completed_on'),
        ),
      ),
    )
    .execute();
}
