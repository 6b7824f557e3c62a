import { useTranslation } from 'react-i18next';
import { fillsOf } from '#renderer/features/reports/chart/chart-model.ts';
import { isEmptyTable } from '#renderer/features/reports/chart/empty-table.ts';
import { ReportChart } from '#renderer/features/reports/chart/report-chart.tsx';
import { Swatch } from '#renderer/features/reports/chart/swatch.tsx';
import { useChart } from '#renderer/features/reports/chart/use-chart.ts';
import type { ReportTable } from '#shared/contracts/reports.ts';
import { columnHead, type TableWords } from '#shared/i18n/pages/report-words.ts';

/** Figures that have room beside each other on paper at a readable size. */
const mostColumns = 6;

interface PrintedTableProps {
  readonly table: ReportTable;
  readonly words: TableWords;
}

/** One table on paper: drawn, then as figures, whose columns go on below where the paper is too narrow, then how counted. */
export function PrintedTable({ table, words }: PrintedTableProps) {
  const { t } = useTranslation('reports');
  const chart = useChart(table, words);
  const fills = fillsOf(chart);
  const parts = Math.ceil(words.columns.length / mostColumns);
  const each = Math.ceil(words.columns.length / parts);
  return (
    <section className="ks-paper-report-part">
      <h3>{words.title}</h3>
      {chart !== undefined && <ReportChart model={chart} title={words.title} />}
      {isEmptyTable(table) && <p>{t('empty.table')}</p>}
      {!isEmptyTable(table) &&
        Array.from({ length: parts }, (_, part) => (
          <Figures
            key={part}
            table={table}
            words={words}
            fills={fills}
            from={part * each}
            to={(part + 1) * each}
          />
        ))}
      <p className="ks-paper-definition">{words.definition}</p>
    </section>
  );
}

interface FiguresProps extends PrintedTableProps {
  readonly fills: ReturnType<typeof fillsOf>;
  /** First column, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

function Figures({ table, words, fills, from, to }: FiguresProps) {
  const totals = new Set(table.adds.rows.map(({ total }) => total));
  const swatch = (key: string) => {
    const fill = fills.get(key);
    return fill !== undefined && <Swatch fill={fill} />;
  };
  return (
    <table className="ks-paper-report-table">
      <caption className="ks-hidden">{words.title}</caption>
      <thead>
        <tr>
          <td />
          {words.columns.slice(from, to).map((column) => (
            <th key={column.key} scope="col">
              {swatch(column.key)}
              {columnHead(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {words.rows.map(({ key, name, cells }) => (
          <tr key={key} data-total={totals.has(key) || undefined}>
            <th scope="row">
              {swatch(key)}
              {name}
            </th>
            {cells.slice(from, to).map(({ figure, beside }, index) => (
              <td key={words.columns[from + index]?.key}>
                {figure}
                {beside !== '' && <span className="ks-report-beside">{beside}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
