import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { handoverSections } from '#shared/domain/handover/handover-codes.ts';

function isSection(code: string): code is (typeof handoverSections)[number] {
  return (handoverSections as readonly string[]).includes(code);
}

/** Who was given what, when and on what ground (domain.md 9.4). */
export function DisclosureTable({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('handovers');
  const format = useFormat();
  const log = useRead('handovers.disclosures', { caseId });
  return (
    <ReadArea query={log}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState icon={<IconFileText aria-hidden />} title={t('logEmptyTitle')}>
            {t('logEmptyText')}
          </EmptyState>
        ) : (
          <DataTable
            caption={t('logTitle')}
            rows={rows}
            rowId={({ id }) => id}
            columns={[
              { id: 'when', header: t('logWhen'), render: ({ at }) => format.moment(at) },
              { id: 'to', header: t('logRecipient'), render: ({ recipient }) => recipient },
              { id: 'why', header: t('logBasis'), render: ({ basis }) => t(`basisWord.${basis}`) },
              {
                id: 'what',
                header: t('logSections'),
                render: ({ sections }) =>
                  format.list(sections.filter(isSection).map((code) => t(`section.${code}`))),
              },
              { id: 'how', header: t('logFormat'), render: (row) => t(`formats.${row.format}`) },
            ]}
          />
        )
      }
    </ReadArea>
  );
}
