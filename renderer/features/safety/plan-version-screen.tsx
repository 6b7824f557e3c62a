import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { PlanSections } from './plan-sections.tsx';

/** Any version of the plan, also one that a newer one followed. */
export function PlanVersionScreen() {
  const { t } = useTranslation('safety');
  const caseId = useCaseId();
  const { entryId = '' } = useParams({ strict: false });
  const head = useRead('cases.header', { caseId });
  const plan = useRead('records.get', { caseId, entryId });
  return (
    <>
      <p className="ks-doc-back">
        <TextLink to="/people/$caseId/safety" params={{ caseId }} activeOptions={{ exact: true }}>
          {t('back')}
        </TextLink>
      </p>
      <ReadArea query={plan} height={400}>
        {(record) => <PlanSections record={record} called={callName(head.data?.name ?? '')} />}
      </ReadArea>
    </>
  );
}
