import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useMoney } from '#renderer/app/money.ts';
import { useFormat } from '#renderer/app/words.ts';

export type TenancyView = OutputOf<'tenancies.list'>[number];

/** “Contract from 1 October 2026”, “£480.00, monthly”: the facts of a tenancy that are known, term by term. */
export function useTenancyFacts(tenancy: TenancyView): readonly (readonly [string, string])[] {
  const { t } = useTranslation(['tenancy', 'domain']);
  const format = useFormat();
  const money = useMoney();
  const { rentAmount, rentFrequency, deposit, depositNote, isScatteredSite } = tenancy;
  const rent =
    rentAmount === null || rentFrequency === null || money === undefined
      ? ''
      : t('rentWords', {
          amount: money.show(rentAmount),
          frequency: t(`domain:payFrequency.${rentFrequency}`),
        });
  const kept = [deposit === null || money === undefined ? '' : money.show(deposit), depositNote];
  const rows: readonly (readonly [string, string])[] = [
    [t('movedInOn'), tenancy.movedInOn === null ? '' : format.day(tenancy.movedInOn)],
    [
      t('contract'),
      tenancy.contractKind === 'not_known' ? '' : t(`domain:contractKind.${tenancy.contractKind}`),
    ],
    [t('startOn'), tenancy.startOn === null ? '' : format.day(tenancy.startOn)],
    [t('rent'), rent],
    [
      t('payment'),
      tenancy.paymentMethod === 'not_known' ? '' : t(`domain:paymentMethod.${tenancy.paymentMethod}`),
    ],
    [t('deposit'), kept.filter((part) => part !== '').join(', ')],
    [
      t('scattered'),
      isScatteredSite === null ? '' : t(isScatteredSite ? 'isScattered.yes' : 'isScattered.no'),
    ],
    [t('household'), format.list(tenancy.household)],
  ];
  return rows.filter(([, text]) => text !== '');
}
