import { IconDoor } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { RecordToolPage } from '#renderer/features/records/record-tool-page.tsx';
import { useRecordTitle } from '#renderer/features/records/record-words.ts';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState, Note } from '#renderer/ui/states.tsx';
import './closing.css';
import { EndingWays } from './ending-ways.tsx';

/** What is agreed for the end of support. The page itself ends nothing. */
export function ClosingScreen() {
  return (
    <RecordToolPage
      kind="closing_record"
      empty={<NothingAgreed />}
      side={<EndingWays />}
      over={() => <WhatNow />}
    />
  );
}

/** The way on from here, as it fits where support stands. */
function WhatNow() {
  const { t } = useTranslation('closing');
  const caseId = useCaseId();
  const { may } = useSession();
  const { data } = useRead('closing.standing', { caseId });
  if (data === undefined) return null;
  const { state } = data;
  if (state === 'closed' || state === 'follow_up') {
    return (
      <div className="ks-ending-note">
        <Note tone="neutral" icon={<IconDoor aria-hidden />}>
          <p>{t('record.ended')}</p>
          <TextLink to="/people/$caseId/follow-up" params={{ caseId }}>
            {t('record.toFollowUp')}
          </TextLink>
        </Note>
      </div>
    );
  }
  return (
    <div className="ks-ending-note">
      <Note tone="neutral" icon={<IconDoor aria-hidden />}>
        <p>{t('record.endNowHelp')}</p>
        {may('case.change') && (
          <TextLink to="/people/$caseId/steps" params={{ caseId }} search={{ move: true }}>
            {state === 'closing' ? t('record.endNow') : t('record.prepare')}
          </TextLink>
        )}
      </Note>
    </div>
  );
}

function NothingAgreed() {
  const { t } = useTranslation('closing');
  const caseId = useCaseId();
  const title = useRecordTitle('closing_record');
  const { may } = useSession();
  const { data } = useRead('closing.standing', { caseId });
  return (
    <Sheet>
      <Section title={title}>
        <EmptyState
          icon={<IconDoor aria-hidden />}
          title={t('record.emptyTitle')}
          action={
            may('tools.write') && (
              <ButtonLink to="/people/$caseId/closing/edit" params={{ caseId }}>
                {t('record.begin')}
              </ButtonLink>
            )
          }
        >
          {t('record.emptyText')}
        </EmptyState>
        {data?.readiness === null && (
          <Note tone="neutral">
            <p>{t('record.notTalked')}</p>
            <TextLink to="/people/$caseId/readiness" params={{ caseId }}>
              {t('record.talk')}
            </TextLink>
          </Note>
        )}
      </Section>
    </Sheet>
  );
}
