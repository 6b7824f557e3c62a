import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '#renderer/app/money.ts';
import { useFormat } from '#renderer/app/words.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Section } from '#renderer/ui/page.tsx';
import type { RentAccount, RentLineView } from '#shared/contracts/rent.ts';
import { rentLineAmount } from '#shared/i18n/pages/rent-page.ts';
import { owedWords } from '#shared/i18n/pages/rent-words.ts';
import { AmendRentDialog, NewRentDialog, type RentBeginning } from './rent-dialogs.tsx';
import { RentChanges } from './rent-changes.tsx';

interface RentLinesProps {
  readonly caseId: string;
  readonly account: RentAccount;
  readonly money: Money;
  readonly mayChange: boolean;
}

/** The account line by line, newest first; the next rent is suggested and waits for somebody to confirm it. */
export function RentLines({ caseId, account, money, mayChange }: RentLinesProps) {
  const { t, i18n } = useTranslation(['money', 'domain']);
  const format = useFormat();
  const [adding, setAdding] = useState<RentBeginning | null>(null);
  const [amending, setAmending] = useState<RentLineView | null>(null);
  const { nextDue, lines } = account;
  return (
    <Section
      title={t('rent.account')}
      action={
        mayChange && (
          <Button
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              setAdding({ kind: 'paid', on: null, amount: account.rent?.amount ?? null });
            }}
          >
            {t('rent.add')}
          </Button>
        )
      }
    >
      {nextDue !== null && mayChange && (
        <p className="ks-money-next">
          <span>{t('rent.next', { amount: money.show(nextDue.amount), day: format.day(nextDue.on) })}</span>
          <Button
            kind="quiet"
            onClick={() => {
              setAdding({ kind: 'due', ...nextDue });
            }}
          >
            {t('rent.noteIt')}
          </Button>
        </p>
      )}
      {lines.length === 0 ? (
        <p className="ks-quiet">{t('rent.none')}</p>
      ) : (
        <DataTable
          caption={t('rent.account')}
          rows={lines}
          rowId={({ id }) => id}
          columns={[
            {
              id: 'on',
              header: t('rent.day'),
              render: ({ on }) => <span className="ks-money-whole">{format.shortDay(on)}</span>,
            },
            {
              id: 'kind',
              header: t('rent.what'),
              render: (line) => (
                <>
                  <span className={line.isWithdrawn ? 'ks-money-gone' : undefined}>
                    {t(`domain:rentEntryKind.${line.kind}`)}
                  </span>
                  {line.note !== '' && <p className="ks-quiet ks-small">{line.note}</p>}
                  <RentChanges line={line} currency={money.currency} />
                </>
              ),
            },
            {
              id: 'amount',
              header: t('rent.amount'),
              align: 'end',
              render: (line) => (
                <span className={line.isWithdrawn ? 'ks-money-whole ks-money-gone' : 'ks-money-whole'}>
                  {rentLineAmount(i18n, line, money.currency)}
                </span>
              ),
            },
            {
              id: 'owed',
              header: t('rent.after'),
              align: 'end',
              render: ({ owed }) => (
                <span className="ks-money-whole">
                  {owed === null ? t('rent.takenBack') : owedWords(i18n, owed, money.currency)}
                </span>
              ),
            },
            {
              id: 'by',
              header: t('rent.by'),
              render: ({ author }) => <span className="ks-money-whole">{author}</span>,
            },
            ...(mayChange
              ? [
                  {
                    id: 'act',
                    header: t('rent.correct'),
                    render: (line: RentLineView) => (
                      <IconButton
                        label={t('rent.correctOne', {
                          what: t(`domain:rentEntryKind.${line.kind}`),
                          day: format.shortDay(line.on),
                        })}
                        icon={<IconPencil size={18} aria-hidden />}
                        onClick={() => {
                          setAmending(line);
                        }}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {adding !== null && (
        <NewRentDialog
          caseId={caseId}
          tenancyId={account.tenancyId}
          begin={adding}
          money={money}
          onClose={() => {
            setAdding(null);
          }}
        />
      )}
      {amending !== null && (
        <AmendRentDialog
          caseId={caseId}
          line={amending}
          money={money}
          onClose={() => {
            setAmending(null);
          }}
        />
      )}
    </Section>
  );
}
