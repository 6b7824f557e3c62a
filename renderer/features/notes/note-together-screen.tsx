import { useParams } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { EntryDisputes } from '#renderer/features/rights/disputes.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { PageTitle } from '#renderer/ui/page.tsx';
import { dayOf } from '#shared/lib/clock.ts';
import { NoteBody } from './note-body.tsx';

/** A note turned round to the person: no sidebar, no other names, nothing that is for the team only. */
export function NoteTogetherScreen() {
  const { t } = useTranslation('notes');
  const format = useFormat();
  const caseId = useCaseId();
  const { entryId = '' } = useParams({ strict: false });
  const head = useRead('cases.header', { caseId });
  const note = useRead('contacts.get', { caseId, entryId });
  return (
    <div className="ks-note-together">
      <ReadArea query={note} height={320}>
        {({ content, author }) => (
          <>
            <PageTitle
              title={t('together.title', { day: format.weekday(dayOf(content.startedAt)) })}
              under={t('together.explain')}
              actions={
                <ButtonLink
                  icon={<IconArrowLeft size={18} aria-hidden />}
                  to="/people/$caseId/notes/$entryId"
                  params={{ caseId, entryId }}
                >
                  {t('together.close')}
                </ButtonLink>
              }
            />
            <NoteBody content={content} called={callName(head.data?.name ?? '')} author={author} together />
            <EntryDisputes caseId={caseId} entryId={entryId} />
          </>
        )}
      </ReadArea>
    </div>
  );
}
