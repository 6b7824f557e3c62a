import type { i18n as I18n } from 'i18next';
import type { RecordPage } from '#shared/domain/records/page-blocks.ts';
import { safetyPageForOthers } from '#shared/i18n/pages/safety-page.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import {
  findCurrentForPerson,
  listReviews,
  type RecordReview,
} from '#core/features/records/records.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** When the safety plans of many cases are to be looked at again, by one statement (domain.md 10.6). */
export function listSafetyReviews(db: ReadDb, caseIds: readonly CaseId[]): Promise<RecordReview[]> {
  return listReviews(db, 'safety_plan', caseIds);
}

/**
 * The page of the plan that the person agreed to share: only the parts that they chose, and only while they agree to
 * the plan; undefined when there is none (domain.md 5.5).
 */
export async function findPageForOthers(
  db: ReadDb,
  words: I18n,
  caseId: CaseId,
): Promise<{ readonly madeOn: string; readonly page: RecordPage } | undefined> {
  const plan = await findCurrentForPerson(db, caseId, 'safety_plan');
  if (plan?.body.kind !== 'safety_plan' || plan.body.content.pageForOthers.length === 0) return undefined;
  if (plan.head.agreed !== 'yes' && plan.head.agreed !== 'partly') return undefined;
  return { madeOn: plan.head.madeOn, page: safetyPageForOthers(words, plan.body.content) };
}
