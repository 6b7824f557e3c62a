import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChartLine, type ChartModel, type ChartPart, isWhole } from './chart-model.ts';
import { FillPatterns, fillOf } from './fills.tsx';

/** Room that one figure of a count needs inside its part, as a share of the width. */
const roomOfFigure = 0.022;

const total = (parts: readonly ChartPart[]) => parts.reduce((sum, { size }) => sum + (size ?? 0), 0);

/** Counts left of the middle line; half of what stands on the line lies on each side of it. */
function leftOf({ parts }: ChartLine): number {
  const on = (side: ChartPart['side']) => total(parts.filter((part) => part.side === side));
  return on(-1) + on(0) / 2;
}

interface StackedChartProps {
  readonly lines: readonly ChartLine[];
  readonly kind: Extract<ChartModel['kind'], 'stacked' | 'diverging'>;
}

/**
 * One bar a line, cut into parts with their counts; the heads of the table say which part is which. Stacked lines fill
 * the width and are read as shares, diverging ones lie about a middle line on one scale.
 */
export function StackedChart({ lines, kind }: StackedChartProps) {
  const id = useId().replaceAll(/\W/gu, '');
  const reach = Math.max(...lines.map((line) => Math.max(leftOf(line), total(line.parts) - leftOf(line))));
  return (
    <>
      <svg className="ks-fill-store" width={0} height={0} aria-hidden>
        <FillPatterns id={id} />
      </svg>
      {kind === 'diverging' && <Directions parts={lines[0]?.parts ?? []} />}
      {lines.map((line) => {
        const all = total(line.parts);
        return (
          <div key={line.key} className="ks-report-chart-line">
            <span className="ks-report-chart-name">{line.name}</span>
            {isWhole(line.parts) ? (
              <svg className="ks-report-stack" width="100%" height={26} aria-hidden>
                <Parts
                  id={id}
                  parts={line.parts}
                  from={kind === 'stacked' ? 0 : 0.5 - leftOf(line) / (2 * reach)}
                  scale={kind === 'stacked' ? all : 2 * reach}
                  hasMiddle={kind === 'diverging'}
                />
              </svg>
            ) : (
              <span className="ks-report-bar-label ks-quiet">
                {line.parts.find(({ size }) => size === null)?.label ?? line.parts[0]?.label}
              </span>
            )}
          </div>
        );
      })}
    </>
  );
}

/** Which way is which, above the lines. */
function Directions({ parts }: { readonly parts: readonly ChartPart[] }) {
  const { t } = useTranslation('reports');
  return (
    <div className="ks-report-chart-line">
      <span />
      <span className="ks-report-directions">
        <span>{t('toLeft', { end: parts[0]?.name })}</span>
        <span>{t('toRight', { end: parts.at(-1)?.name })}</span>
      </span>
    </div>
  );
}

interface PartsProps {
  readonly id: string;
  readonly parts: readonly ChartPart[];
  /** Where the first part begins, as a share of the width. */
  readonly from: number;
  /** How many counts the width holds. */
  readonly scale: number;
  readonly hasMiddle: boolean;
}

function Parts({ id, parts, from, scale, hasMiddle }: PartsProps) {
  const percent = (share: number) => `${share * 100}%`;
  const placed = parts.flatMap((part, index) => {
    const width = (part.size ?? 0) / scale;
    return width === 0 ? [] : [{ ...part, width, begin: from + total(parts.slice(0, index)) / scale }];
  });
  return (
    <>
      {placed.map(({ key, fill, begin, width }) => (
        <rect key={key} x={percent(begin)} y={1} width={percent(width)} height={24} {...fillOf(id, fill)} />
      ))}
      {hasMiddle && <line className="ks-report-stack-middle" x1="50%" x2="50%" y1={0} y2={26} />}
      {placed
        .filter(({ width, label }) => width >= roomOfFigure * label.length)
        .map(({ key, fill, begin, width, label }) => (
          <text
            key={key}
            className="ks-report-stack-count"
            data-on={fill}
            x={percent(begin + width / 2)}
            y={18}
          >
            {label}
          </text>
        ))}
    </>
  );
}
