import type { ChartModel } from './chart-model.ts';

type BarChartProps = Pick<ChartModel, 'lines' | 'isShare'>;

/** One bar for each figure, with its words at its end. Lengths begin at nought; shares show the whole too. */
export function BarChart({ lines, isShare }: BarChartProps) {
  const most = isShare ? 1 : Math.max(...lines.flatMap(({ parts }) => parts.map(({ size }) => size ?? 0)));
  return lines.map((line) => (
    <div key={line.key} className="ks-report-chart-line">
      <span className="ks-report-chart-name">{line.name}</span>
      <span className="ks-report-chart-bars">
        {line.parts.map(({ key, name, size, label, fill }) => (
          <span key={key} className="ks-report-bar" data-share={isShare || undefined}>
            {line.parts.length > 1 && <span className="ks-report-bar-name">{name}</span>}
            {size !== null && (
              <span className="ks-report-bar-track">
                <span
                  className="ks-report-bar-fill"
                  data-fill={fill}
                  style={{ '--ks-size': most === 0 ? 0 : size / most }}
                />
              </span>
            )}
            <span className="ks-report-bar-label">{label}</span>
          </span>
        ))}
      </span>
    </div>
  ));
}
