import { useTranslation } from 'react-i18next';
import type { CaseDateLine } from '#shared/contracts/dates.ts';

/** What a day is about, in words: its kind, and what whoever wrote it said. */
export function useDateWords(): (date: Pick<CaseDateLine, 'kind' | 'text' | 'record'>) => string {
  const { t } = useTranslation(['dates', 'domain']);
  return ({ kind, text, record }) => {
    const what =
      record === undefined
        ? t(`domain:caseDate.${kind}`)
        : t('dates:recordReview', { record: t(`domain:recordKind.${record}`) });
    return text === '' ? what : t('dates:withText', { what, text });
  };
}
