import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { isRecordOf, type KeptRecord } from '#shared/contracts/records.ts';
import { recordPlaces } from './record-places.ts';
import { RecordSections } from './record-sections.tsx';
import { useRecordTitle } from './record-words.ts';

const MapOutcomes = lazy(async () => ({
  default: (await import('#renderer/features/around/map-outcomes.tsx')).MapOutcomes,
}));

/** Any version of any record, also one that a newer one followed: where the timeline and a search lead. */
export function RecordVersionScreen() {
  const caseId = useCaseId();
  const { entryId = '' } = useParams({ strict: false });
  const head = useRead('cases.header', { caseId });
  const record = useRead('records.get', { caseId, entryId });
  return (
    <ReadArea query={record} height={400}>
      {(kept) => (
        <>
          <Back record={kept} />
          <RecordSections record={kept} called={callName(head.data?.name ?? '')} />
          {isRecordOf(kept, 'node_map') && (
            <Suspense>
              <MapOutcomes caseId={caseId} record={kept} />
            </Suspense>
          )}
        </>
      )}
    </ReadArea>
  );
}

function Back({ record }: { readonly record: KeptRecord }) {
  const { t } = useTranslation('records');
  const caseId = useCaseId();
  const title = useRecordTitle(record.body.kind);
  return (
    <p className="ks-doc-back">
      <TextLink to={recordPlaces[record.body.kind].page} params={{ caseId }} activeOptions={{ exact: true }}>
        {t('backTo', { title })}
      </TextLink>
    </p>
  );
}
