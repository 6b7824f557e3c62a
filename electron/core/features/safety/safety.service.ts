import type { ConsentScope } from '#shared/domain/consent/consent-codes.ts';
import { type PageBlock, withoutTeamBlocks } from '#shared/domain/records/page-blocks.ts';
import { mayShareFactor } from '#shared/domain/safety/shareable-factor.ts';
import { createWords, speak } from '#shared/i18n/i18n.ts';
import { safetyPageForOthers } from '#shared/i18n/pages/safety-page.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import type { OrganisationSettings } from '#core/features/organisation/organisation.service.ts';
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

/** The page of a safety plan for others. */
interface SafetyPageForOthers {
  readonly madeOn: string;
  readonly strengths: readonly string[];
  readonly blocks: readonly PageBlock[];
}

/**
 * The page of the plan that the person agreed to share: only the parts that they chose, only while they agree to the
 * plan and it is not kept back, and without what tells of health or substances unless the consent says so; undefined
 * when there is none (domain.md 5.5).
 * @param given the scopes of the consent in force; none when there is no such consent
 */
export async function findPageForOthers(
  db: ReadDb,
  { language, personWord }: Pick<OrganisationSettings, 'language' | 'personWord'>,
  caseId: CaseId,
  given: readonly ConsentScope[],
): Promise<SafetyPageForOthers | undefined> {
  const plan = await findCurrentForPerson(db, caseId, 'safety_plan');
  if (plan?.body.kind !== 'safety_plan' || plan.body.content.pageForOthers.length === 0) return undefined;
  const { agreed, sharedWithPerson, madeOn } = plan.head;
  const isAgreed = agreed === 'yes' || agreed === 'partly';
  if (!isAgreed || sharedWithPerson === 'withheld_third_party_or_harm') return undefined;
  const { content } = plan.body;
  const words = createWords();
  await speak(words, language, personWord);
  const page = safetyPageForOthers(words, {
    ...content,
    factors: content.factors.filter((factor) => mayShareFactor(factor, given)),
  });
  return { madeOn, strengths: page.strengths, blocks: withoutTeamBlocks(page) };
}
