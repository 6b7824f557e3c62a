import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import type { RadarModel } from '#shared/domain/stars/radar.ts';
import { type DrawnReading, findScore } from '../star-model.ts';
import { useStarWords } from '../star-words.ts';
import type { RadarAxisWords, RadarSize } from './star-radar.tsx';

/** What stands at each axis: the area, its newest number, and whether it is worked on. */
export function useAxisWords(
  template: StarTemplateView,
  model: RadarModel<DrawnReading>,
  size: RadarSize,
  /** Names only this axis, where the others would not leave room for the star; a list beside it names them all. */
  onlyLabel?: number,
): readonly RadarAxisWords[] {
  const { t } = useTranslation('stars');
  const words = useStarWords(template);
  return useMemo(() => {
    const latest = model.series.at(-1);
    return template.areas.map(({ key }, index) => {
      const score = latest?.scores[index] ?? null;
      return {
        label:
          onlyLabel !== undefined && onlyLabel !== index
            ? ''
            : size === 'large'
              ? words.areaLabel(key)
              : words.areaShort(key),
        value: size !== 'large' ? null : score === null ? t('leftOut') : String(score),
        isFocus: latest !== undefined && findScore(latest.reading, key)?.isFocus === true,
      };
    });
  }, [template, model, size, onlyLabel, words, t]);
}
