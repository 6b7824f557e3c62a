import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '#renderer/app/money.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { Expense, MoneyFile } from '#shared/contracts/money.ts';
import { countsInMonth } from '#shared/domain/money/money-month.ts';
import { amountWords, expenseName, monthlyWords } from '#shared/i18n/pages/money-page.ts';
import { ExpenseDialog } from './expense-dialog.tsx';
import { AddButton, ItemActs } from './item-acts.tsx';
import { MoneyRow } from './money-rows.tsx';

interface ExpenseListProps {
  readonly caseId: string;
  readonly file: MoneyFile;
  readonly money: Money;
  readonly month: string;
}

/** What goes out: first what the month cannot do without. */
export function ExpenseList({ caseId, file, money, month }: ExpenseListProps) {
  const { t, i18n } = useTranslation(['money', 'domain']);
  const [open, setOpen] = useState<Expense | 'new' | null>(null);
  const shown = file.expenses
    .filter((expense) => countsInMonth(expense, month))
    .toSorted((a, b) => Number(b.essential) - Number(a.essential));
  return (
    <Section
      title={t('page.moneyOut')}
      action={
        <AddButton
          words={t('expense.add')}
          onAdd={() => {
            setOpen('new');
          }}
        />
      }
    >
      {shown.length === 0 ? (
        <p className="ks-quiet">{t('expense.none')}</p>
      ) : (
        <ul>
          {shown.map((expense) => {
            const name = expenseName(i18n, expense);
            return (
              <MoneyRow
                key={expense.id}
                name={name}
                figure={monthlyWords(i18n, expense, money.currency)}
                details={[
                  amountWords(i18n, expense, money.currency),
                  expense.essential ? t('page.essential') : t('page.notEssential'),
                  t(`domain:knownFrom.${expense.knownFrom}`),
                ]}
                acts={
                  <ItemActs
                    caseId={caseId}
                    kind="expense"
                    id={expense.id}
                    name={name}
                    onChange={() => {
                      setOpen(expense);
                    }}
                  />
                }
              />
            );
          })}
        </ul>
      )}
      {open !== null && (
        <ExpenseDialog
          caseId={caseId}
          money={money}
          expense={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Section>
  );
}
