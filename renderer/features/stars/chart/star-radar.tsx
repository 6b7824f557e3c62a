import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart } from 'recharts';
import type { RadarModel, RadarSeries } from '#shared/domain/stars/radar.ts';
import type { StarShape } from '#shared/domain/stars/star-template.ts';
import type { DrawnReading } from '../star-model.ts';
import { type AxisLabel, layOutRadar, type RadarLayout } from './radar-layout.ts';
import './star-chart.css';
import { StarMark } from './star-mark.tsx';
import { useTextWidth } from './text-width.ts';

/** What stands outside the ring at one axis. */
export interface RadarAxisWords {
  readonly label: string;
  /** The score or “left out”; null where values are not shown. */
  readonly value: string | null;
  readonly isFocus: boolean;
}

/** `large` on the result page, `small` beside other things, `paper` with labels of 12 pt (ui.md 8). */
export type RadarSize = 'large' | 'small' | 'paper';

const sizes = {
  large: { fontSize: 16, gap: 18, mark: 5, height: 0.92 },
  small: { fontSize: 14, gap: 12, mark: 3.6, height: 0.86 },
  paper: { fontSize: 16, gap: 11, mark: 4, height: 0.9 },
} as const;

/** Greatest height of a drawing, in pixels, before its labels make it higher. */
const usualHeight = 500;

interface StarRadarProps {
  readonly shape: StarShape;
  readonly model: RadarModel<DrawnReading>;
  /** In the order of the axes. */
  readonly axes: readonly RadarAxisWords[];
  readonly size: RadarSize;
  /** Says what the chart shows; the figures themselves stand in a table or list beside it. */
  readonly name: string;
  /** Axis that is being talked about, marked with a dotted pointer. */
  readonly pointer?: number;
  /** Fixed width for paper; else that of the place it stands in. */
  readonly width?: number;
}

/** The star as a radar; recharts places it, the drawing is our own (ui.md 6). Loaded only where a star is shown. */
export function StarRadar(props: StarRadarProps) {
  const { ref, width: measured } = useElementSize();
  const width = props.width ?? Math.floor(measured);
  return (
    <div ref={ref} className="ks-star-radar" role="img" aria-label={props.name}>
      {width > 0 && <RadarDrawing {...props} width={width} />}
    </div>
  );
}

