import type { EpisodeSource, PersonSource } from './export-source.ts';
import { cameWith, deceased, type PlaceCode, placeCodeOf, placeNotKnown } from './place-codes.ts';

/** `ExitID` that came in with an episode. */
export function exitIdOf({ came }: EpisodeSource): string | null {
  return came.find(({ table }) => table === 'Exit')?.sourceId ?? null;
}

/**
 * Where somebody went: the place that the import noted with that exit, else the place of that day, the latest one
 * first. Death is told by why the support ended (domain.md 9.2, code 24).
 */
export function mapPlaceAfter({ places }: PersonSource, episode: EpisodeSource, closedOn: string): PlaceCode {
  if (episode.hasDied) return deceased;
  const exitId = exitIdOf(episode);
  const own = places.find(({ came }) => exitId !== null && cameWith(came, 'Exit', exitId) !== undefined);
  const place =
    own ??
    places
      .filter(({ came }) => exitId === null || came.length === 0)
      .filter(({ since, until }) => (since ?? '') <= closedOn && (until === null || until > closedOn))
      .toSorted((a, b) => (b.since ?? '').localeCompare(a.since ?? ''))
      .at(0);
  return place === undefined
    ? placeNotKnown
    : placeCodeOf('Destination', place, cameWith(place.came, 'Exit', exitId));
}
