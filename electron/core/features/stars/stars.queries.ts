import { inList } from '#core/database/in-list.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** Shipped star first, then own ones in the order of their making, versions upwards. */
export function templateRows(db: ReadDb) {
  return db
    .selectFrom('star_templates')
    .selectAll()
    .orderBy('kind', 'desc')
    .orderBy('family_id')
    .orderBy('version')
    .execute();
}

export function areaRows(db: ReadDb) {
  return db.selectFrom('star_areas').selectAll().orderBy('template_id').orderBy('sort_order').execute();
}

export function bandRows(db: ReadDb) {
  return db
    .selectFrom('star_bands')
    .selectAll()
    .orderBy('template_id')
    .orderBy('from_point')
    .orderBy('to_point')
    .execute();
}

export function findTemplateRow(db: ReadDb, id: string) {
  return db.selectFrom('star_templates').selectAll().where('id', '=', id).executeTakeFirst();
}

export function familyRows(db: ReadDb, familyId: string) {
  return db
    .selectFrom('star_templates')
    .select(['id', 'kind', 'version', 'status'])
    .where('family_id', '=', familyId)
    .orderBy('version')
    .execute();
}

/** Newest day first; ids are time-ordered, so they decide within a day. */
function readings(db: ReadDb) {
  return db
    .selectFrom('star_readings')
    .innerJoin('entries', 'entries.key', 'star_readings.entry_key')
    .innerJoin('star_templates', 'star_templates.id', 'star_readings.template_id')
    .selectAll('star_readings')
    .select('star_templates.family_id')
    .select(['entries.id as entry_id', 'entries.author_name', 'entries.written_at'])
    .orderBy('star_readings.reading_date', 'desc')
    .orderBy('star_readings.id', 'desc');
}

export function readingRows(db: ReadDb, caseId: string) {
  return readings(db).where('star_readings.case_id', '=', caseId).execute();
}

export function readingRowsById(db: ReadDb, ids: readonly string[]) {
  return readings(db).where('star_readings.id', 'in', inList(ids, '')).execute();
}

/** Which readings many cases have, newest first, without their words. */
export function readingHeads(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('star_readings')
    .select(['id', 'case_id', 'template_id'])
    .where('case_id', 'in', caseIds)
    .orderBy('reading_date', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export function scoreRowsById(db: ReadDb, readingIds: readonly string[]) {
  return db.selectFrom('star_scores').selectAll().where('reading_id', 'in', inList(readingIds, '')).execute();
}
export type ReadingRow = Awaited<ReturnType<typeof readingRows>>[number];

export function scoreRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('star_scores')
    .innerJoin('star_readings', 'star_readings.id', 'star_scores.reading_id')
    .selectAll('star_scores')
    .where('star_readings.case_id', '=', caseId)
    .execute();
}
export type ScoreRow = Awaited<ReturnType<typeof scoreRows>>[number];

export function amendmentRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('entry_amendments')
    .innerJoin('star_readings', 'star_readings.entry_key', 'entry_amendments.entry_key')
    .selectAll('entry_amendments')
    .where('star_readings.case_id', '=', caseId)
    .orderBy('entry_amendments.at')
    .orderBy('entry_amendments.id')
    .execute();
}
export type AmendmentRow = Awaited<ReturnType<typeof amendmentRows>>[number];

/** When support began that has not ended, for the prompt of a first star. */
export function findOpenEpisodeRow(db: ReadDb, caseId: string) {
  return db
    .selectFrom('case_files')
    .innerJoin('support_episodes', 'support_episodes.id', 'case_files.current_episode_id')
    .select('support_episodes.opened_on')
    .where('case_files.id', '=', caseId)
    .where('support_episodes.closed_on', 'is', null)
    .executeTakeFirst();
}

export function externalToolRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('external_tool_records')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('completed_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The latest record of each tool of many cases, when it names a day for its review. */
export function toolReviewRows(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('external_tool_records')
    .select(['case_id', 'tool_name', 'next_review_on'])
    .where('case_id', 'in', caseIds)
    .where('next_review_on', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('external_tool_records as later')
            .select('later.id')
            .whereRef('later.case_id', '=', 'external_tool_records.case_id')
            .whereRef('later.tool_name', '=', 'external_tool_records.tool_name')
            .whereRef('later.completed_on', '>', 'external_tool_records.completed_on'),
        ),
      ),
    )
    .orderBy('next_review_on')
    .orderBy('tool_name')
    .execute();
}
