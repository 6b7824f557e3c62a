import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { RecordToolPage } from '#renderer/features/records/record-tool-page.tsx';
import { useRecordTitle } from '#renderer/features/records/record-words.ts';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { EndingWays } from './ending-ways.tsx';

/** Being ready, as it was last talked about; no answer blocks anything or forces anything. */
export function ReadinessScreen() {
  const { t } = useTranslation('closing');
  return (
    <RecordToolPage
      kind="readiness_review"
      empty={<NoTalk />}
      side={<EndingWays />}
      after={() => <p className="ks-quiet ks-small">{t('readiness.nothingFollows')}</p>}
    />
  );
}

function NoTalk() {
  const { t } = useTranslation('closing');
  const caseId = useCaseId();
  const { data: head } = useRead('cases.header', { caseId });
  const called = callName(head?.name ?? '');
  const title = useRecordTitle('readiness_review');
  const { may } = useSession();
  return (
    <Sheet>
      <Section title={title}>
        <EmptyState
          icon={<IconMessages aria-hidden />}
          title={t('readiness.emptyTitle')}
          action={
            may('tools.write') && (
              <ButtonLink to="/people/$caseId/readiness/edit" params={{ caseId }}>
                {t('readiness.begin')}
              </ButtonLink>
            )
          }
        >
          {called === '' ? t('readiness.emptyTextNobody') : t('readiness.emptyText', { name: called })}
        </EmptyState>
      </Section>
    </Sheet>
  );
}
