import { IconArrowLeft, IconArrowRight, IconMessages, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { type Money, useMoney } from '#renderer/app/money.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { PrintCopy } from '#renderer/features/records/print-record.tsx';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Columns, Section, Sheet } from '#renderer/ui/page.tsx';
import type { MoneyFile } from '#shared/contracts/money.ts';
import { monthFigures, moveMonth } from '#shared/domain/money/money-month.ts';
import { DebtList } from './debt-list.tsx';
import { ExpenseList } from './expense-list.tsx';
import { IncomeList } from './income-list.tsx';
import './money.css';
import { TalkDialog } from './talk-dialog.tsx';
import { MoneyTalks } from './money-talks.tsx';

/** Money in and out by month, made together with the person (domain.md 9.3). */
export function MoneyScreen() {
  const caseId = useCaseId();
  const money = useMoney();
  const file = useRead('money.get', { caseId });
  const head = useRead('cases.header', { caseId });
  const today = useToday();
  const [month, setMonth] = useState(today.slice(0, 7));
  const called = callName(head.data?.name ?? '');
  return (
    <ReadArea query={file} height={520}>
      {(content) =>
        money !== undefined && (
          <Columns side={<MoneySide caseId={caseId} file={content} month={month} called={called} />}>
            <Sheet>
              <MonthFigures file={content} money={money} month={month} onMonth={setMonth} />
              <IncomeList caseId={caseId} file={content} money={money} month={month} />
              <ExpenseList caseId={caseId} file={content} money={money} month={month} />
              <DebtList caseId={caseId} file={content} money={money} />
            </Sheet>
          </Columns>
        )
      }
    </ReadArea>
  );
}

interface MonthFiguresProps {
  readonly file: MoneyFile;
  readonly money: Money;
  readonly month: string;
  readonly onMonth: (month: string) => void;
}

function MonthFigures({ file, money, month, onMonth }: MonthFiguresProps) {
  const { t } = useTranslation('money');
  const format = useFormat();
  const figures = monthFigures(file, month);
  const sums = [
    [t('page.moneyIn'), figures.moneyIn],
    [t('page.essentials'), figures.essentials],
    [t('page.otherExpenses'), figures.otherExpenses],
    [t('page.instalments'), figures.instalments],
    [figures.left < 0 ? t('page.short') : t('page.left'), Math.abs(figures.left)],
  ] as const;
  return (
    <Section
      title={t('page.titleOf', { month: format.month(month) })}
      help={t('page.help')}
      action={
        <div className="ks-money-month">
          <IconButton
            label={t('page.before', { month: format.month(moveMonth(month, -1)) })}
            icon={<IconArrowLeft size={18} aria-hidden />}
            onClick={() => {
              onMonth(moveMonth(month, -1));
            }}
          />
          <IconButton
            label={t('page.after', { month: format.month(moveMonth(month, 1)) })}
            icon={<IconArrowRight size={18} aria-hidden />}
            onClick={() => {
              onMonth(moveMonth(month, 1));
            }}
          />
        </div>
      }
    >
      <dl className="ks-money-sums">
        {sums.map(([term, amount]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{money.show(amount)}</dd>
          </div>
        ))}
      </dl>
      {figures.unknown > 0 && <p className="ks-quiet">{t('page.unknown', { count: figures.unknown })}</p>}
    </Section>
  );
}

interface MoneySideProps {
  readonly caseId: string;
  readonly file: MoneyFile;
  readonly month: string;
  readonly called: string;
}

function MoneySide({ caseId, file, month, called }: MoneySideProps) {
  const { t } = useTranslation('money');
  const { may } = useSession();
  const overview = useRead('cases.overview', { caseId });
  const [talking, setTalking] = useState(false);
  const isEmpty = file.income.length + file.expenses.length + file.debts.length === 0;
  return (
    <>
      <Section title={t('together.title')} help={t('together.help')}>
        <div className="ks-money-stand">
          <ButtonLink
            icon={<IconUsers size={18} aria-hidden />}
            to="/people/$caseId/together/money/$month"
            params={{ caseId, month }}
          >
            {t('together.show')}
          </ButtonLink>
          {may('tools.write') && (
            <Button
              icon={<IconMessages size={18} aria-hidden />}
              notYet={isEmpty ? t('talk.notYet') : null}
              onClick={() => {
                setTalking(true);
              }}
            >
              {t('talk.add')}
            </Button>
          )}
          <PrintCopy
            hasStrengths={(overview.data?.strengths ?? []).length > 0}
            prepare={(look) => api.money.preparePrint({ caseId, on: `${month}-01`, ...look })}
          />
        </div>
      </Section>
      <MoneyTalks talks={file.talks} />
      {talking && (
        <TalkDialog
          caseId={caseId}
          called={called}
          last={file.talks[0]}
          onClose={() => {
            setTalking(false);
          }}
        />
      )}
    </>
  );
}
