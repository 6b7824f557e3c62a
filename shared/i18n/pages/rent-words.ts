import type { i18n as I18n } from 'i18next';
import type { RentStanding } from '../../contracts/rent.ts';
import type { ArrearsSignal } from '../../domain/money/money-codes.ts';
import { formatters } from '../format.ts';

/** “£12.00 behind”, “Nothing owed”, “£5.00 ahead”. */
export function owedWords(words: I18n, owed: number, currency: string): string {
  const { money } = formatters(words.language);
  if (owed === 0) return words.t('money:rent.level');
  return owed > 0
    ? words.t('money:rent.behind', { amount: money(owed, currency) })
    : words.t('money:rent.ahead', { amount: money(-owed, currency) });
}

/** How an account stands: “£90.00 due, not yet late”, “£12.00 behind, and £90.00 due these days”. */
export function standsWords(
  words: I18n,
  { owed, dueNow }: Pick<RentStanding, 'owed' | 'dueNow'>,
  currency: string,
): string {
  const { money } = formatters(words.language);
  if (dueNow === 0) return owedWords(words, owed, currency);
  const due = money(dueNow, currency);
  return owed === dueNow
    ? words.t('money:rent.due', { due })
    : words.t('money:rent.behindAndDue', { behind: money(owed - dueNow, currency), due });
}

/** What is said of an account: how rents were missed, then the gravest of its lines; smaller ones go without saying. */
export function heardSignals(signals: readonly ArrearsSignal[]): readonly ArrearsSignal[] {
  const ofPayments = signals.filter((signal) => signal === 'part_payment' || signal === 'missed_payment');
  return [...new Set([...ofPayments, ...signals.slice(-1)])];
}

/** The account in one line for cards and overviews: balance, the gravest signal, the trend (domain.md 6.5). */
export function standingWords(words: I18n, standing: RentStanding, currency: string): string {
  const signal = standing.signals.at(-1);
  return [
    standsWords(words, standing, currency),
    signal === undefined ? '' : words.t(`domain:arrearsSignal.${signal}`),
    standing.trend === null || standing.owed <= 0 ? '' : words.t(`domain:rentTrend.${standing.trend}`),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
