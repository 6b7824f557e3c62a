import { useTranslation } from 'react-i18next';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { RecordToolPage } from '#renderer/features/records/record-tool-page.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { CtiPhases } from './cti-phases.tsx';
import { MethodAsks } from './method-asks.tsx';

/** The phases of CTI as a document: to read, turn round, print, compare. */
export function CtiPage() {
  const { t } = useTranslation('methods');
  const caseId = useCaseId();
  return (
    <>
      <p className="ks-doc-back">
        <TextLink to="/people/$caseId/plan/method" params={{ caseId }} activeOptions={{ exact: true }}>
          {t('back')}
        </TextLink>
      </p>
      <RecordToolPage
        kind="cti_course"
        empty={<CtiPhases />}
        over={() => (
          <div className="ks-method-phases">
            <CtiPhases />
          </div>
        )}
        side={<MethodAsks />}
      />
    </>
  );
}
