import type { CaseId } from '#shared/lib/ids.ts';
import { findCurrentForPerson } from '#core/features/records/records.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** What the person wants and the service promises, for a page that others read. */
interface AgreementLines {
  readonly wants: string[];
  readonly promises: string[];
}

/** The support agreement in two lists, while the person agrees to it and it is not kept back; null otherwise. */
export async function findAgreementForOthers(db: ReadDb, caseId: CaseId): Promise<AgreementLines | null> {
  const kept = await findCurrentForPerson(db, caseId, 'support_agreement');
  if (kept?.body.kind !== 'support_agreement') return null;
  const { agreed, sharedWithPerson } = kept.head;
  if (agreed === 'no' || agreed === 'not_asked' || sharedWithPerson === 'withheld_third_party_or_harm') {
    return null;
  }
  const { whatPersonWants, whatServicePromises } = kept.body.content;
  return { wants: whatPersonWants, promises: whatServicePromises };
}
