import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import type { AuditFilter } from '#shared/contracts/audit.ts';
import { auditActions, auditRecords } from '#shared/domain/audit/audit-codes.ts';
import { everyEntry, isNarrowed } from './every-entry.ts';
import { FilePicker, type PickedFile } from './file-picker.tsx';

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

/** Value of a filter that lets everything through. */
const any = 'any';

/** Narrows the list by colleague, file, act, kind of record and days. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const { t } = useTranslation('audit');
  const { compare } = useFormat();
  const today = useToday();
  const { data: workers = [] } = useRead('workers.list', {});
  const [file, setFile] = useState<PickedFile | null>(null);
  const change = (part: Partial<AuditFilter>) => {
    onChange({ ...filter, ...part });
  };
  const records = auditRecords
    .map((value) => ({ value, label: t(`record.${value}`) }))
    .toSorted((a, b) => compare(a.label, b.label));
  return (
    <div className="ks-audit-filters" role="group" aria-label={t('filter.label')}>
      <SelectField
        label={t('filter.worker')}
        choices={[
          { value: any, label: t('filter.anybody') },
          ...workers.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        value={filter.workerId ?? any}
        onChange={(id) => {
          change({ workerId: workers.find((worker) => worker.id === id)?.id ?? null });
        }}
      />
      <SelectField
        label={t('filter.action')}
        choices={[
          { value: any, label: t('filter.anything') },
          ...auditActions.map((value) => ({ value, label: t(`kind.${value}`) })),
        ]}
        value={filter.action ?? any}
        onChange={(action) => {
          change({ action: action === any ? null : action });
        }}
      />
      <SelectField
        label={t('filter.record')}
        choices={[{ value: any, label: t('filter.anyRecord') }, ...records]}
        value={filter.record ?? any}
        onChange={(record) => {
          change({ record: record === any ? null : record });
        }}
      />
      <DateField
        label={t('filter.from')}
        value={filter.from}
        max={filter.until ?? today}
        onChange={(from) => {
          change({ from });
        }}
      />
      <DateField
        label={t('filter.until')}
        value={filter.until}
        max={today}
        onChange={(until) => {
          change({ until });
        }}
      />
      <FilePicker
        file={file}
        onPick={(picked) => {
          setFile(picked);
          change({ caseId: picked?.caseId ?? null });
        }}
      />
      {isNarrowed(filter) && (
        <TextButton
          onClick={() => {
            setFile(null);
            onChange(everyEntry);
          }}
        >
          {t('filter.clear')}
        </TextButton>
      )}
    </div>
  );
}
