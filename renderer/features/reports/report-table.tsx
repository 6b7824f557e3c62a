import { useTranslation } from 'react-i18next';
import '#renderer/features/records/records.css';
import { Section } from '#renderer/ui/page.tsx';
import type { ReportCell, ReportPlace, ReportTable } from '#shared/contracts/reports.ts';
import type { CellWords, TableWords } from '#shared/i18n/pages/report-words.ts';
import { fillsOf } from './chart/chart-model.ts';
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
  const fills = fillsOf(chart);
  const totals = new Set(table.adds.rows.map(({ total }) => total));
  return (
    <Section title={words.title}>
      <div className="ks-report-part">
        {table.rows.length === 0 ? (
          <p className="ks-quiet">{t('empty.table')}</p>
        ) : (
          <>
            {chart !== undefined && <ReportChart model={chart} title={words.title} />}
            <div className="ks-doc-table-box" role="group" aria-label={words.title} tabIndex={0}>
              <table className="ks-doc-table ks-report-table">
                <caption className="ks-hidden">{words.title}</caption>
                <thead>
                  <tr>
                    <td />
                    {words.columns.map(({ key, name }) => {
                      const fill = fills.get(key);
                      return (
                        <th key={key} scope="col">
                          {fill !== undefined && <Swatch fill={fill} />}
                          {name}
                        </th>
                      );
                    })}
                  </tr>
                </thead>
                <tbody>
                  {table.rows.map((row, rowIndex) => {
                    const said = words.rows[rowIndex];
                    const rowFill = fills.get(row.key);
                    return (
                      <tr key={row.key} data-total={totals.has(row.key) || undefined}>
                        <th scope="row">
                          {rowFill !== undefined && <Swatch fill={rowFill} />}
                          {said?.name}
                        </th>
                        {table.columns.map(({ key }, index) => {
                          const cell = row.cells[index];
                          const figure = said?.cells[index];
                          if (cell === undefined || figure === undefined) return null;
                          const place = { table: table.id, row: row.key, column: key };
                          const opens = onOpen !== null && row.opens && isOpenable(cell);
                          return (
                            <td key={key}>
                              {opens ? (
                                <button
                                  type="button"
                                  className="ks-link ks-figures"
                                  aria-label={t('rows.open', {
                                    row: said?.name,
                                    column: words.columns[index]?.name,
                                    figure: figure.line,
                                  })}
                                  onClick={() => {
                                    onOpen(place);
                                  }}
                                >
                                  {figure.figure}
                                </button>
                              ) : (
                                <span className="ks-figures" data-kept={cell.kind === 'hidden' || undefined}>
                                  {figure.figure}
                                </span>
                              )}
                              <Beside figure={figure} />
                            </td>
                          );
                        })}
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
          </>
        )}
        <p className="ks-report-definition ks-quiet ks-small">{words.definition}</p>
      </div>
    </Section>
  );
}

/** Counts of somebody open the list behind them; means and what is kept back do not. */
function isOpenable(cell: ReportCell): boolean {
  return cell.kind === 'count' && cell.count > 0;
}

function Beside({ figure: { beside } }: { readonly figure: CellWords }) {
  return beside === '' ? null : <span className="ks-report-beside">{beside}</span>;
}
