import { inList } from '#core/database/in-list.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

export function findSettingsRow(db: ReadDb) {
  return db.selectFrom('method_settings').select('settings').executeTakeFirst();
}

/** Method, beginnings and the present course of CTI of many cases: one statement. */
export function methodRows(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('case_files')
    .innerJoin('support_episodes', 'support_episodes.id', 'case_files.current_episode_id')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select([
      'case_files.id as case_id',
      'case_files.no',
      'support_episodes.method',
      'support_episodes.opened_on',
      'support_episodes.support_started_on',
      'support_episodes.closed_on',
      'case_summaries.home_since',
    ])
    .select((eb) =>
      eb
        .selectFrom('case_records')
        .select('case_records.content')
        .whereRef('case_records.case_id', '=', 'case_files.id')
        .where('case_records.kind', '=', 'cti_course')
        .orderBy('case_records.version', 'desc')
        .limit(1)
        .as('cti_content'),
    )
    .where('case_files.id', 'in', inList(caseIds, ''))
    .execute();
}
export type MethodRow = Awaited<ReturnType<typeof methodRows>>[number];

/** Names of those who wrote a note about meeting the person, since an instant. */
export function metRows(db: ReadDb, caseNo: number, since: string) {
  return db
    .selectFrom('contacts')
    .innerJoin('entries', 'entries.key', 'contacts.entry_key')
    .select('entries.author_name')
    .distinct()
    .where('contacts.case_no', '=', caseNo)
    .where('contacts.counts_as', 'in', ['visit', 'contact'])
    .where('contacts.channel', '=', 'face_to_face')
    .where('contacts.started_at', '>=', since)
    .orderBy('entries.author_name')
    .execute();
}
