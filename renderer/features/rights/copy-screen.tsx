import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Breadcrumb, Columns, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import type { CopyChapter } from '#shared/contracts/access-copy.ts';
import { CopyPage } from './copy-page.tsx';
import { LostMarks } from './lost-marks.tsx';
import { MakeCopy } from './make-copy.tsx';
import './rights.css';

type Contents = OutputOf<'accessCopy.contents'>;

/** Everything held about the person, chapter by chapter, to mark what is left out of their copy. */
export function CopyScreen() {
  const caseId = useCaseId();
  const { requestId = '' } = useParams({ strict: false });
  const { t } = useTranslation('rights');
  const head = useRead('cases.header', { caseId });
  const contents = useRead('accessCopy.contents', { caseId, id: requestId });
  const place = { caseId, id: requestId };
  return (
    <Page>
      <Breadcrumb label={t('request.back')}>
        <TextLink quiet to="/people/$caseId/papers/requests" params={{ caseId }}>
          {t('request.back')}
        </TextLink>
        <TextLink quiet to="/people/$caseId/papers/requests/$requestId" params={{ caseId, requestId }}>
          {t('request.asked')}
        </TextLink>
      </Breadcrumb>
      <PageTitle title={t('look.title', { name: head.data?.name ?? '' })} />
      <div className="ks-request">
        <Note>{t('look.explain')}</Note>
        <ReadArea query={contents} height={400}>
          {(data) => <Look place={place} contents={data} />}
        </ReadArea>
      </div>
    </Page>
  );
}

/** Which request's copy is looked through. */
export interface CopyPlace {
  readonly caseId: string;
  readonly id: string;
}

interface LookProps {
  readonly place: CopyPlace;
  readonly contents: Contents;
}

function Look({ place, contents }: LookProps) {
  const { t } = useTranslation('rights');
  const [chosen, setChosen] = useState<CopyChapter | null>(null);
  const { chapters, lost, documents } = contents;
  const chapter = chosen ?? chapters[0]?.chapter;
  return (
    <>
      {lost.length > 0 && <LostMarks place={place} lost={lost} />}
      <Columns
        pattern="list"
        side={
          <Section title={t('look.chapters')} look="label">
            <ul className="ks-look-chapters">
              {chapters.map((each) => (
                <li key={each.chapter}>
                  <TextButton
                    aria-current={each.chapter === chapter || undefined}
                    onClick={() => {
                      setChosen(each.chapter);
                    }}
                  >
                    {t('look.chapter', { name: t(`copy.chapter.${each.chapter}`), count: each.records })}
                  </TextButton>
                  {each.marks > 0 && (
                    <span className="ks-small ks-quiet">{` ${t('look.marked', { count: each.marks })}`}</span>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        }
      >
        <Sheet>
          {chapter === undefined ? (
            <p>{t('look.nothing')}</p>
          ) : (
            <CopyPage key={chapter} place={place} chapter={chapter} />
          )}
        </Sheet>
      </Columns>
      <MakeCopy place={place} documents={documents} waits={lost.length > 0} />
    </>
  );
}
