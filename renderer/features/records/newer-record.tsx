import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/states.tsx';
import type { KeptRecord, RecordBody } from '#shared/contracts/records.ts';
import '#renderer/features/cases/rows.css';
import { ChangeList, useChanges } from './record-changes.tsx';

interface NewerRecordProps {
  readonly newer: KeptRecord;
  /** What stands in the form. */
  readonly mine: RecordBody;
  /** The writer has seen it; the next version goes over it. */
  readonly onSeen: () => void;
}

/** What a colleague kept while this form was open: shown, so that neither is lost. */
export function NewerRecord({ newer, mine, onSeen }: NewerRecordProps) {
  const { t } = useTranslation('records');
  const changes = useChanges();
  return (
    <div className="ks-newer">
      <Note tone="brass" icon={<IconUsers aria-hidden />}>
        <p role="alert">{t('newer', { author: newer.author, number: newer.version })}</p>
        <ChangeList changes={changes(mine, newer.body)} />
        <Button onClick={onSeen}>{t('newerSeen')}</Button>
      </Note>
    </div>
  );
}
