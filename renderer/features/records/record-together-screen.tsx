import { useParams } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { ButtonLink } from '#renderer/ui/link.tsx';
import type { KeptRecord } from '#shared/contracts/records.ts';
import { recordPlaces } from './record-places.ts';
import { RecordTogether } from './record-together.tsx';
import { useRecordName } from './record-words.ts';

/** Any record turned round to the person. */
export function RecordTogetherScreen() {
  const caseId = useCaseId();
  const { entryId = '' } = useParams({ strict: false });
  const record = useRead('records.get', { caseId, entryId });
  return (
    <ReadArea query={record} height={400}>
      {(kept) => <Together record={kept} />}
    </ReadArea>
  );
}

function Together({ record }: { readonly record: KeptRecord }) {
  const { t } = useTranslation('records');
  const caseId = useCaseId();
  const title = useRecordName(record.body);
  const head = useRead('cases.header', { caseId });
  return (
    <RecordTogether
      record={record}
      title={title}
      called={callName(head.data?.name ?? '')}
      close={
        <ButtonLink
          icon={<IconArrowLeft size={18} aria-hidden />}
          to={recordPlaces[record.body.kind].page}
          params={{ caseId }}
        >
          {t('togetherClose')}
        </ButtonLink>
      }
    />
  );
}
