import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import type { KeptRecord, RecordBody } from '#shared/contracts/records.ts';
import { type BlockChange, compareRecords } from '#shared/domain/records/page-blocks.ts';
import { recordPage } from '#shared/i18n/pages/record-page.ts';
import './records.css';

/** Where two contents of one kind differ, in words. */
export function useChanges(): (older: RecordBody, newer: RecordBody) => BlockChange[] {
  const { t, i18n } = useTranslation('records');
  return (older, newer) => compareRecords(recordPage(i18n, older), recordPage(i18n, newer), t('strengths'));
}

/** What came and what went, block by block. */
export function ChangeList({ changes }: { readonly changes: readonly BlockChange[] }) {
  const { t } = useTranslation('records');
  if (changes.length === 0) return <p className="ks-quiet">{t('nothingChanged')}</p>;
  return (
    <ul className="ks-doc-changes">
      {changes.map(({ key, label, added, gone }) => (
        <li key={key} className="ks-doc-change">
          <p>{label}</p>
          {added.map((line, index) => (
            <p key={`added ${String(index)}`}>{t('added', { line })}</p>
          ))}
          {gone.map((line, index) => (
            <p key={`gone ${String(index)}`} className="ks-quiet">
              {t('gone', { line })}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

interface ChangedSinceProps {
  readonly caseId: string;
  readonly record: KeptRecord;
  /** The version before it. */
  readonly beforeId: string;
}

/** What is different from the version before. */
export function ChangedSince({ caseId, record, beforeId }: ChangedSinceProps) {
  const changes = useChanges();
  const before = useRead('records.get', { caseId, entryId: beforeId });
  return (
    <ReadArea query={before} height={80}>
      {(older) => <ChangeList changes={changes(older.body, record.body)} />}
    </ReadArea>
  );
}
