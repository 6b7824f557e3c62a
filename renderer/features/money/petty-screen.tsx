import { IconCoins, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useMoney } from '#renderer/app/money.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import './money.css';
import { MoneyRow } from './money-rows.tsx';
import { OpenBookDialog } from './petty-dialogs.tsx';

/** The boxes of petty cash, each with what should be in it. */
export function PettyScreen() {
  const { t } = useTranslation('money');
  const format = useFormat();
  const money = useMoney();
  const books = useRead('pettyCash.books', {});
  const [opening, setOpening] = useState(false);
  const add = (
    <Button
      kind="main"
      icon={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setOpening(true);
      }}
    >
      {t('petty.open')}
    </Button>
  );
  return (
    <Page>
      <PageTitle title={t('petty.title')} actions={(books.data ?? []).length > 0 && add} />
      <ReadArea query={books} height={240}>
        {(list) =>
          money !== undefined && (
            <Sheet>
              <Section>
                {list.length === 0 ? (
                  <EmptyState icon={<IconCoins aria-hidden />} title={t('petty.none')} action={add}>
                    {t('petty.noneText')}
                  </EmptyState>
                ) : (
                  <ul>
                    {list.map((book) => (
                      <MoneyRow
                        key={book.id}
                        name={
                          <>
                            <TextLink to="/petty-cash/$bookId" params={{ bookId: book.id }}>
                              {book.name}
                            </TextLink>{' '}
                            {book.isClosed && <Tag>{t('petty.closed')}</Tag>}
                          </>
                        }
                        figure={t('petty.inBoxNow', { amount: money.show(book.balance) })}
                        details={[
                          book.ownerName,
                          book.lastCountedAt === null
                            ? t('petty.neverCounted')
                            : t('petty.lastCounted', { moment: format.moment(book.lastCountedAt) }),
                        ]}
                        acts={null}
                      />
                    ))}
                  </ul>
                )}
              </Section>
            </Sheet>
          )
        }
      </ReadArea>
      {opening && (
        <OpenBookDialog
          onClose={() => {
            setOpening(false);
          }}
        />
      )}
    </Page>
  );
}
