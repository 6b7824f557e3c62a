import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '#renderer/ui/data-table.tsx';
import { TextLink } from '#renderer/ui/link.tsx';

interface Who {
  readonly caseId: string;
  readonly name: string;
  readonly caseNumber: string;
}

interface MeasureRowsProps<Row extends Who> {
  /** What is counted, for screen readers. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
}

/** The people behind a figure, folded away until somebody asks. */
export function MeasureRows<Row extends Who>({ label, rows, columns }: MeasureRowsProps<Row>) {
  const { t } = useTranslation('homeMeasures');
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>
        {t('rows')}
        <span className="ks-hidden">{`: ${label}`}</span>
      </summary>
      <DataTable
        caption={label}
        rows={rows}
        rowId={(row) => `${row.caseId} ${row.caseNumber}`}
        columns={[
          {
            id: 'name',
            header: t('name'),
            render: ({ caseId, name }) => (
              <TextLink to="/people/$caseId/home/tenancy" params={{ caseId }}>
                {name}
              </TextLink>
            ),
          },
          { id: 'number', header: t('caseNumber'), render: ({ caseNumber }) => caseNumber },
          ...columns,
        ]}
      />
    </details>
  );
}
