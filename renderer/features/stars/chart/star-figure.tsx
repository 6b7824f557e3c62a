import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { LoadingArea } from '#renderer/ui/states.tsx';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { type RadarModel, radarModel } from '#shared/domain/stars/radar.ts';
import type { DrawnReading } from '../star-model.ts';
import { useStarWords } from '../star-words.ts';
import { useAxisWords } from './axis-words.ts';
import { StarRadar } from './lazy-radar.ts';
import { StarBars } from './star-bars.tsx';
import { StarLegend } from './star-legend.tsx';
import type { RadarSize } from './star-radar.tsx';

interface StarFigureProps {
  readonly template: StarTemplateView;
  /** All made with this star and version, oldest first; the first, the one before and the last are drawn. */
  readonly readings: readonly DrawnReading[];
  readonly size?: RadarSize;
  /** Fixed width for paper, in CSS pixels. */
  readonly width?: number;
  /** Axis being talked about. */
  readonly pointer?: number;
  /** The only axis that is named; where a list beside the chart names them all. */
  readonly onlyLabel?: number;
  /** Accessible name instead of the usual one. */
  readonly name?: string;
  readonly legend?: boolean;
  /** A star in the making is drawn as a star from the first number on. */
  readonly form?: 'radar';
  /** Draws the earlier one of two readings as last time, not as the first. */
  readonly earlierIsLastTime?: boolean;
}

/** Up to three readings as one star, with their legend; bars when fewer than three areas are answered. */
export function StarFigure(props: StarFigureProps) {
  const { template, readings, size = 'large', legend = true } = props;
  const { t } = useTranslation(['stars', 'domain']);
  const format = useFormat();
  const words = useStarWords(template);
  const { earlierIsLastTime = false } = props;
  const model = useMemo(() => {
    const drawn = radarModel(template, readings);
    return earlierIsLastTime ? withLastTime(drawn) : drawn;
  }, [template, readings, earlierIsLastTime]);
  const axes = useAxisWords(template, model, size, props.onlyLabel);
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
      {(props.form ?? model.form) === 'bars' ? (
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

function withLastTime(model: RadarModel<DrawnReading>): RadarModel<DrawnReading> {
  const series = model.series.map((one) =>
    one.role === 'first' ? { ...one, role: 'previous' as const } : one,
  );
  return { ...model, series };
}
