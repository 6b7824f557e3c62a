import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { Columns, Section } from '#renderer/ui/page.tsx';
import type { KeptRecord } from '#shared/contracts/records.ts';
import type { RecordKind } from '#shared/domain/records/record-codes.ts';
import { RecordSections } from './record-sections.tsx';
import { VersionLines } from './version-lines.tsx';

interface RecordToolPageProps {
  readonly kind: RecordKind;
  /** Stands there before the first version: what the tool is for and how to begin. */
  readonly empty: ReactNode;
  /** At the side, over the earlier versions. */
  readonly side?: ReactNode;
  /** At the side too, of the present version. */
  readonly beside?: (record: KeptRecord) => ReactNode;
  /** Over the present version. */
  readonly over?: (record: KeptRecord) => ReactNode;
  /** What only this tool has to say, after the content. */
  readonly after?: (record: KeptRecord) => ReactNode;
}

/** The page of a tool that keeps a record: the present version, earlier ones at the side. */
export function RecordToolPage({ kind, empty, side, beside, over, after }: RecordToolPageProps) {
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const current = useRead('records.find', { caseId, kind });
  return (
    <ReadArea query={current} height={400}>
      {(record) => (
        <Columns
          side={
            <>
              {record !== null && beside?.(record)}
              {side}
              {record !== null && record.version > 1 && <Earlier record={record} />}
            </>
          }
        >
          {record === null ? (
            empty
          ) : (
            <>
              {over?.(record)}
              <RecordSections record={record} called={callName(head.data?.name ?? '')}>
                {after?.(record)}
              </RecordSections>
            </>
          )}
        </Columns>
      )}
    </ReadArea>
  );
}

function Earlier({ record }: { readonly record: KeptRecord }) {
  const { t } = useTranslation('records');
  const caseId = useCaseId();
  const versions = useRead('records.versions', { caseId, kind: record.body.kind });
  return (
    <Section title={t('earlier')}>
      <ReadArea query={versions} height={80}>
        {(lines) => (
          <VersionLines
            versions={lines.filter(({ version }) => version !== record.version)}
            link={(entryId, words) => (
              <TextLink to="/people/$caseId/records/$entryId" params={{ caseId, entryId }}>
                {words}
              </TextLink>
            )}
          />
        )}
      </ReadArea>
    </Section>
  );
}
