import { IconCalculator, IconPlus } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { type Money, useMoney } from '#renderer/app/money.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useAtOnce } from '#renderer/features/plans/use-at-once.ts';
import { PrintCopy } from '#renderer/features/records/print-record.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { differenceWords } from '#shared/i18n/pages/petty-page.ts';
import './money.css';
import { CountDialog, PettyDialog } from './petty-dialogs.tsx';
import { PettyLines } from './petty-lines.tsx';

type OpenBook = OutputOf<'pettyCash.book'>;

/** One book of petty cash: line by line with what is in the box after each, and its counts. */
export function PettyBookScreen() {
  const { bookId = '' } = useParams({ strict: false });
  const money = useMoney();
  const book = useRead('pettyCash.book', { bookId });
  return (
    <ReadArea query={book} height={520}>
      {(content) => money !== undefined && <Book content={content} money={money} />}
    </ReadArea>
  );
}

interface BookProps {
  readonly content: OpenBook;
  readonly money: Money;
}

function Book({ content, money }: BookProps) {
  const { t } = useTranslation('money');
  const [dialog, setDialog] = useState<'line' | 'count' | null>(null);
  const atOnce = useAtOnce();
  const { book, lines, counts } = content;
  const close = () => {
    setDialog(null);
  };
  return (
    <Page>
      <PageTitle
        title={book.name}
        over={
          <TextLink quiet to="/petty-cash">
            {t('petty.title')}
          </TextLink>
        }
        under={[
          book.ownerName,
          t('petty.inBoxNow', { amount: money.show(book.balance) }),
          ...(book.isClosed ? [t('petty.closed')] : []),
        ].join(' · ')}
        actions={
          <>
            <PrintCopy
              hasStrengths
              prepare={(look) => api.pettyCash.preparePrint({ bookId: book.id, ...look })}
            />
            <Button
              kind="quiet"
              onClick={() => {
                void atOnce(() => call('pettyCash.setClosed', { bookId: book.id, isClosed: !book.isClosed }));
              }}
            >
              {book.isClosed ? t('petty.reopen') : t('petty.close')}
            </Button>
            {!book.isClosed && (
              <>
                <Button
                  icon={<IconCalculator size={18} aria-hidden />}
                  onClick={() => {
                    setDialog('count');
                  }}
                >
                  {t('petty.count')}
                </Button>
                <Button
                  kind="main"
                  icon={<IconPlus size={18} aria-hidden />}
                  onClick={() => {
                    setDialog('line');
                  }}
                >
                  {t('petty.add')}
                </Button>
              </>
            )}
          </>
        }
      />
      <Sheet>
        <Section title={t('petty.lines')}>
          <PettyLines book={book} lines={lines} money={money} />
        </Section>
        <Counts counts={counts} money={money} />
      </Sheet>
      {dialog === 'line' && <PettyDialog bookId={book.id} money={money} onClose={close} />}
      {dialog === 'count' && (
        <CountDialog bookId={book.id} expected={book.balance} money={money} onClose={close} />
      )}
    </Page>
  );
}

function Counts({ counts, money }: { readonly counts: OpenBook['counts']; readonly money: Money }) {
  const { t, i18n } = useTranslation('money');
  const format = useFormat();
  return (
    <Section title={t('petty.counts')}>
      {counts.length === 0 ? (
        <p className="ks-quiet">{t('petty.neverCounted')}</p>
      ) : (
        <ul className="ks-money-talks">
          {counts.map((count) => (
            <li key={count.id}>
              <p className="ks-strong ks-figures">{money.show(count.counted)}</p>
              <p>{differenceWords(i18n, count, money.currency)}</p>
              <p className="ks-quiet ks-small">{[format.moment(count.at), count.by].join(' · ')}</p>
              {count.note !== '' && <p className="ks-small">{count.note}</p>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
