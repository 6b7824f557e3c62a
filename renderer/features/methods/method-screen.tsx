import { IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { RecordToolPage } from '#renderer/features/records/record-tool-page.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { isRecordOf } from '#shared/contracts/records.ts';
import { CtiPhases } from './cti-phases.tsx';
import { MethodAsks } from './method-asks.tsx';
import { SetMethod } from './set-method.tsx';

/** Below the Plan tab: which support fits, and the phases of CTI where that is the method. */
export function MethodScreen() {
  return (
    <RecordToolPage
      kind="allocation"
      empty={
        <>
          <Phases />
          <NoTalk />
        </>
      }
      over={(record) => (
        <>
          {isRecordOf(record, 'allocation') && <SetMethod content={record.body.content} />}
          <Phases />
        </>
      )}
      side={<MethodAsks />}
    />
  );
}

function NoTalk() {
  const { t } = useTranslation('methods');
  const caseId = useCaseId();
  const { may } = useSession();
  return (
    <Sheet>
      <Section title={t('title')}>
        <EmptyState
          icon={<IconRoute aria-hidden />}
          title={t('allocation.empty')}
          action={
            may('case.change') && (
              <ButtonLink to="/people/$caseId/plan/method/which" params={{ caseId }}>
                {t('allocation.begin')}
              </ButtonLink>
            )
          }
        >
          {t('allocation.emptyText')}
        </EmptyState>
      </Section>
    </Sheet>
  );
}

function Phases() {
  const caseId = useCaseId();
  const { data } = useRead('methods.ofCase', { caseId });
  return data?.method === 'cti' ? (
    <div className="ks-method-phases">
      <CtiPhases links />
    </div>
  ) : null;
}
