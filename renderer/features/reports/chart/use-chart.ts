import { useTranslation } from 'react-i18next';
import type { ReportTable } from '#shared/contracts/reports.ts';
import type { TableWords } from '#shared/i18n/pages/report-words.ts';
import { type ChartModel, findChart } from './chart-model.ts';

/** What is drawn of a table, with names in the language of the page; undefined where a drawing would say nothing. */
export function useChart(table: ReportTable, words: TableWords): ChartModel | undefined {
  const { t } = useTranslation('reports');
  return findChart(table, words, (row, group) => t('chartLine', { row, group }));
}
