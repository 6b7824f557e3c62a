import type { i18n as I18n } from 'i18next';
import type { RentAccount, RentLineView } from '../../contracts/rent.ts';
import type { PageBlock } from '../../domain/records/page-blocks.ts';
import { formatters } from '../format.ts';
import { standsWords, heardSignals, owedWords } from './rent-words.ts';

/** What a line adds to or takes from what is owed, with its sign in front. */
export function rentLineAmount(
  words: I18n,
  line: Pick<RentLineView, 'kind' | 'amount'>,
  currency: string,
): string {
  const { money } = formatters(words.language);
  const effect = line.kind === 'due' || line.kind === 'adjustment' ? line.amount : -line.amount;
  return effect > 0 ? `+${money(effect, currency)}` : money(effect, currency);
}

/** “£95.00 every week”. */
export function repeatedWords(
  words: I18n,
  item: { readonly amount: number; readonly frequency: NonNullable<RentAccount['rent']>['frequency'] },
  currency: string,
): string {
  return words.t('money:repeated', {
    amount: formatters(words.language).money(item.amount, currency),
    frequency: words.t(`domain:payFrequency.${item.frequency}`),
  });
}

/** What was agreed about paying, and what help is expected, in lines. */
export function arrangementLines(
  words: I18n,
  arrangement: RentAccount['arrangement'],
  currency: string,
): string[] {
  if (arrangement === null) return [];
  const { day, money } = formatters(words.language);
  const { instalment, frequency, agreedOn, agreedWith, nextOn, benefitExpected, benefitOn, note } =
    arrangement;
  return [
    instalment === null
      ? ''
      : words.t('money:rent.instalmentLine', {
          what: repeatedWords(words, { amount: instalment, frequency }, currency),
        }),
    agreedOn === null ? '' : words.t('money:rent.agreedOnLine', { day: day(agreedOn) }),
    agreedWith === '' ? '' : words.t('money:rent.agreedWithLine', { who: agreedWith }),
    nextOn === null ? '' : words.t('money:rent.nextOnLine', { day: day(nextOn) }),
    benefitExpected === null
      ? ''
      : words.t('money:rent.benefitLine', { amount: money(benefitExpected, currency) }),
    benefitOn === null ? '' : words.t('money:rent.benefitOnLine', { day: day(benefitOn) }),
    note,
  ].filter((line) => line !== '');
}

/** A rent account on paper and turned round: how it stands, what was agreed, and each line with what is owed after it. */
export function rentBlocks(words: I18n, account: RentAccount, currency: string): PageBlock[] {
  const { shortDay } = formatters(words.language);
  const t = words.getFixedT(null, ['money', 'domain']);
  const { standing, rent, arrangement } = account;
  const agreed = arrangementLines(words, arrangement, currency);
  const signals = heardSignals(standing.signals).map((signal) => t(`domain:arrearsSignal.${signal}`));
  return [
    {
      kind: 'text',
      key: 'standing',
      label: t('rent.stands'),
      text: standsWords(words, standing, currency),
    },
    ...(signals.length === 0
      ? []
      : [{ kind: 'list' as const, key: 'signals', label: t('rent.signals'), lines: signals }]),
    ...(rent === null
      ? []
      : [
          {
            kind: 'text' as const,
            key: 'rent',
            label: t('rent.rent'),
            text: repeatedWords(words, rent, currency),
          },
        ]),
    ...(agreed.length === 0
      ? []
      : [{ kind: 'list' as const, key: 'agreed', label: t('rent.agreed'), lines: agreed }]),
    {
      kind: 'table',
      key: 'lines',
      label: t('rent.account'),
      columns: [t('rent.day'), t('rent.what'), t('rent.amount'), t('rent.after'), t('rent.note')],
      rows: account.lines
        .toReversed()
        .map((line) => [
          shortDay(line.on),
          t(`domain:rentEntryKind.${line.kind}`),
          rentLineAmount(words, line, currency),
          line.owed === null ? t('rent.takenBack') : owedWords(words, line.owed, currency),
          line.note,
        ]),
    },
  ];
}
