import { useTranslation } from 'react-i18next';
import { assertNever } from '#shared/lib/assert-never.ts';
import { BarChart } from './bar-chart.tsx';
import type { ChartModel } from './chart-model.ts';
import { StackedChart } from './stacked-chart.tsx';
import { StepsChart } from './steps-chart.tsx';
import './report-chart.css';

interface ReportChartProps {
  readonly model: ChartModel;
  /** Title of the table, which holds the same figures. */
  readonly title: string;
}

/** What a table shows, drawn; readable in grey, and named for those who do not see it. */
export function ReportChart({ model, title }: ReportChartProps) {
  const { t } = useTranslation('reports');
  return (
    <div className="ks-report-chart" role="img" aria-label={t('chartName', { table: title })}>
      <Drawing {...model} />
    </div>
  );
}

function Drawing({ kind, lines, isShare }: ChartModel) {
  switch (kind) {
    case 'bars':
      return <BarChart lines={lines} isShare={isShare} />;
    case 'stacked':
    case 'diverging':
      return <StackedChart lines={lines} kind={kind} />;
    case 'steps':
      return <StepsChart lines={lines} />;
    default:
      return assertNever(kind);
  }
}
