import type { i18n as I18n } from 'i18next';
import type { Debt, Expense, IncomeSource, MoneyFile } from '../../contracts/money.ts';
import type { PayFrequency } from '../../domain/money/frequency.ts';
import { countsInMonth, isSettled, monthFigures, monthlyOf } from '../../domain/money/money-month.ts';
import type { PageBlock } from '../../domain/records/page-blocks.ts';
import { formatters } from '../format.ts';

interface Item {
  readonly amount: number | null;
  readonly frequency: PayFrequency;
}

/** A source by its own name, else by its kind. */
export function incomeName(
  words: I18n,
  { kind, localName }: Pick<IncomeSource, 'kind' | 'localName'>,
): string {
  return localName === '' ? words.t(`domain:incomeKind.${kind}`) : localName;
}

/** An expense by its own name, else by its kind. */
export function expenseName(words: I18n, { kind, name }: Pick<Expense, 'kind' | 'name'>): string {
  return name === '' ? words.t(`domain:expenseKind.${kind}`) : name;
}

/** A debt by whom it is owed to, else by its kind. */
export function debtName(
  words: I18n,
  { creditorKind, creditorName }: Pick<Debt, 'creditorKind' | 'creditorName'>,
): string {
  return creditorName === '' ? words.t(`domain:creditorKind.${creditorKind}`) : creditorName;
}

/** “£80.00 every week”; “not known yet”. */
export function amountWords(words: I18n, { amount, frequency }: Item, currency: string): string {
  if (amount === null) return words.t('money:unknown');
  return words.t('money:repeated', {
    amount: formatters(words.language).money(amount, currency),
    frequency: words.t(`domain:payFrequency.${frequency}`),
  });
}

/** What it comes to in a month. */
export function monthlyWords(words: I18n, item: Item, currency: string): string {
  const monthly = monthlyOf(item);
  return monthly === null ? words.t('money:unknown') : formatters(words.language).money(monthly, currency);
}

/** What is still owed, with its day: “£240.00 on 3 Nov 2026”. */
export function balanceWords(
  words: I18n,
  { balance, asOf }: Pick<Debt, 'balance' | 'asOf'>,
  currency: string,
): string {
  if (balance === null) return words.t('money:unknown');
  const { money, shortDay } = formatters(words.language);
  const amount = money(balance, currency);
  return asOf === null ? amount : words.t('money:balanceOn', { amount, day: shortDay(asOf) });
}

function table(
  key: string,
  label: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): PageBlock[] {
  return rows.length === 0 ? [] : [{ kind: 'table', key, label, columns, rows }];
}

/**
 * Money in and out of one month, as it is turned round to the person and printed: what comes in, what goes out, what is
 * left, what is owed, and what was last talked about. Nothing here is for the team only.
 * @param month `YYYY-MM`
 */
export function moneyBlocks(words: I18n, file: MoneyFile, month: string, currency: string): PageBlock[] {
  const t = words.getFixedT(null, ['money', 'domain']);
  const { money, day } = formatters(words.language);
  const figures = monthFigures(file, month);
  const show = (amount: number) => money(amount, currency);
  const ofMonth = <T extends { readonly from: string | null; readonly until: string | null }>(
    items: readonly T[],
  ) => items.filter((item) => countsInMonth(item, month));
  const [talk] = file.talks;
  return [
    {
      kind: 'table',
      key: 'figures',
      label: t('page.figures'),
      columns: [t('page.what'), t('page.inMonth')],
      rows: [
        [t('page.moneyIn'), show(figures.moneyIn)],
        [t('page.essentials'), show(figures.essentials)],
        [t('page.otherExpenses'), show(figures.otherExpenses)],
        [t('page.instalments'), show(figures.instalments)],
        [figures.left < 0 ? t('page.short') : t('page.left'), show(Math.abs(figures.left))],
      ],
    },
    ...(figures.unknown === 0
      ? []
      : [
          {
            kind: 'text' as const,
            key: 'unknown',
            label: t('page.notKnown'),
            text: t('page.unknown', { count: figures.unknown }),
          },
        ]),
    ...table(
      'income',
      t('page.moneyIn'),
      [t('page.from'), t('page.amount'), t('page.inMonth'), t('page.stands')],
      ofMonth(file.income).map((source) => [
        incomeName(words, source),
        [amountWords(words, source, currency), source.paidOn].filter((part) => part !== '').join(', '),
        monthlyWords(words, source, currency),
        t(`domain:incomeStatus.${source.status}`),
      ]),
    ),
    ...table(
      'expenses',
      t('page.moneyOut'),
      [t('page.for'), t('page.amount'), t('page.inMonth'), t('page.need')],
      ofMonth(file.expenses).map((expense) => [
        expenseName(words, expense),
        amountWords(words, expense, currency),
        monthlyWords(words, expense, currency),
        expense.essential ? t('page.essential') : t('page.notEssential'),
      ]),
    ),
    ...table(
      'debts',
      t('page.debts'),
      [t('page.owedTo'), t('page.stillOwed'), t('page.instalment'), t('page.stands')],
      file.debts
        .filter((debt) => !isSettled(debt))
        .map((debt) => [
          debt.isPriority ? t('page.first', { name: debtName(words, debt) }) : debtName(words, debt),
          balanceWords(words, debt, currency),
          debt.instalment === null
            ? ''
            : amountWords(words, { amount: debt.instalment, frequency: debt.frequency }, currency),
          [t(`domain:debtArrangement.${debt.arrangement}`), debt.nextDate === null ? '' : day(debt.nextDate)]
            .filter((part) => part !== '')
            .join(', '),
        ]),
    ),
    ...(talk === undefined || talk.text === '' || isKeptBack(talk)
      ? []
      : [{ kind: 'text' as const, key: 'talk', label: t('page.talked'), text: talk.text }]),
  ];
}

/** A talk that is kept back from the person to protect somebody never stands on their page (domain.md 0.3). */
function isKeptBack({ head }: MoneyFile['talks'][number]): boolean {
  return head.sharedWithPerson === 'withheld_third_party_or_harm';
}
