import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { addMonthsClamped } from '#shared/domain/dates/calendar.ts';

/** What was needed in the last twelve months and nobody offered: counts to speak up with, never names. */
export function UnmetNeeds() {
  const { t } = useTranslation(['directory', 'domain']);
  const format = useFormat();
  const to = useToday();
  const query = useRead('network.unmet', { from: addMonthsClamped(to, -12), to });
  return (
    <Section title={t('unmet')} help={t('unmetText')}>
      <ReadArea query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="ks-quiet">{t('unmetNone')}</p>
          ) : (
            <DataTable
              caption={t('unmet')}
              rows={rows}
              rowId={({ kind }) => kind}
              columns={[
                { id: 'kind', header: t('unmetKind'), render: ({ kind }) => t(`domain:serviceKind.${kind}`) },
                {
                  id: 'nothing',
                  header: t('unmetNothing'),
                  align: 'end',
                  render: (row) => format.number(row.nothingThere),
                },
                {
                  id: 'refused',
                  header: t('unmetRefused'),
                  align: 'end',
                  render: (row) => format.number(row.refused),
                },
                {
                  id: 'waiting',
                  header: t('unmetWaiting'),
                  align: 'end',
                  render: (row) => format.number(row.waiting),
                },
              ]}
            />
          )
        }
      </ReadArea>
    </Section>
  );
}
