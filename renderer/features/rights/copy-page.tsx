import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import type { CopyChapter } from '#shared/contracts/access-copy.ts';
import { CopyRecord, type Marking } from './copy-record.tsx';
import type { CopyPlace } from './copy-screen.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

interface CopyPageProps {
  readonly place: CopyPlace;
  readonly chapter: CopyChapter;
}

/** Twenty records of one chapter. */
export function CopyPage({ place, chapter }: CopyPageProps) {
  const { t } = useTranslation('rights');
  const [page, setPage] = useState(0);
  const [marking, setMarking] = useState<Marking | null>(null);
  const query = useRead('accessCopy.page', { ...place, chapter, page }, { keepPrevious: true });
  return (
    <Section title={t(`copy.chapter.${chapter}`)}>
      <ReadArea query={query} height={400}>
        {({ records, marks, names, pages }) => (
          <>
            {records.map((record) => (
              <CopyRecord
                key={record.item}
                place={place}
                record={record}
                marks={marks}
                names={names}
                onMark={setMarking}
              />
            ))}
            {pages > 1 && (
              <ButtonRow>
                <Button
                  notYet={page === 0 ? t('look.pages', { page: page + 1, pages }) : null}
                  onClick={() => {
                    setPage(page - 1);
                  }}
                >
                  {t('look.before')}
                </Button>
                <span>{t('look.pages', { page: page + 1, pages })}</span>
                <Button
                  notYet={page + 1 === pages ? t('look.pages', { page: page + 1, pages }) : null}
                  onClick={() => {
                    setPage(page + 1);
                  }}
                >
                  {t('look.next')}
                </Button>
              </ButtonRow>
            )}
          </>
        )}
      </ReadArea>
      {marking !== null && (
        <ReasonDialog
          place={place}
          marking={marking}
          onClose={() => {
            setMarking(null);
          }}
        />
      )}
    </Section>
  );
}
