import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, type OutputOf } from '#renderer/api/client.ts';
import type { Money } from '#renderer/app/money.ts';
import { useFormat } from '#renderer/app/words.ts';
import { useAtOnce } from '#renderer/features/plans/use-at-once.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import type { PettyLineView } from '#shared/contracts/petty-cash.ts';
import { receiptStates } from '#shared/domain/money/money-codes.ts';
import { pettyLineWords } from '#shared/i18n/pages/petty-page.ts';
import { CounterDialog } from './petty-dialogs.tsx';

interface PettyLinesProps {
  readonly book: OutputOf<'pettyCash.book'>['book'];
  readonly lines: readonly PettyLineView[];
  readonly money: Money;
}

/** The lines of a book, newest first; a mistake is taken back by a line of the opposite amount. */
export function PettyLines({ book, lines, money }: PettyLinesProps) {
  const { t, i18n } = useTranslation('money');
  const format = useFormat();
  const [taking, setTaking] = useState<PettyLineView | null>(null);
  if (lines.length === 0) return <p className="ks-quiet">{t('petty.noLines')}</p>;
  return (
    <>
      <DataTable
        caption={t('petty.lines')}
        rows={lines}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'number',
            header: t('petty.number'),
            render: ({ number }) => format.number(number),
          },
          {
            id: 'on',
            header: t('rent.day'),
            render: ({ on }) => <span className="ks-money-whole">{format.shortDay(on)}</span>,
          },
          {
            id: 'what',
            header: t('rent.what'),
            render: (line) => (
              <>
                <span className={line.counteredBy === null ? undefined : 'ks-money-gone'}>
                  {pettyLineWords(i18n, line)}
                </span>
                <p className="ks-quiet ks-small">
                  {line.by}
                  {line.forCase !== null && <ForCase line={line} />}
                </p>
              </>
            ),
          },
          {
            id: 'receipt',
            header: t('petty.receipt'),
            render: (line) => <Receipt bookId={book.id} line={line} mayChange={!book.isClosed} />,
          },
          {
            id: 'amount',
            header: t('rent.amount'),
            align: 'end',
            render: ({ amount }) => (
              <span className="ks-money-whole">
                {amount > 0 ? t('petty.plus', { amount: money.show(amount) }) : money.show(amount)}
              </span>
            ),
          },
          {
            id: 'balance',
            header: t('petty.inBox'),
            align: 'end',
            render: ({ balance }) => <span className="ks-money-whole">{money.show(balance)}</span>,
          },
          {
            id: 'act',
            header: t('petty.mistake'),
            render: (line) =>
              line.counters === null &&
              line.counteredBy === null &&
              !book.isClosed && (
                <Button
                  kind="quiet"
                  aria-label={t('petty.takeBackOne', { number: line.number })}
                  onClick={() => {
                    setTaking(line);
                  }}
                >
                  {t('petty.takeBack')}
                </Button>
              ),
          },
        ]}
      />
      {taking !== null && (
        <CounterDialog
          bookId={book.id}
          line={taking}
          onClose={() => {
            setTaking(null);
          }}
        />
      )}
    </>
  );
}

function ForCase({ line }: { readonly line: PettyLineView }) {
  const { t } = useTranslation(['money', 'domain']);
  if (line.forCase === null) return null;
  const { caseId, name } = line.forCase;
  return (
    <>
      {' · '}
      {caseId === null ? (
        t('petty.forSomebody')
      ) : (
        <TextLink quiet to="/people/$caseId" params={{ caseId }}>
          {name === '' ? t('domain:noName') : name}
        </TextLink>
      )}
    </>
  );
}

interface ReceiptProps {
  readonly bookId: string;
  readonly line: PettyLineView;
  readonly mayChange: boolean;
}

function Receipt({ bookId, line, mayChange }: ReceiptProps) {
  const { t } = useTranslation(['money', 'domain']);
  const atOnce = useAtOnce();
  if (line.counters !== null || line.amount > 0) return null;
  const words = t(`domain:receiptState.${line.receipt}`);
  if (!mayChange) return words;
  return (
    <Menu
      button={
        <Button kind="quiet" aria-label={t('petty.receiptOf', { number: line.number, state: words })}>
          {words}
        </Button>
      }
    >
      {receiptStates.map((receipt) => (
        <MenuItem
          key={receipt}
          onSelect={() => {
            void atOnce(() => call('pettyCash.setReceipt', { bookId, id: line.id, receipt }));
          }}
        >
          {t(`domain:receiptState.${receipt}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
