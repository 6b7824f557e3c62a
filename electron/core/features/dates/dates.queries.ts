import { inList } from '#core/database/in-list.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** What the lists know of the next time together and the next star, in many cases. */
export function summaryRows(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('case_summaries')
    .select(['case_id', 'next_contact_at', 'next_contact_plan', 'star_review_on'])
    .where('case_id', 'in', inList(caseIds, ''))
    .where((eb) => eb.or([eb('next_contact_at', 'is not', null), eb('star_review_on', 'is not', null)]))
    .execute();
}

/** Consents that end by themselves and are not withdrawn, in many cases. */
export function endingConsentRows(db: ReadDb, caseIds: readonly string[], from: string, to: string) {
  return db
    .selectFrom('consents')
    .innerJoin('case_files', 'case_files.person_id', 'consents.person_id')
    .select(['case_files.id as case_id', 'consents.expires_on', 'consents.recipient'])
    .where('case_files.id', 'in', inList(caseIds, ''))
    .where('consents.withdrawn_on', 'is', null)
    .where('consents.expires_on', '>=', from)
    .where('consents.expires_on', '<=', to)
    .execute();
}

/** Own dates that are still open, in many cases. */
export function keyDateRows(db: ReadDb, caseIds: readonly string[], from: string, to: string) {
  return db
    .selectFrom('key_dates')
    .selectAll()
    .where('case_id', 'in', inList(caseIds, ''))
    .where('settled_at', 'is', null)
    .where('on_day', '>=', from)
    .where('on_day', '<=', to)
    .orderBy('on_day')
    .orderBy('id')
    .execute();
}
