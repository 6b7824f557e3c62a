import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { LoadingArea } from '#renderer/ui/states.tsx';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { type RadarModel, radarModel } from '#shared/domain/stars/radar.ts';
import { findScore, type Reading } from '../star-model.ts';
import { useStarWords } from '../star-words.ts';
import { StarBars } from './star-bars.tsx';
import { LegendLine } from './star-mark.tsx';
import type { RadarAxisWords, RadarSize } from './star-radar.tsx';

/** The chart library comes only with the first star that is shown (performance.md, first screen). */
const StarRadar = lazy(async () => ({ default: (await import('./star-radar.tsx')).StarRadar }));

interface StarFigureProps {
  readonly template: StarTemplateView;
  /** All made with this star and version, oldest first; the first, the one before and the last are drawn. */
  readonly readings: readonly Reading[];
  readonly size?: RadarSize;
  /** Fixed width for paper, in CSS pixels. */
  readonly width?: number;
  /** Axis being talked about. */
  readonly pointer?: number;
  /** Accessible name instead of the usual one. */
  readonly name?: string;
  readonly legend?: boolean;
}

/** Up to three readings as one star, with their legend; bars when fewer than three areas are answered. */
export function StarFigure(props: StarFigureProps) {
  const { template, readings, size = 'large', legend = true } = props;
  const { t } = useTranslation(['stars', 'domain']);
  const format = useFormat();
  const words = useStarWords(template);
  const model = useMemo(() => radarModel(template, readings), [template, readings]);
  const axes = useAxisWords(template, model, size);
  const name =
    props.name ??
    t('chartName', {
      star: words.name,
      version: template.version,
      days: format.list(model.series.map(({ reading }) => format.day(reading.view.readingDate))),
    });
  return (
    <div className="ks-star-figure">
      {legend && <StarLegend model={model} />}
      {model.form === 'bars' ? (
        <StarBars model={model} axes={axes} scaleMax={template.scaleMax} name={name} />
      ) : (
        <Suspense fallback={<LoadingArea label={t('name')} height={size === 'large' ? 440 : 250} />}>
          <StarRadar
            shape={template}
            model={model}
            axes={axes}
            size={size}
            name={name}
            {...(props.pointer === undefined ? {} : { pointer: props.pointer })}
            {...(props.width === undefined ? {} : { width: props.width })}
          />
        </Suspense>
      )}
    </div>
  );
}

function useAxisWords(
  template: StarTemplateView,
  model: RadarModel<Reading>,
  size: RadarSize,
): readonly RadarAxisWords[] {
  const { t } = useTranslation('stars');
  const words = useStarWords(template);
  return useMemo(() => {
    const latest = model.series.at(-1);
    return template.areas.map(({ key }, index) => {
      const score = latest?.scores[index] ?? null;
      return {
        label: size === 'large' ? words.areaLabel(key) : words.areaShort(key),
        value: size === 'small' ? null : score === null ? t('leftOut') : String(score),
        isFocus: latest !== undefined && findScore(latest.reading, key)?.isFocus === true,
      };
    });
  }, [template, model, size, words, t]);
}

/** Which line is which day; the newest first. */
export function StarLegend({ model }: { readonly model: RadarModel<Reading> }) {
  const { t } = useTranslation('domain');
  const format = useFormat();
  return (
    <ul className="ks-star-legend">
      {model.series.toReversed().map(({ role, reading }) => (
        <li key={role}>
          <LegendLine role={role} />
          <span className="ks-strong">{t(`overlayRole.${role}`)}</span>
          <span className="ks-quiet">{format.shortDay(reading.view.readingDate)}</span>
        </li>
      ))}
    </ul>
  );
}
