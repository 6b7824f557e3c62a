import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useFormat } from '#renderer/app/words.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';

/** Files that must not be erased now. */
export function HeldFiles({ holds }: { readonly holds: OutputOf<'legalHolds.list'> }) {
  const { t } = useTranslation('erasure');
  const format = useFormat();
  return (
    <Section title={t('hold.listTitle')} help={t('hold.explain')}>
      {holds.length === 0 ? (
        <p className="ks-quiet">{t('hold.listNone')}</p>
      ) : (
        <DataTable
          caption={t('hold.listTitle')}
          rows={holds}
          rowId={({ id }) => id}
          columns={[
            {
              id: 'file',
              header: t('hold.file'),
              render: ({ caseId, name, caseNumber }) => (
                <TextLink to="/people/$caseId/papers/erasing" params={{ caseId }}>
                  {name === '' ? caseNumber : name}
                </TextLink>
              ),
            },
            { id: 'reason', header: t('hold.reason'), render: ({ reason }) => reason },
            {
              id: 'since',
              header: t('hold.until'),
              render: ({ setOn, setBy, until }) => (
                <>
                  {until === null ? t('hold.open') : t('hold.untilDay', { day: format.day(until) })}
                  <p className="ks-quiet ks-small">
                    {t('hold.since', { day: format.day(setOn), by: setBy })}
                  </p>
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
