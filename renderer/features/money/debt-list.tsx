import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '#renderer/app/money.ts';
import { useFormat } from '#renderer/app/words.ts';
import { Section } from '#renderer/ui/page.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { Debt, MoneyFile } from '#shared/contracts/money.ts';
import { isSettled } from '#shared/domain/money/money-month.ts';
import { amountWords, balanceWords, debtName } from '#shared/i18n/pages/money-page.ts';
import { DebtDialog } from './debt-dialog.tsx';
import { AddButton, ItemActs } from './item-acts.tsx';
import { MoneyRow } from './money-rows.tsx';

interface DebtListProps {
  readonly caseId: string;
  readonly file: MoneyFile;
  readonly money: Money;
}

/** What is owed: first what can cost home, heat or liberty; what is paid off comes last. */
export function DebtList({ caseId, file, money }: DebtListProps) {
  const { t } = useTranslation('money');
  const [open, setOpen] = useState<Debt | 'new' | null>(null);
  const shown = file.debts.toSorted((a, b) => Number(isSettled(a)) - Number(isSettled(b)));
  return (
    <Section
      title={t('page.debts')}
      action={
        <AddButton
          words={t('debt.add')}
          onAdd={() => {
            setOpen('new');
          }}
        />
      }
    >
      {shown.length === 0 ? (
        <p className="ks-quiet">{t('debt.none')}</p>
      ) : (
        <ul>
          {shown.map((debt) => (
            <DebtRow
              key={debt.id}
              caseId={caseId}
              debt={debt}
              money={money}
              onChange={() => {
                setOpen(debt);
              }}
            />
          ))}
        </ul>
      )}
      {open !== null && (
        <DebtDialog
          caseId={caseId}
          money={money}
          debt={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Section>
  );
}

interface DebtRowProps {
  readonly caseId: string;
  readonly debt: Debt;
  readonly money: Money;
  readonly onChange: () => void;
}

function DebtRow({ caseId, debt, money, onChange }: DebtRowProps) {
  const { t, i18n } = useTranslation(['money', 'domain']);
  const { shortDay } = useFormat();
  const name = debtName(i18n, debt);
  const { instalment: amount, frequency } = debt;
  return (
    <MoneyRow
      name={
        <>
          {name} {debt.isPriority && !isSettled(debt) && <Tag tone="brass">{t('debt.comesFirst')}</Tag>}
        </>
      }
      figure={isSettled(debt) ? t('debt.settled') : balanceWords(i18n, debt, money.currency)}
      details={[
        t(`domain:debtArrangement.${debt.arrangement}`),
        amount === null ? '' : amountWords(i18n, { amount, frequency }, money.currency),
        debt.nextDate === null ? '' : t('dayOf', { what: t('debt.nextDate'), day: shortDay(debt.nextDate) }),
        debt.amountAtStart === null ? '' : t('debt.began', { amount: money.show(debt.amountAtStart) }),
        t(`domain:knownFrom.${debt.knownFrom}`),
        debt.note,
      ].filter((part) => part !== '')}
      acts={<ItemActs caseId={caseId} kind="debt" id={debt.id} name={name} onChange={onChange} />}
    />
  );
}
