import { IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, callShell } from '#renderer/api/client.ts';
import { useReadPages } from '#renderer/api/hooks.ts';
import { MorePages } from '#renderer/app/more-pages.tsx';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSavePdf } from '#renderer/app/save-pdf.tsx';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';
import type { AuditFilter } from '#shared/contracts/audit.ts';
import { auditSentence } from '#shared/i18n/pages/audit-sentence.ts';
import { AuditFilters } from './audit-filters.tsx';
import './audit.css';

interface AuditListProps {
  readonly filter: AuditFilter;
  readonly onFilter: (filter: AuditFilter) => void;
}

/** The entries that fit, newest first, a sentence each; they leave Keystead as a CSV file or as pages. */
export function AuditList({ filter, onFilter }: AuditListProps) {
  const { t, i18n } = useTranslation('audit');
  const format = useFormat();
  const pages = useReadPages('audit.page', filter);
  return (
    <Section title={t('screen.caption')} help={t('screen.lead')} action={<LeaveButtons filter={filter} />}>
      <AuditFilters filter={filter} onChange={onFilter} />
      <ReadArea query={pages} height={600}>
        {({ pages: read }) => {
          const entries = read.flatMap((page) => page.entries);
          return entries.length === 0 ? (
            <EmptyState icon={<IconListCheck aria-hidden />} title={t('screen.empty')}>
              {t('screen.emptyText')}
            </EmptyState>
          ) : (
            <DataTable
              caption={t('screen.caption')}
              rows={entries}
              rowId={({ seq }) => String(seq)}
              columns={[
                { id: 'when', header: t('screen.when'), render: ({ at }) => format.moment(at) },
                { id: 'what', header: t('screen.what'), render: (entry) => auditSentence(i18n, entry) },
                {
                  id: 'number',
                  header: t('screen.number'),
                  align: 'end',
                  render: ({ seq }) => format.number(seq),
                },
              ]}
            />
          );
        }}
      </ReadArea>
      <MorePages pages={pages} words={t('screen.more')} />
    </Section>
  );
}

function LeaveButtons({ filter }: { readonly filter: AuditFilter }) {
  const { t } = useTranslation('audit');
  const sentences = useSentences();
  const [busy, setBusy] = useState(false);
  const pdf = useSavePdf((file) => t('screen.printed', { file }));
  const saveCsv = async () => {
    setBusy(true);
    try {
      const { jobId } = await api.audit.prepareExport(filter);
      const written = await callShell('saveFile', { jobId });
      if (written !== null) toastDone(t('screen.exported', { file: written.fileName }));
    } catch (error) {
      toastProblem(sentences.error(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <ButtonRow>
      <Button busy={busy} onClick={() => void saveCsv()}>
        {t('screen.export')}
      </Button>
      <Button
        busy={pdf.busy}
        onClick={() =>
          void pdf.save(() => api.audit.preparePrint({ ...filter, greyscale: true, encrypt: true }))
        }
      >
        {t('screen.print')}
      </Button>
      {pdf.passwordDialog}
    </ButtonRow>
  );
}
