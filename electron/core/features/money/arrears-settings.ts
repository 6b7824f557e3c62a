import type { ArrearsSettings } from '#shared/domain/money/rent-account.ts';
import type { WriteDb } from '#core/kernel/contexts.ts';

/** Writes down where the organisation draws its lines about arrears. */
export async function saveArrearsSettings(
  db: WriteDb,
  { graceDays, legalThreshold }: ArrearsSettings,
): Promise<void> {
  const columns = {
    grace_days: graceDays,
    legal_count: legalThreshold?.count ?? null,
    legal_unit: legalThreshold?.unit ?? null,
  };
  await db
    .insertInto('arrears_settings')
    .values({ id: 1, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
}
