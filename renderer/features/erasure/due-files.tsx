import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { DueFile } from '#shared/contracts/erasure.ts';
import { addDays, addMonthsClamped } from '#shared/domain/dates/calendar.ts';

/** The list that waits for somebody's look; nothing in it goes by itself. */
export function DueFiles({ files }: { readonly files: readonly DueFile[] }) {
  const { t } = useTranslation(['erasure', 'domain']);
  const format = useFormat();
  const [keeping, setKeeping] = useState<DueFile | null>(null);
  const nameOf = ({ name, caseNumber }: DueFile) => (name === '' ? caseNumber : name);
  return (
    <Section title={t('erasure:keeping.due')} help={t('erasure:keeping.dueHelp')}>
      {files.length === 0 ? (
        <p className="ks-quiet">{t('erasure:keeping.dueNone')}</p>
      ) : (
        <DataTable
          caption={t('erasure:keeping.due')}
          rows={files}
          rowId={({ caseId }) => caseId}
          columns={[
            {
              id: 'person',
              header: t('erasure:keeping.person'),
              render: (file) => (
                <TextLink to="/people/$caseId" params={{ caseId: file.caseId }}>
                  {nameOf(file)}
                </TextLink>
              ),
            },
            {
              id: 'since',
              header: t('erasure:keeping.why'),
              render: ({ category, since }) =>
                t('erasure:keeping.since', {
                  category: t(`domain:retentionCategory.${category}`),
                  day: format.day(since),
                }),
            },
            {
              id: 'suggestion',
              header: t('erasure:keeping.suggestion'),
              render: ({ suggestion, held }) =>
                held ? (
                  <Tag tone="brass">{t('erasure:keeping.held')}</Tag>
                ) : (
                  t(`domain:retentionAction.${suggestion}`)
                ),
            },
            {
              id: 'acts',
              header: t('erasure:keeping.acts'),
              render: (file) => (
                <>
                  <TextLink
                    to="/people/$caseId/papers/erasing"
                    params={{ caseId: file.caseId }}
                    aria-label={`${t('erasure:keeping.look')}: ${nameOf(file)}`}
                  >
                    {t('erasure:keeping.look')}
                  </TextLink>{' '}
                  <TextButton
                    aria-label={`${t('erasure:keeping.keep')}: ${nameOf(file)}`}
                    onClick={() => {
                      setKeeping(file);
                    }}
                  >
                    {t('erasure:keeping.keep')}
                  </TextButton>
                </>
              ),
            },
          ]}
        />
      )}
      {keeping !== null && (
        <KeepDialog
          caseId={keeping.caseId}
          onClose={() => {
            setKeeping(null);
          }}
        />
      )}
    </Section>
  );
}

function KeepDialog({ caseId, onClose }: Pick<DueFile, 'caseId'> & { readonly onClose: () => void }) {
  const { t } = useTranslation('erasure');
  const format = useFormat();
  const today = useToday();
  const form = useForm<{ readonly until: string | null; readonly reason: string }>('keep-on', {
    initial: { until: addMonthsClamped(today, 12), reason: '' },
    check: ({ until, reason }) => ({
      ...(until === null ? { until: 'required' as const } : {}),
      ...(reason.trim() === '' ? { reason: 'required' as const } : {}),
    }),
    submit: async ({ until, reason }) => {
      const day = until ?? today;
      await api.retention.keep({ caseId, until: day, reason });
      toastDone(t('keeping.kept', { day: format.day(day) }));
      onClose();
    },
  });
  return (
    <FormDialog title={t('keeping.keepTitle')} form={form} save={t('keeping.keepSave')} onClose={onClose}>
      <DateField {...form.field('until')} label={t('keeping.keepUntil')} min={addDays(today, 1)} required />
      <TextareaField
        {...form.field('reason')}
        label={t('keeping.keepReason')}
        rows={3}
        maxLength={1000}
        required
      />
    </FormDialog>
  );
}
