import type { ConsentScope } from '#shared/domain/consent/consent-codes.ts';
import { mayShareArea } from '#shared/domain/handover/star-areas.ts';
import type { StarPicture } from '#core/features/stars/stars.service.ts';

/** The star without the areas that the consent does not cover; null when none is left. */
export function shareableStar(
  picture: StarPicture | null,
  given: readonly ConsentScope[],
): StarPicture | null {
  if (picture === null) return null;
  const { template } = picture;
  const areas = template.areas.filter(({ key }) => mayShareArea(key, template.kind, given));
  if (areas.length === 0) return null;
  const kept = new Set(areas.map(({ key }) => key));
  return {
    template: { ...template, areas },
    readings: picture.readings.map((reading) => ({
      ...reading,
      scores: reading.scores.filter(({ areaKey }) => kept.has(areaKey)),
      personComment: areas.length === template.areas.length ? reading.personComment : '',
    })),
  };
}
