import { useElementSize } from '@mantine/hooks';
import { CartesianGrid, Line, LineChart, ReferenceArea, ReferenceLine, XAxis, YAxis } from 'recharts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { LevelBand } from '#shared/domain/wellbeing/reading-words.ts';
import { SeriesMark } from './series-mark.tsx';
import { dayTicks, placesOf, valueTicks } from './series-layout.ts';
import './series-chart.css';

/** One place of a line. */
interface ChartPoint {
  readonly day: string;
  readonly value: number;
  /** What stands at it. */
  readonly label: string;
  readonly isDerived: boolean;
  readonly isEstimated: boolean;
}

interface SeriesChartProps {
  /** Oldest first. */
  readonly points: readonly ChartPoint[];
  readonly from: number;
  readonly to: number;
  /** Says what the chart shows; the figures stand in the table as well. */
  readonly name: string;
  readonly size: 'large' | 'small' | 'paper';
  readonly bands: readonly LevelBand[];
  /** A grey line across, with its words. */
  readonly mean: { readonly value: number; readonly words: string } | null;
  /** Fixed width for paper, in CSS pixels; else that of the place it stands in. */
  readonly width?: number;
}

const sizes = {
  large: { height: 320, fontSize: 15, mark: 5 },
  small: { height: 180, fontSize: 14, mark: 4.4 },
  paper: { height: 250, fontSize: 16, mark: 4.5 },
} as const;

/** Room for the values at the left and for half of the last day at the right, in pixels. */
const margin = { top: 26, right: 46, bottom: 6, left: 0 };
const axisWidth = 52;
/** More labels than these stand on each other; then only the first and the last are written. */
const mostLabels = 8;

/** A figure over time. recharts places it, the marks are our own: filled, open, or square, also without colour. */
export function SeriesChart(props: SeriesChartProps) {
  const { ref, width: measured } = useElementSize();
  const width = props.width ?? Math.floor(measured);
  return (
    <div ref={ref} className="ks-series-chart" role="img" aria-label={props.name}>
      {width > 0 && <Drawing {...props} width={width} />}
    </div>
  );
}

function Drawing({
  points,
  from,
  to,
  size,
  bands,
  mean,
  width,
}: SeriesChartProps & { readonly width: number }) {
  const { t } = useTranslation('domain');
  const format = useFormat();
  const { height, fontSize, mark } = sizes[size];
  const places = placesOf(points.map(({ day }) => day));
  const data = points.map((point, index) => ({
    ...point,
    place: places[index] ?? 0,
    collected: point.isDerived ? null : point.value,
    derived: point.isDerived ? point.value : null,
  }));
  const dayAt = new Map(data.map(({ place, day }) => [place, day]));
  const last = places.at(-1) ?? 0;
  // A line of one day still needs an axis with a middle.
  const span: [number, number] = last === 0 ? [-1, 1] : [0, last];
  const ticks = dayTicks(places, width - axisWidth - margin.right - 20);
  const labelled = (index: number) => data.length <= mostLabels || index === 0 || index === data.length - 1;
  return (
    <LineChart width={width} height={height} data={data} margin={margin} accessibilityLayer={false}>
      {bands.map(({ level, from: low, to: high }, index) => (
        <ReferenceArea
          key={level}
          y1={index === 0 ? low : (bands[index - 1]?.to ?? low)}
          y2={high}
          className="ks-series-band"
          data-even={index % 2 === 0 || undefined}
          label={{
            value: t(`wellbeingLevel.${level}`),
            position: 'insideRight',
            className: 'ks-series-words',
            fontSize,
          }}
        />
      ))}
      <CartesianGrid vertical={false} className="ks-series-grid" />
      <XAxis
        dataKey="place"
        type="number"
        domain={span}
        ticks={ticks}
        tickLine={false}
        className="ks-series-axis"
        padding={{ left: 20, right: 0 }}
        tick={{ fontSize }}
        tickFormatter={(place: number) => {
          const day = dayAt.get(place);
          return day === undefined ? '' : format.shortDay(day);
        }}
      />
      <YAxis
        domain={[from, to]}
        ticks={valueTicks(from, to)}
        width={axisWidth}
        tickLine={false}
        axisLine={false}
        className="ks-series-axis"
        tick={{ fontSize }}
        tickFormatter={(value: number) => format.number(value)}
      />
      {mean !== null && (
        <ReferenceLine
          y={mean.value}
          className="ks-series-mean"
          label={{ value: mean.words, position: 'insideBottomLeft', className: 'ks-series-words', fontSize }}
        />
      )}
      {(['derived', 'collected'] as const).map((kind) => (
        <Line
          key={kind}
          dataKey={kind}
          type="linear"
          connectNulls
          isAnimationActive={false}
          activeDot={false}
          legendType="none"
          className="ks-series-line"
          data-kind={kind}
          dot={({ cx, cy, index }: DotProps) => {
            const point = data[index ?? -1];
            if (point === undefined || point[kind] === null || cx === undefined || cy === undefined) {
              return <g key={index} />;
            }
            return (
              <g key={index}>
                <SeriesMark kind={kind} isEstimated={point.isEstimated} x={cx} y={cy} size={mark} />
                {labelled(index ?? 0) && (
                  <text
                    className="ks-series-value"
                    x={cx}
                    y={cy - mark - 7}
                    fontSize={fontSize}
                    textAnchor="middle"
                  >
                    {point.label}
                  </text>
                )}
              </g>
            );
          }}
        />
      ))}
    </LineChart>
  );
}

interface DotProps {
  readonly cx?: number;
  readonly cy?: number;
  readonly index?: number;
}
