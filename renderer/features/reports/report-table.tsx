import { useTranslation } from 'react-i18next';
import '#renderer/features/records/records.css';
import { Section } from '#renderer/ui/page.tsx';
import type { ReportCell, ReportPlace, ReportTable } from '#shared/contracts/reports.ts';
import { type CellWords, columnHead, type TableWords } from '#shared/i18n/pages/report-words.ts';
import { fillsOf } from './chart/chart-model.ts';
import { isEmptyTable } from './chart/empty-table.ts';
import { ReportChart } from './chart/report-chart.tsx';
import { Swatch } from './chart/swatch.tsx';
import { useChart } from './chart/use-chart.ts';

interface ReportTableSectionProps {
  readonly table: ReportTable;
  readonly words: TableWords;
  /** Opens what a figure counts; null where figures open nothing. */
  readonly onOpen: ((place: ReportPlace) => void) | null;
}

/** One table of a report: drawn, then as figures, then how they were counted. */
export function ReportTableSection({ table, words, onOpen }: ReportTableSectionProps) {
  const { t } = useTranslation('reports');
  const chart = useChart(table, words);
  return (
    <Section title={words.title}>
      <div className="ks-report-part">
        {chart !== undefined && <ReportChart model={chart} title={words.title} />}
        {isEmptyTable(table) ? (
          <p className="ks-quiet">{t('empty.table')}</p>
        ) : (
          <Figures table={table} words={words} fills={fillsOf(chart)} onOpen={onOpen} />
        )}
        <p className="ks-report-definition ks-quiet ks-small">{words.definition}</p>
      </div>
    </Section>
  );
}

interface FiguresProps extends ReportTableSectionProps {
  readonly fills: ReturnType<typeof fillsOf>;
}

function Figures({ table, words, fills, onOpen }: FiguresProps) {
  const totals = new Set(table.adds.rows.map(({ total }) => total));
  const swatch = (key: string) => {
    const fill = fills.get(key);
    return fill !== undefined && <Swatch fill={fill} />;
  };
  return (
    <div className="ks-doc-table-box" role="group" aria-label={words.title} tabIndex={0}>
      <table className="ks-doc-table ks-report-table">
        <caption className="ks-hidden">{words.title}</caption>
        <thead>
          <tr>
            <td />
            {words.columns.map((column) => (
              <th key={column.key} scope="col">
                {swatch(column.key)}
                {columnHead(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {words.rows.map((row, rowIndex) => (
            <tr key={row.key} data-total={totals.has(row.key) || undefined}>
              <th scope="row">
                {swatch(row.key)}
                {row.name}
              </th>
              {words.columns.map((column, index) => {
                const cell = table.rows[rowIndex]?.cells[index];
                const figure = row.cells[index];
                if (cell === undefined || figure === undefined) return null;
                return (
                  <td key={column.key}>
                    <Figure
                      cell={cell}
                      words={figure}
                      place={`${row.name}, ${columnHead(column)}`}
                      onOpen={
                        onOpen !== null && row.opens && isOpenable(cell)
                          ? () => {
                              onOpen({ table: table.id, row: row.key, column: column.key });
                            }
                          : null
                      }
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Counts of somebody open the list behind them; means and what is kept back do not. */
function isOpenable(cell: ReportCell): boolean {
  return cell.kind === 'count' && cell.count > 0;
}

interface FigureProps {
  readonly cell: ReportCell;
  readonly words: CellWords;
  /** Row and column in words. */
  readonly place: string;
  readonly onOpen: (() => void) | null;
}

function Figure({ cell, words: { figure, beside, line }, place, onOpen }: FigureProps) {
  const { t } = useTranslation('reports');
  return (
    <>
      {onOpen === null ? (
        <span className="ks-figures" data-kept={cell.kind === 'hidden' || undefined}>
          {figure}
        </span>
      ) : (
        <button
          type="button"
          className="ks-link ks-figures"
          aria-label={t('rows.open', { place, figure: line })}
          onClick={onOpen}
        >
          {figure}
        </button>
      )}
      {beside !== '' && <span className="ks-report-beside">{beside}</span>}
    </>
  );
}
