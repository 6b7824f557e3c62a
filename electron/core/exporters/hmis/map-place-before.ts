import { daysBetween, isDay } from '#shared/domain/dates/calendar.ts';
import { hmisCodes } from '#core/importers/hmis/hmis-values.ts';
import type { EpisodeSource, PersonSource, PlaceSource } from './export-source.ts';
import { cameWith, placeCodeOf, placeNotKnown } from './place-codes.ts';

/** Street, emergency shelter, safe haven: time without a home in the meaning of HUD. */
const streetCodes: ReadonlySet<string> = new Set(['116', '101', '118']);

/**
 * Where somebody stayed before an entry: the place that the import noted with that enrollment, else the place that
 * was left by that day, the latest one first. An enrollment that came in without a place is not given one that came in
 * with another.
 */
function findPlaceBefore({ places }: PersonSource, { externalId, openedOn }: EpisodeSource) {
  const own = places.find(({ came }) => cameWith(came, 'Enrollment', externalId) !== undefined);
  if (own !== undefined) return own;
  return places
    .filter(({ came }) => externalId === null || came.length === 0)
    .filter(
      ({ since, until }) => (since === null || since < openedOn) && (until === null || until >= openedOn),
    )
    .toSorted((a, b) => orderOf(b, openedOn).localeCompare(orderOf(a, openedOn)))
    .at(0);
}

/** Sorts a place that was left on the very day above others, and then later ones above earlier ones. */
const orderOf = ({ since, until }: PlaceSource, openedOn: string) =>
  `${until === openedOn ? '1' : '0'} ${since ?? ''}`;

/** Days up to which a stay counts under a code (domain.md 9.5, *LengthOfStay*). */
const lengths: readonly (readonly [most: number, code: string])[] = [
  [1, '10'],
  [6, '11'],
  [29, '2'],
  [89, '3'],
  [364, '4'],
  [Number.POSITIVE_INFINITY, '5'],
];

function lengthCode(since: string | null, until: string): string {
  if (since === null) return '99';
  const days = daysBetween(since, until);
  return lengths.find(([most]) => days <= most)?.[1] ?? '99';
}

/** Without a break: each place begins by the day on which the one before it was left. */
function streetSince(places: readonly PlaceSource[], last: PlaceSource): string {
  let start = last.since ?? '';
  for (;;) {
    const before = places.find(
      (each) =>
        each.since !== null &&
        each.since < start &&
        (each.until ?? '') >= start &&
        streetCodes.has(placeCodeOf('LivingSituation', each, undefined).code),
    );
    if (before?.since == null) return start;
    start = before.since;
  }
}

type Cells = Readonly<Record<string, string>>;

/** Whether the dates are still those that came in, so that the cells they came from may go out again. */
function keepsDates(place: PlaceSource, raw: Readonly<Record<string, string>>, openedOn: string): boolean {
  const date = raw['DateToStreetESSH'] ?? '';
  const isUsable = date === '' || (isDay(date) && date <= openedOn);
  return isUsable && (place.since === null || place.since === date);
}

/** The living situation before entry, how long, and since when without a home (3.917). */
export function mapPlaceBefore(
  person: PersonSource,
  episode: EpisodeSource,
  isShelterOrStreet: boolean,
): Cells {
  const place = findPlaceBefore(person, episode);
  if (place === undefined) {
    return { LivingSituation: placeNotKnown.code, LengthOfStay: '99' };
  }
  const { openedOn, externalId } = episode;
  const came = cameWith(place.came, 'Enrollment', externalId);
  const { code, subsidy } = placeCodeOf('LivingSituation', place, came);
  const raw = came !== undefined && keepsDates(place, came.raw, openedOn) ? came.raw : undefined;
  const rawLength = raw?.['LengthOfStay'] ?? '';
  const LengthOfStay =
    rawLength !== '' && hmisCodes.lengthOfStay.has(rawLength) ? rawLength : lengthCode(place.since, openedOn);
  const ownDate = streetCodes.has(code) ? streetSince(person.places, place) : '';
  const DateToStreetESSH = raw?.['DateToStreetESSH'] ?? ownDate;
  const cells = { LivingSituation: code, RentalSubsidyType: subsidy, LengthOfStay, DateToStreetESSH };
  return isShelterOrStreet || streetCodes.has(code) ? cells : { ...cells, ...mapShortStay(cells) };
}

/** Institutions up to 90 days and homes up to six nights: was it the street before that (3.917.2B, C)? */
function mapShortStay(
  cells: Readonly<Record<'LivingSituation' | 'LengthOfStay' | 'DateToStreetESSH', string>>,
): Cells {
  const { LivingSituation, LengthOfStay, DateToStreetESSH } = cells;
  if (['8', '9', '99'].includes(LengthOfStay) || ['8', '9', '99'].includes(LivingSituation)) return {};
  const short = LivingSituation.startsWith('2') ? ['10', '11', '2', '3'] : ['10', '11'];
  if (!short.includes(LengthOfStay)) return { LOSUnderThreshold: '0' };
  return { LOSUnderThreshold: '1', PreviousStreetESSH: DateToStreetESSH === '' ? '' : '1' };
}
