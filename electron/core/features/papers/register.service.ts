import type { i18n as I18n } from 'i18next';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { basisRows, labelRows } from './papers.queries.ts';

/** A line of the register of processing, told in words. */
interface ToldBasis {
  readonly purpose: string;
  readonly article6: string;
  readonly article9: string;
  readonly note: string;
}

/** What data are used for and what allows it, with the organisation's own words for the grounds. */
export async function listBases(db: ReadDb, i18n: I18n): Promise<ToldBasis[]> {
  const t = i18n.getFixedT(null, 'domain');
  const own = new Map((await labelRows(db)).map(({ code, words }) => [code, words]));
  return (await basisRows(db)).map(({ purpose, article6, article9, article10, note }) => ({
    purpose,
    article6: own.get(article6) ?? t(`lawfulBasis.${article6}`),
    article9: [article9 === null ? '' : (own.get(article9) ?? t(`specialCondition.${article9}`)), article10]
      .filter((part) => part !== '')
      .join('; '),
    note,
  }));
}
