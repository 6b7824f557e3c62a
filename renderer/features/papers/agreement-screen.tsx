import { IconSignature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { RecordToolPage } from '#renderer/features/records/record-tool-page.tsx';
import { useRecordTitle } from '#renderer/features/records/record-words.ts';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState, Note } from '#renderer/ui/states.tsx';

/** What the person and the service agreed; a home never depends on it. */
export function AgreementScreen() {
  return <RecordToolPage kind="support_agreement" empty={<NoAgreement />} />;
}

function NoAgreement() {
  const { t } = useTranslation('papers');
  const caseId = useCaseId();
  const { data: head } = useRead('cases.header', { caseId });
  const called = callName(head?.name ?? '');
  const title = useRecordTitle('support_agreement');
  const { may } = useSession();
  return (
    <Sheet>
      <Section title={title}>
        <EmptyState
          icon={<IconSignature aria-hidden />}
          title={t('agreement.emptyTitle')}
          action={
            may('tools.write') && (
              <ButtonLink to="/people/$caseId/papers/agreement/edit" params={{ caseId }}>
                {t('agreement.begin')}
              </ButtonLink>
            )
          }
        >
          {called === '' ? t('agreement.emptyTextNobody') : t('agreement.emptyText', { name: called })}
        </EmptyState>
        <Note tone="moss">{t('agreement.homeFirst')}</Note>
      </Section>
    </Sheet>
  );
}
