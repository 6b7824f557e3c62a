import { Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { DraftMark } from '#renderer/features/notes/draft-mark.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Breadcrumb, FootBar, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { Meeting } from '../callover-model.ts';
import { useMeetingTitle } from '../callover-words.ts';
import '../callover.css';
import { ReadBackList } from './read-back-list.tsx';
import { type OpenedRecord, useOpenedRecord, useRecordWords } from './use-record-words.ts';

/** The end of a meeting: everything that was decided is read aloud, then the meeting is closed. */
export function ReadBackScreen() {
  const { meetingId = '' } = useParams({ strict: false });
  const meeting = useRead('callover.meeting', { meetingId });
  const opened = useOpenedRecord(meetingId);
  return (
    <ReadArea query={meeting} height={500}>
      {(data) =>
        data.state === 'running' ? (
          <ReadArea query={opened} height={500}>
            {(record) => <ReadBack meeting={data} opened={record} />}
          </ReadArea>
        ) : (
          <Navigate to="/callovers/$meetingId" params={{ meetingId }} replace />
        )
      }
    </ReadArea>
  );
}

function ReadBack({ meeting, opened }: { readonly meeting: Meeting; readonly opened: OpenedRecord }) {
  const { t } = useTranslation(['callover', 'ui']);
  const title = useMeetingTitle();
  const sentences = useSentences();
  const navigate = useNavigate();
  const record = useRecordWords(meeting.id, opened);
  const close = useAct('callover.close');
  const params = { meetingId: meeting.id };
  const end = async () => {
    const { summary, learning } = record;
    const closed = await close.run({ meetingId: meeting.id, summary, learning });
    if (closed === undefined) return;
    await record.discard();
    toastDone(t('callover:record.closed'));
    await navigate({ to: '/callovers/$meetingId', params, replace: true });
  };
  return (
    <>
      <Page>
        <Breadcrumb label={t('ui:breadcrumb')}>
          <TextLink quiet to="/callovers" activeOptions={{ exact: true }}>
            {t('callover:list.title')}
          </TextLink>
          <span>{title(meeting)}</span>
        </Breadcrumb>
        <PageTitle
          title={t('callover:record.readBack')}
          under={t('callover:record.readBackHelp')}
          actions={<DraftMark state={record.state} />}
        />
        <Sheet>
          <Section>
            <ReadBackList meeting={meeting} />
          </Section>
          <Section>
            <Fields>
              <HintedField
                label={t('callover:record.learning')}
                help={t('callover:record.learningHelp')}
                value={record.learning}
                onChange={(learning) => {
                  record.set({ learning });
                }}
              />
              <HintedField
                label={t('callover:record.summary')}
                help={t('callover:record.summaryHelp')}
                value={record.summary}
                onChange={(summary) => {
                  record.set({ summary });
                }}
              />
              {close.error !== null && <Note tone="clay">{sentences.error(close.error)}</Note>}
            </Fields>
          </Section>
        </Sheet>
      </Page>
      <FootBar>
        <Button kind="main" size="large" busy={close.pending} onClick={() => void end()}>
          {t('callover:record.close')}
        </Button>
        <ButtonLink size="large" to="/callovers/$meetingId/run" params={params}>
          {t('callover:record.backToMeeting')}
        </ButtonLink>
      </FootBar>
    </>
  );
}
