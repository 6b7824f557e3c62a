import type { i18n as I18n } from 'i18next';
import type { AccessCopyModel } from '#shared/contracts/prints.ts';
import { listFileAccess } from '#core/features/audit/audit.service.ts';
import { listRules } from '#core/features/erasure/retention.ts';
import { listBases } from '#core/features/papers/register.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

type Facts = Pick<AccessCopyModel, 'access' | 'given' | 'purposes' | 'kept'>;

/** What GDPR Art. 15(1) asks to be told besides the data: purposes, who had them, and how long they are kept. */
export async function listCopyFacts(db: ReadDb, i18n: I18n, caseId: string): Promise<Facts> {
  const { access, disclosures } = await listFileAccess(db, caseId);
  const t = i18n.getFixedT(null, ['rights', 'domain', 'audit']);
  return {
    purposes: await listBases(db, i18n),
    access: access.map(({ day, who, roles, acts }) => ({
      day,
      who: who ?? t('rights:copy.somebodyGone'),
      roles,
      acts: acts.map(({ action, record, count }) => {
        const once = t(`audit:did.${action}`, {
          what: record === 'unknown' ? '' : t(`audit:record.${record}`),
        });
        return count === 1 ? once : t('audit:didOften', { once, count });
      }),
    })),
    given: disclosures.map(({ at, recipient, basis }) => ({ at, recipient, basis })),
    kept: (await listRules(db)).map(({ category, keepYears, action }) =>
      t(`rights:copy.kept.${category}`, { count: keepYears, what: t(`rights:copy.keptThen.${action}`) }),
    ),
  };
}
