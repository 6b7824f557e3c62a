import type { i18n as I18n } from 'i18next';
import type { BoxCount, PettyLineView } from '../../contracts/petty-cash.ts';
import type { PageBlock } from '../../domain/records/page-blocks.ts';
import { formatters } from '../format.ts';

/** “It agrees with the book”, “£2.00 less than the book says”. */
export function differenceWords(
  words: I18n,
  { counted, expected }: Pick<BoxCount, 'counted' | 'expected'>,
  currency: string,
): string {
  const { money } = formatters(words.language);
  const difference = counted - expected;
  if (difference === 0) return words.t('money:petty.agrees');
  return difference > 0
    ? words.t('money:petty.more', { amount: money(difference, currency) })
    : words.t('money:petty.less', { amount: money(-difference, currency) });
}

/** What a line says besides its amount: what it was, and what it takes back or is taken back by. */
export function pettyLineWords(words: I18n, line: PettyLineView): string {
  return [
    line.what,
    line.counters === null ? '' : words.t('money:petty.countersLine', { number: line.counters }),
    line.counteredBy === null ? '' : words.t('money:petty.counteredLine', { number: line.counteredBy }),
  ]
    .filter((part) => part !== '')
    .join('. ');
}

/** A petty cash book on paper: each line with what is in the box after it, oldest first, then the counts. Nobody is named. */
export function pettyBlocks(
  words: I18n,
  book: { readonly lines: readonly PettyLineView[]; readonly counts: readonly BoxCount[] },
  currency: string,
): PageBlock[] {
  const t = words.getFixedT(null, ['money', 'domain']);
  const { money, moment, shortDay } = formatters(words.language);
  const show = (amount: number) => money(amount, currency);
  return [
    {
      kind: 'table',
      key: 'lines',
      label: t('petty.lines'),
      columns: [
        t('petty.number'),
        t('rent.day'),
        t('rent.what'),
        t('petty.by'),
        t('petty.receipt'),
        t('rent.amount'),
        t('petty.inBox'),
      ],
      rows: book.lines
        .toReversed()
        .map((line) => [
          String(line.number),
          shortDay(line.on),
          pettyLineWords(words, line),
          line.by,
          line.counters === null ? t(`domain:receiptState.${line.receipt}`) : '',
          line.amount > 0 ? `+${show(line.amount)}` : show(line.amount),
          show(line.balance),
        ]),
    },
    ...(book.counts.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            key: 'counts',
            label: t('petty.counts'),
            columns: [
              t('petty.when'),
              t('petty.by'),
              t('petty.counted'),
              t('petty.difference'),
              t('rent.note'),
            ],
            rows: book.counts.map((count) => [
              moment(count.at),
              count.by,
              show(count.counted),
              differenceWords(words, count, currency),
              count.note,
            ]),
          },
        ]),
  ];
}
