import type { PageBlock } from '#shared/domain/records/page-blocks.ts';
import { createWords, speak } from '#shared/i18n/i18n.ts';
import { moneyHandoverBlocks } from '#shared/i18n/pages/money-handover.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import type { OrganisationSettings } from '#core/features/organisation/organisation.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { getMoney } from './money.service.ts';
import { listRentAccounts } from './rent-accounts.ts';

/** How money stands, for a page that leaves the house; the caller sees to it that the consent covers it. */
export async function findMoneyForOthers(
  db: ReadDb,
  { language, personWord, currency }: Pick<OrganisationSettings, 'language' | 'personWord' | 'currency'>,
  caseId: CaseId,
  today: string,
): Promise<readonly PageBlock[]> {
  const words = createWords();
  await speak(words, language, personWord);
  return moneyHandoverBlocks(
    words,
    await getMoney(db, caseId),
    await listRentAccounts(db, caseId, today),
    currency,
  );
}
