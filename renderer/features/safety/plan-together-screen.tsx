import { useParams } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { RecordTogether } from '#renderer/features/records/record-together.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { usePlanTitle } from './plan-words.ts';

/** The plan turned round to the person. */
export function PlanTogetherScreen() {
  const { t } = useTranslation('records');
  const caseId = useCaseId();
  const { entryId = '' } = useParams({ strict: false });
  const plan = useRead('records.get', { caseId, entryId });
  const title = usePlanTitle();
  return (
    <ReadArea query={plan} height={400}>
      {(record) => (
        <RecordTogether
          record={record}
          title={title}
          close={
            <ButtonLink
              icon={<IconArrowLeft size={18} aria-hidden />}
              to="/people/$caseId/safety"
              params={{ caseId }}
            >
              {t('togetherClose')}
            </ButtonLink>
          }
        />
      )}
    </ReadArea>
  );
}
