import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Section } from '#renderer/ui/page.tsx';

type Figures = OutputOf<'peers.report'>['all'];
type Row = Figures & { readonly name: string };

/** "Who has been offered peer support?" by service, method and main worker (domain.md 11.2). */
export function AskedReport() {
  const { t } = useTranslation(['peers', 'domain']);
  const report = useRead('peers.report', {});
  const named = (rows: readonly Row[], none: string) =>
    rows.map((row) => ({ ...row, name: row.name === '' ? none : row.name }));
  return (
    <Section title={t('report.title')} help={t('report.help')}>
      <ReadArea query={report} height={240}>
        {({ all, services, methods, workers }) => (
          <>
            <FigureTable
              title={t('report.byService')}
              first={t('report.service')}
              rows={[...services, ...(services.length > 1 ? [{ ...all, name: t('report.all') }] : [])]}
            />
            <FigureTable
              title={t('report.byMethod')}
              first={t('report.method')}
              rows={methods.map(({ method, ...figures }) => ({
                ...figures,
                name: method === null ? t('report.noMethod') : t(`domain:supportMethod.${method}`),
              }))}
            />
            <FigureTable
              title={t('report.byWorker')}
              first={t('report.worker')}
              rows={named(workers, t('report.nobody'))}
            />
          </>
        )}
      </ReadArea>
    </Section>
  );
}

interface FigureTableProps {
  readonly title: string;
  readonly first: string;
  readonly rows: readonly Row[];
}

function FigureTable({ title, first, rows }: FigureTableProps) {
  const { t } = useTranslation('peers');
  const format = useFormat();
  const count = (id: 'people' | 'asked' | 'yes' | 'later' | 'no') => ({
    id,
    header: t(`report.${id}`),
    align: 'end' as const,
    render: (row: Row) => format.number(row[id]),
  });
  return (
    <>
      <h3 className="ks-side-label">{title}</h3>
      <DataTable
        caption={title}
        rows={rows}
        rowId={({ name }) => name}
        columns={[
          { id: 'name', header: first, render: ({ name }) => name },
          count('people'),
          count('asked'),
          count('yes'),
          count('later'),
          count('no'),
          {
            id: 'inTime',
            header: t('report.inTime'),
            align: 'end',
            render: ({ askedInTime, due, inTimeShare }) =>
              inTimeShare === null
                ? t('report.inTimeOf', { asked: askedInTime, due })
                : t('report.inTimeShare', { asked: askedInTime, due, share: inTimeShare }),
          },
        ]}
      />
    </>
  );
}
