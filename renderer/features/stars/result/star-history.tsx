import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { areaHistory, type HistoryPoint } from '#shared/domain/stars/history.ts';
import '../chart/star-chart.css';
import type { Reading } from '../star-model.ts';
import { useStarWords } from '../star-words.ts';
import './star-result.css';

const width = 240;
const height = 66;
const edge = 12;

interface StarHistoryProps {
  readonly template: StarTemplateView;
  /** All readings of the case, oldest first; those of other stars leave gaps. */
  readonly readings: readonly Reading[];
}

/** One small line for each area over all readings; the numbers are said as text too. */
export function StarHistory({ template, readings }: StarHistoryProps) {
  const words = useStarWords(template);
  return (
    <ul className="ks-star-history">
      {template.areas.map(({ key }) => (
        <li key={key}>
          <HistoryLine
            label={words.areaLabel(key)}
            points={areaHistory(readings, key).map((point) =>
              point.reading.familyId === template.familyId && point.reading.version === template.version
                ? point
                : { ...point, score: null },
            )}
            scaleMax={template.scaleMax}
          />
        </li>
      ))}
    </ul>
  );
}

interface HistoryLineProps {
  readonly label: string;
  readonly points: readonly HistoryPoint<Reading>[];
  readonly scaleMax: number;
}

function HistoryLine({ label, points, scaleMax }: HistoryLineProps) {
  const { t } = useTranslation('stars');
  const format = useFormat();
  const step = points.length < 2 ? 0 : (width - 2 * edge) / (points.length - 1);
  const placed = points.map((point, index) => ({
    ...point,
    x: points.length < 2 ? width / 2 : edge + index * step,
    y: height - 8 - ((point.score ?? 0) / scaleMax) * (height - 26),
  }));
  const path = placed
    .filter(({ score }) => score !== null)
    .map(({ x, y, isJoined }) => `${isJoined ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
  const spoken = points.map(({ reading, score }) =>
    t('result.historyPoint', {
      day: format.shortDay(reading.view.readingDate),
      score: score === null ? t('leftOut') : String(score),
    }),
  );
  return (
    <figure>
      <figcaption className="ks-star-history-name">{label}</figcaption>
      <svg
        className="ks-star-history-line"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('result.historyName', { area: label, points: spoken.join('; ') })}
      >
        <path className="ks-star-history-grid" d={`M0 ${height - 8}H${width}`} />
        <path className="ks-star-line" data-role="latest" d={path} />
        {placed.map(({ reading, score, x, y }) =>
          score === null ? null : (
            <g key={reading.view.id}>
              <circle className="ks-star-mark" data-role="latest" cx={x} cy={y} r={5} />
              <text className="ks-star-history-score" x={x} y={y - 9}>
                {score}
              </text>
            </g>
          ),
        )}
      </svg>
    </figure>
  );
}
