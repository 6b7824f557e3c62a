import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { PersonWords } from '#renderer/ui/voices.tsx';
import type { WellbeingSeries } from '#shared/contracts/wellbeing.ts';
import { changeBetween } from '#shared/domain/wellbeing/reading-words.ts';
import { figureRange } from '#shared/domain/wellbeing/scales.ts';
import { figureOf } from '#shared/domain/wellbeing/scoring.ts';
import { useScaleWords } from './wellbeing-words.ts';
import './wellbeing.css';

/** The latest reading that was filled in, the change since the one before of its kind, and the person's words. */
export function LatestWords({ series }: { readonly series: WellbeingSeries }) {
  const { t } = useTranslation('wellbeing');
  const format = useFormat();
  const words = useScaleWords();
  const { scale } = series;
  const collected = series.points.filter(({ isDerived }) => !isDerived);
  // A series may consist of worked-out short forms only.
  const points = collected.length > 0 ? collected : series.points;
  const latest = points.at(-1);
  if (latest === undefined) return <p className="ks-quiet">{t('together.none')}</p>;
  const figure = figureOf(latest);
  const before = points.slice(0, -1).findLast((point) => figureOf(point) !== null);
  const beforeFigure = before === undefined ? null : figureOf(before);
  const change =
    figure === null || beforeFigure === null ? null : changeBetween(scale.key, beforeFigure, figure);
  return (
    <div className="ks-wellbeing-now">
      {scale.scoring === 'per_item' || figure === null ? (
        <p>{words.reported(scale, latest)}</p>
      ) : (
        <p className="ks-wellbeing-figure">
          {t('figure', { figure: words.figure(figure, latest.isEstimated), ...figureRange(scale) })}
        </p>
      )}
      <p className="ks-quiet">{format.day(latest.completedOn)}</p>
      {change !== null && before !== undefined && figure !== null && beforeFigure !== null && (
        <p>{words.since(change, beforeFigure, figure, format.day(before.completedOn))}</p>
      )}
      {latest.personComment !== '' && <PersonWords>{latest.personComment}</PersonWords>}
    </div>
  );
}
