import { useTranslation } from 'react-i18next';
import { InlineMark } from '#renderer/features/stars/chart/star-mark.tsx';
import { assertNever } from '#shared/lib/assert-never.ts';
import { BarChart } from './bar-chart.tsx';
import { type ChartModel, keyOf } from './chart-model.ts';
import { StackedChart } from './stacked-chart.tsx';
import { StepsChart } from './steps-chart.tsx';
import { Swatch } from './swatch.tsx';
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
      <Key model={model} />
      <Drawing {...model} />
    </div>
  );
}

/** What each pattern or mark stands for, in the order in which they stand. */
function Key({ model }: Pick<ReportChartProps, 'model'>) {
  const parts = keyOf(model);
  const ends = model.kind === 'steps' ? (model.lines[0]?.parts ?? []) : [];
  if (parts.length + ends.length === 0) return null;
  return (
    <ul className="ks-report-key">
      {parts.map(({ key, name, fill }) => (
        <li key={key}>
          <Swatch fill={fill} />
          {name}
        </li>
      ))}
      {ends.map(({ key, name }, index) => (
        <li key={key}>
          <InlineMark role={index === 0 ? 'first' : 'latest'} />
          {name}
        </li>
      ))}
    </ul>
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
