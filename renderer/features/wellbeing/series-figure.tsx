import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { LoadingArea } from '#renderer/ui/states.tsx';
import type { WellbeingSeries } from '#shared/contracts/wellbeing.ts';
import { levelBands, populationMean } from '#shared/domain/wellbeing/reading-words.ts';
import { figureRange } from '#shared/domain/wellbeing/scales.ts';
import { figureOf } from '#shared/domain/wellbeing/scoring.ts';
import { SeriesChart } from './chart/lazy-series.ts';
import { SeriesMark } from './chart/series-mark.tsx';
import { useScaleWords } from './wellbeing-words.ts';
import './wellbeing.css';

interface SeriesFigureProps {
  readonly series: WellbeingSeries;
  readonly size?: 'large' | 'paper';
  /** For the team, on their own wish (domain.md 2.5, 2.6). */
  readonly withBands?: boolean;
  readonly withMean?: boolean;
  /** Fixed width for paper, in CSS pixels. */
  readonly width?: number;
}

/** The line of a scale over time, or one for each item that stands for itself, with whose scale it is. */
export function SeriesFigure(props: SeriesFigureProps) {
  const { series, size = 'large', withBands = false, withMean = false, width } = props;
  const { t } = useTranslation(['wellbeing', 'domain', 'ui']);
  const format = useFormat();
  const words = useScaleWords();
  const { scale, points } = series;
  const range = figureRange(scale);
  const mean = withMean ? populationMean(scale.key) : undefined;
  const copyright = words.copyright(scale.key);
  const isPerItem = scale.scoring === 'per_item';
  const isGrid = isPerItem && scale.items.length > 1;
  const drawing = (label: string, valueOf: (point: WellbeingSeries['points'][number]) => number | null) => {
    const drawn = points.flatMap((point) => {
      const value = valueOf(point);
      if (value === null) return [];
      const { completedOn: day, isDerived, isEstimated } = point;
      return [{ day, value, label: words.figure(value, isEstimated), isDerived, isEstimated }];
    });
    const [first] = drawn;
    const last = drawn.at(-1);
    if (first === undefined || last === undefined) return <p className="ks-quiet">{t('noFigure')}</p>;
    return (
      <Suspense fallback={<LoadingArea label={t('ui:loading')} height={size === 'paper' ? 250 : 320} />}>
        <SeriesChart
          points={drawn}
          {...range}
          size={isGrid ? 'small' : size}
          bands={withBands ? levelBands(scale.key) : []}
          mean={
            mean === undefined
              ? null
              : {
                  value: mean.mean,
                  words: t('meanOf', {
                    survey: t(`domain:wellbeingSurvey.${mean.survey}`),
                    mean: format.number(mean.mean),
                  }),
                }
          }
          name={
            drawn.length === 1
              ? t('chartNameOne', { scale: label, day: format.day(first.day) })
              : t('chartName', {
                  scale: label,
                  count: drawn.length,
                  from: format.day(first.day),
                  to: format.day(last.day),
                })
          }
          {...(width === undefined ? {} : { width: isGrid ? Math.floor(width / 2) - 14 : width })}
        />
      </Suspense>
    );
  };
  return (
    <figure className="ks-series">
      {isPerItem ? (
        <div className="ks-series-items" data-one={!isGrid || undefined}>
          {scale.items.map(({ code, lowerIsBetter }) => (
            <ItemLine key={code} title={words.item(scale, code)} lowerIsBetter={lowerIsBetter}>
              {drawing(words.item(scale, code), ({ answers }) => {
                const answer = answers[code];
                return typeof answer === 'number' ? answer : null;
              })}
            </ItemLine>
          ))}
        </div>
      ) : (
        drawing(words.name(scale), figureOf)
      )}
      <Legend points={points} />
      {copyright !== null && <figcaption className="ks-series-source">{copyright}</figcaption>}
    </figure>
  );
}

interface ItemLineProps {
  readonly title: string;
  readonly lowerIsBetter: boolean;
  readonly children: ReactNode;
}

function ItemLine({ title, lowerIsBetter, children }: ItemLineProps) {
  const { t } = useTranslation('wellbeing');
  return (
    <div>
      <p className="ks-series-item">
        <span className="ks-strong">{title}</span>
        <span className="ks-quiet ks-small">{t(lowerIsBetter ? 'lower' : 'higher')}</span>
      </p>
      {children}
    </div>
  );
}

/** Only where more than one kind of mark stands in the line. */
function Legend({ points }: Pick<WellbeingSeries, 'points'>) {
  const { t } = useTranslation('wellbeing');
  const kinds = [
    { kind: 'collected', isEstimated: false, words: t('legend.collected') },
    { kind: 'collected', isEstimated: true, words: t('legend.estimated') },
    { kind: 'derived', isEstimated: false, words: t('legend.derived') },
  ] as const;
  const shown = kinds.filter(({ kind, isEstimated }) =>
    points.some(
      (point) =>
        point.isDerived === (kind === 'derived') && (point.isDerived || point.isEstimated === isEstimated),
    ),
  );
  if (shown.length < 2 && shown[0]?.isEstimated !== true && shown[0]?.kind !== 'derived') return null;
  return (
    <ul className="ks-series-legend">
      {shown.map(({ kind, isEstimated, words }) => (
        <li key={words}>
          <svg width={16} height={16} aria-hidden>
            <SeriesMark kind={kind} isEstimated={isEstimated} x={8} y={8} size={4.6} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
