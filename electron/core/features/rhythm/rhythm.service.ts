import type { HandoverModel } from '#shared/contracts/prints.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { findCurrentForPerson } from '#core/features/records/records.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** How often we agreed to meet, for pages that leave the house: only what the person agreed to and what is not kept back. */
export async function findRhythmForOthers(db: ReadDb, caseId: CaseId): Promise<HandoverModel['rhythm']> {
  const agreement = await findCurrentForPerson(db, caseId, 'contact_agreement');
  if (agreement?.body.kind !== 'contact_agreement') return null;
  const { agreed, sharedWithPerson } = agreement.head;
  const isAgreed = agreed === 'yes' || agreed === 'partly';
  if (!isAgreed || sharedWithPerson === 'withheld_third_party_or_harm') return null;
  const { contactEveryDays, visitEveryDays, pauseEveryDays, preferredTimes, preferredChannel } =
    agreement.body.content;
  return { contactEveryDays, visitEveryDays, pauseEveryDays, preferredTimes, preferredChannel };
}
