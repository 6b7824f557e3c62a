import { useMemo } from 'react';
import { useRead } from '#renderer/api/hooks.ts';
import { readAmount, type TypedAmount, writeAmount } from '#shared/domain/money/typed-amount.ts';
import { useFormat } from './words.ts';

/** Amounts in the organisation's currency and the language of the screen; amounts are whole minor units. */
export interface Money {
  readonly currency: string;
  /** The sign for a `MoneyField`. */
  readonly sign: string;
  /** £1,234.50 */
  readonly show: (amount: number) => string;
  /** The amount that was typed, or the code of what is wrong with it for a form's `check`. @param sign `any` where it may be less than nothing */
  readonly read: (typed: string, sign?: 'positive' | 'any') => TypedAmount;
  /** What a `MoneyField` begins with; empty for null. */
  readonly write: (amount: number | null) => string;
}

/** Money for screens with amounts; undefined until the organisation's currency is read. */
export function useMoney(): Money | undefined {
  const { locale, money } = useFormat();
  const currency = useRead('organisation.get', {}).data?.currency;
  return useMemo(() => {
    if (currency === undefined) return undefined;
    const parts = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
    });
    return {
      currency,
      sign: parts.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency,
      show: (amount) => money(amount, currency),
      read: (typed, sign) => readAmount(typed, currency, locale, sign),
      write: (amount) => (amount === null ? '' : writeAmount(amount, currency, locale)),
    };
  }, [currency, locale, money]);
}
