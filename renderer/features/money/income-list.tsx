import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '#renderer/app/money.ts';
import { useFormat } from '#renderer/app/words.ts';
import { Section } from '#renderer/ui/page.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { IncomeSource, MoneyFile } from '#shared/contracts/money.ts';
import { isPaying } from '#shared/domain/money/money-codes.ts';
import { countsInMonth } from '#shared/domain/money/money-month.ts';
import { amountWords, incomeName, monthlyWords } from '#shared/i18n/pages/money-page.ts';
import { IncomeDialog } from './income-dialog.tsx';
import { AddButton, ItemActs } from './item-acts.tsx';
import { MoneyRow } from './money-rows.tsx';

interface IncomeListProps {
  readonly caseId: string;
  readonly file: MoneyFile;
  readonly money: Money;
  readonly month: string;
}

/** What comes in, what can be claimed, and what has ended. */
export function IncomeList({ caseId, file, money, month }: IncomeListProps) {
  const { t } = useTranslation('money');
  const [open, setOpen] = useState<IncomeSource | 'new' | null>(null);
  const shown = file.income.filter((source) => countsInMonth(source, month));
  return (
    <Section
      title={t('page.moneyIn')}
      action={
        <AddButton
          words={t('income.add')}
          onAdd={() => {
            setOpen('new');
          }}
        />
      }
    >
      {shown.length === 0 ? (
        <p className="ks-quiet">{t('income.none')}</p>
      ) : (
        <ul>
          {shown.map((source) => (
            <IncomeRow
              key={source.id}
              caseId={caseId}
              source={source}
              money={money}
              onChange={() => {
                setOpen(source);
              }}
            />
          ))}
        </ul>
      )}
      {open !== null && (
        <IncomeDialog
          caseId={caseId}
          money={money}
          source={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Section>
  );
}

interface IncomeRowProps {
  readonly caseId: string;
  readonly source: IncomeSource;
  readonly money: Money;
  readonly onChange: () => void;
}

function IncomeRow({ caseId, source, money, onChange }: IncomeRowProps) {
  const { t, i18n } = useTranslation(['money', 'domain']);
  const { shortDay } = useFormat();
  const name = incomeName(i18n, source);
  const days = [
    [t('income.claimDate'), source.claimDate],
    [t('income.decisionDate'), source.decisionDate],
    [t('income.reviewDate'), source.reviewDate],
    [t('income.appealDeadline'), source.appealDeadline],
  ] as const;
  return (
    <MoneyRow
      name={
        <>
          {name}{' '}
          <Tag tone={isPaying(source.status) ? 'moss' : 'neutral'}>
            {t(`domain:incomeStatus.${source.status}`)}
          </Tag>
        </>
      }
      figure={isPaying(source.status) ? monthlyWords(i18n, source, money.currency) : ''}
      details={[
        amountWords(i18n, source, money.currency),
        source.paidOn,
        t(`domain:knownFrom.${source.knownFrom}`),
        ...days.map(([term, on]) => (on === null ? '' : t('dayOf', { what: term, day: shortDay(on) }))),
        source.note,
      ].filter((part) => part !== '')}
      acts={<ItemActs caseId={caseId} kind="income" id={source.id} name={name} onChange={onChange} />}
    />
  );
}
