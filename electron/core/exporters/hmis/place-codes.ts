import { type AccommodationKey, findHmisPlace } from '#shared/domain/housing/accommodation-types.ts';
import type { CameFrom, PlaceSource } from './export-source.ts';

/** The column that asks: where somebody stayed before, or where they went. */
export type PlaceColumn = 'LivingSituation' | 'Destination';

/** A code with its subsidy type (only beside 435) and words (only beside 17, for a destination). */
export interface PlaceCode {
  readonly code: string;
  readonly subsidy: string;
  readonly other: string;
}

const both = '116 101 118 215 206 207 225 204 205 302 329 314 332 410 435 421 411 8 9 99'.split(' ');

/** Codes that each column takes (domain.md 9.5; HUD data standards, list 3.12.1). */
export const placeCodes: Readonly<Record<PlaceColumn, ReadonlySet<string>>> = {
  LivingSituation: new Set([...both, '335', '336']),
  Destination: new Set([...both, '312', '313', '327', '422', '423', '426', '30', '17', '24', '37']),
};

/** `RentalSubsidyType` and `DestinationSubsidyType` (domain.md 9.5). */
export const subsidyCodes: ReadonlySet<string> = new Set([
  '428',
  '419',
  '431',
  '433',
  '434',
  '420',
  '436',
  '437',
  '438',
  '439',
  '440',
]);

const notKnown: PlaceCode = { code: '99', subsidy: '', other: '' };
export const deceased: PlaceCode = { code: '24', subsidy: '', other: '' };

/**
 * Export direction of domain.md 9.2; a second code is the one for a destination. Codes are chosen so that the import
 * reads the same kind of place again wherever HMIS can say it at all: HMIS knows no cars, hostels or shared homes of
 * their own, and no home without a contract.
 */
const codesOut: Readonly<Record<AccommodationKey, readonly [before: string, after: string]>> = {
  outside: ['116', '116'],
  vehicle: ['116', '116'],
  night_shelter: ['101', '101'],
  hostel: ['101', '101'],
  temporary_acc: ['101', '101'],
  transitional: ['302', '302'],
  refuge: ['101', '101'],
  migrant_centre: ['101', '101'],
  hospital: ['206', '206'],
  treatment: ['205', '205'],
  prison: ['207', '207'],
  care_institution: ['225', '225'],
  family_friends: ['335', '312'],
  no_contract: ['99', '17'],
  squat_land: ['116', '116'],
  caravan_boat: ['116', '116'],
  hotel_paid: ['314', '314'],
  housing_first_home: ['435', '435'],
  social_tenancy: ['435', '435'],
  private_tenancy: ['410', '410'],
  sublet_legal: ['410', '410'],
  supported_permanent: ['435', '435'],
  owned: ['411', '411'],
  family_permanent: ['335', '422'],
  unknown: ['99', '99'],
};

const subsidies: ReadonlyMap<AccommodationKey, string> = new Map([
  ['housing_first_home', '439'],
  ['social_tenancy', '434'],
  ['supported_permanent', '440'],
]);

/** Said in `OtherDestination`; the standard is in English. */
const otherWords: ReadonlyMap<AccommodationKey, string> = new Map([['no_contract', 'Home without a lease']]);

/** The code for a kind of place; 99 when nothing is known. */
function codeOf(column: PlaceColumn, place: PlaceSource): PlaceCode {
  const [before, after] = codesOut[place.typeKey];
  const code = column === 'LivingSituation' ? before : after;
  if (place.typeKey === 'care_institution' && place.ethosCode === '6.3') return { ...notKnown, code: '215' };
  return {
    code,
    subsidy: code === '435' ? (subsidies.get(place.typeKey) ?? '') : '',
    other: code === '17' ? (otherWords.get(place.typeKey) ?? '') : '',
  };
}

/** The row of an enrollment or exit among those that a record came in with. */
export function cameWith(
  came: readonly CameFrom[],
  table: string,
  sourceId: string | null,
): CameFrom | undefined {
  return came.find((each) => each.table === table && each.sourceId === sourceId);
}

/**
 * The code of a place. HMIS is often finer than Keystead (a friend's home, a relative's): the code that came in goes
 * out again for as long as it still says what the record says.
 */
export function placeCodeOf(column: PlaceColumn, place: PlaceSource, came: CameFrom | undefined): PlaceCode {
  const code = came?.raw[column] ?? '';
  const subsidy =
    came?.raw[column === 'LivingSituation' ? 'RentalSubsidyType' : 'DestinationSubsidyType'] ?? '';
  const meant = findHmisPlace(code, subsidy);
  const isKept =
    placeCodes[column].has(code) &&
    code !== '17' &&
    meant?.kind === 'place' &&
    meant.typeKey === place.typeKey &&
    meant.ethosCode === place.ethosCode;
  if (!isKept) return codeOf(column, place);
  return { code, subsidy: code === '435' && subsidyCodes.has(subsidy) ? subsidy : '', other: '' };
}

/** Nothing is written down about it. */
export const placeNotKnown = notKnown;
