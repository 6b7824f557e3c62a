import type { i18n as I18n } from 'i18next';
import type { MoneyFile } from '../../contracts/money.ts';
import type { RentAccount } from '../../contracts/rent.ts';
import { isSettled } from '../../domain/money/money-month.ts';
import type { PageBlock } from '../../domain/records/page-blocks.ts';
import { formatters } from '../format.ts';
import { amountWords, balanceWords, debtName, incomeName } from './money-page.ts';
import { arrangementLines } from './rent-page.ts';
import { standsWords } from './rent-words.ts';

function listBlock(key: string, label: string, lines: readonly string[]): PageBlock[] {
  return lines.length === 0 ? [] : [{ kind: 'list', key, label, lines }];
}

const inOneLine = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');

/**
 * What somebody who takes over has to know about money, under a consent that covers it (domain.md 5.5, 9.4): how the
 * rent stands and what was agreed, where each source of income stands, which debts are open. No spending, no notes.
 */
export function moneyHandoverBlocks(
  words: I18n,
  { income, debts }: Pick<MoneyFile, 'income' | 'debts'>,
  accounts: readonly RentAccount[],
  currency: string,
): PageBlock[] {
  const t = words.getFixedT(null, ['money', 'domain']);
  const { day } = formatters(words.language);
  const rent = accounts
    .filter(
      ({ endedOn, lines, arrangement }) => endedOn === null && (lines.length > 0 || arrangement !== null),
    )
    .flatMap(({ standing, arrangement }) => [
      standsWords(words, standing, currency),
      ...standing.signals.slice(-1).map((signal) => t(`domain:arrearsSignal.${signal}`)),
      ...arrangementLines(words, arrangement === null ? null : { ...arrangement, note: '' }, currency),
    ]);
  const incomeLines = income
    .filter(({ status }) => status !== 'ended')
    .map((source) =>
      inOneLine([
        incomeName(words, source),
        t(`domain:incomeStatus.${source.status}`),
        source.amount === null ? '' : amountWords(words, source, currency),
        source.appealDeadline === null || source.status === 'appeal'
          ? ''
          : t('dayOf', { what: t('income.appealDeadline'), day: day(source.appealDeadline) }),
      ]),
    );
  const debtLines = debts
    .filter((debt) => !isSettled(debt))
    .map((debt) =>
      inOneLine([
        debtName(words, debt),
        balanceWords(words, debt, currency),
        t(`domain:debtArrangement.${debt.arrangement}`),
      ]),
    );
  return [
    ...listBlock('rent', t('rent.title'), rent),
    ...listBlock('income', t('page.moneyIn'), incomeLines),
    ...listBlock('debts', t('page.debts'), debtLines),
  ];
}