function RadarDrawing({
  shape,
  model,
  axes,
  size,
  pointer,
  width,
}: StarRadarProps & { readonly width: number }) {
  const { fontSize, gap, mark, height } = sizes[size];
  const measure = useTextWidth(fontSize);
  const layout = useMemo(() => {
    const extraLines = axes.some(({ value }) => value !== null) ? 1 : 0;
    const options = {
      width,
      height: Math.min(width * height, usualHeight),
      fontSize,
      extraLines,
      gap,
      measure,
    };
    return layOutRadar(
      axes.map(({ label }) => label),
      options,
    );
  }, [axes, width, height, fontSize, gap, measure]);
  const { cx, cy, radius } = layout;
  const data = model.axes.map(({ areaKey }, index) => ({
    areaKey,
    ...Object.fromEntries(model.series.map(({ role, scores }) => [role, scores[index]])),
  }));
  const rings = model.rings.map((ring) => ring * radius).toReversed();
  return (
    <RadarChart
      width={layout.width}
      height={layout.height}
      data={data}
      cx={cx}
      cy={cy}
      outerRadius={radius}
      startAngle={90}
      endAngle={-270}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <PolarGrid
        polarRadius={rings.slice(0, 1)}
        radialLines={false}
        fill="var(--star-band)"
        fillOpacity={1}
      />
      <PolarGrid polarRadius={rings} />
      <PolarRadiusAxis domain={[0, shape.scaleMax]} tick={false} axisLine={false} />
      <PolarAngleAxis
        dataKey="areaKey"
        axisLine={false}
        tickLine={false}
        tick={({ index }) => (
          <AxisTick
            label={layout.labels[index]}
            words={axes[index]}
            fontSize={fontSize}
            isPointedAt={index === pointer}
          />
        )}
      />
      {size === 'large' && <RingNumbers shape={shape} layout={layout} />}
      {pointer !== undefined && <Pointer layout={layout} index={pointer} count={axes.length} />}
      {model.series.map((series, order) => (
        <Radar
          key={series.role}
          dataKey={series.role}
          isAnimationActive={false}
          activeDot={false}
          legendType="none"
          shape={({ points }: { readonly points: readonly Point[] }) => (
            <SeriesShape
              series={series}
              points={points}
              center={{ x: cx, y: cy }}
              mark={mark}
              newer={model.series.slice(order + 1)}
            />
          )}
        />
      ))}
    </RadarChart>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface SeriesShapeProps {
  readonly series: RadarSeries<DrawnReading>;
  readonly points: readonly Point[];
  readonly center: Point;
  readonly mark: number;
  /** Series drawn over this one: where they have the same value, the older marker is larger round them. */
  readonly newer: readonly RadarSeries<DrawnReading>[];
}

function pathOf(points: readonly Point[]): string {
  return points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
}

function SeriesShape({ series, points, center, mark, newer }: SeriesShapeProps) {
  const { role, scores, runs } = series;
  const runPoints = runs.map(({ axes, isClosed }) => ({
    isClosed,
    points: axes.flatMap((axis) => points[axis] ?? []),
  }));
  return (
    <g>
      {role === 'latest' &&
        runPoints.map((run, index) => (
          <path
            key={index}
            className="ks-star-fill"
            d={`${pathOf(run.isClosed ? run.points : [center, ...run.points])}Z`}
          />
        ))}
      {runPoints.map((run, index) => (
        <path
          key={index}
          className="ks-star-line"
          data-role={role}
          d={`${pathOf(run.points)}${run.isClosed ? 'Z' : ''}`}
        />
      ))}
      {points.map((point, axis) => {
        const score = scores[axis] ?? null;
        if (score === null) return null;
        const hidden = newer.filter((other) => other.scores[axis] === score).length;
        return <StarMark key={axis} role={role} x={point.x} y={point.y} size={mark * (1 + 0.75 * hidden)} />;
      })}
    </g>
  );
}

interface AxisTickProps {
  readonly label: AxisLabel | undefined;
  readonly words: RadarAxisWords | undefined;
  readonly fontSize: number;
  readonly isPointedAt: boolean;
}

function AxisTick({ label, words, fontSize, isPointedAt }: AxisTickProps) {
  if (label === undefined || words === undefined) return <g />;
  const { lines, anchor, x, y } = label;
  const lineHeight = fontSize * 1.22;
  const valueY = y + lines.length * lineHeight;
  const room = (words.value ?? '').length * fontSize * 0.5 + 10;
  const bookmarkX = { start: x + room, middle: x + room / 2 + 2, end: x - room - 12 }[anchor];
  return (
    <g textAnchor={anchor} fontSize={fontSize}>
      {lines.map((line, index) => (
        <text
          key={index}
          className="ks-star-label"
          data-strong={words.isFocus || isPointedAt || undefined}
          x={x}
          y={y + index * lineHeight}
        >
          {line}
        </text>
      ))}
      {words.value !== null && (
        <text className="ks-star-value" x={x} y={valueY} fontSize={fontSize - 1}>
          {words.value}
        </text>
      )}
      {words.value !== null && words.isFocus && (
        <path
          className="ks-star-bookmark"
          transform={`translate(${bookmarkX} ${valueY - 12})`}
          d="M2 1h8v12l-4-3-4 3z"
        />
      )}
    </g>
  );
}

/** Numbers of the rings, in the sector before twelve o'clock, where no axis crosses them. */
function RingNumbers({ shape, layout }: { readonly shape: StarShape; readonly layout: RadarLayout }) {
  const half = Math.PI / shape.areas.length;
  return shape.bands.slice(0, -1).map(({ key, to }) => {
    const edge = (to / shape.scaleMax) * layout.radius * Math.cos(half);
    return (
      <text
        key={key}
        className="ks-star-ring-number"
        x={layout.cx - Math.sin(half) * edge}
        y={layout.cy - Math.cos(half) * edge + 4}
      >
        {to}
      </text>
    );
  });
}

function Pointer({
  layout,
  index,
  count,
}: {
  readonly layout: RadarLayout;
  readonly index: number;
  readonly count: number;
}) {
  const angle = (2 * Math.PI * index) / count;
  return (
    <line
      className="ks-star-pointer"
      x1={layout.cx}
      y1={layout.cy}
      x2={layout.cx + Math.sin(angle) * layout.radius}
      y2={layout.cy - Math.cos(angle) * layout.radius}
    />
  );
}
