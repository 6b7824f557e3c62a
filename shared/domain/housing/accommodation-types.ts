/** One kind of place where a person may stay. */
interface AccommodationTypeShape {
  readonly key: string;
  /** True for a settled home; null when nobody knows. */
  readonly isSettled: boolean | null;
  /** Codes of ETHOS 2017 (domain.md 9.1) that fit; none when the place is outside that list, two when a person has to say which. */
  readonly ethosCodes: readonly string[];
}

/** The places of domain.md 9.2, in its order. Their labels are in the catalogue. */
export const accommodationTypes = [
  { key: 'outside', isSettled: false, ethosCodes: ['1.1'] },
  { key: 'vehicle', isSettled: false, ethosCodes: ['1.1'] },
  { key: 'night_shelter', isSettled: false, ethosCodes: ['2.1'] },
  { key: 'hostel', isSettled: false, ethosCodes: ['3.1'] },
  { key: 'temporary_acc', isSettled: false, ethosCodes: ['3.2'] },
  { key: 'transitional', isSettled: false, ethosCodes: ['3.3'] },
  { key: 'refuge', isSettled: false, ethosCodes: ['4.1'] },
  { key: 'migrant_centre', isSettled: false, ethosCodes: ['5.1'] },
  { key: 'hospital', isSettled: false, ethosCodes: ['6.2'] },
  { key: 'treatment', isSettled: false, ethosCodes: ['6.2'] },
  { key: 'prison', isSettled: false, ethosCodes: ['6.1'] },
  { key: 'care_institution', isSettled: false, ethosCodes: ['6.3', '7.1'] },
  { key: 'family_friends', isSettled: false, ethosCodes: ['8.1'] },
  { key: 'no_contract', isSettled: false, ethosCodes: ['8.2'] },
  { key: 'squat_land', isSettled: false, ethosCodes: ['8.3'] },
  { key: 'caravan_boat', isSettled: false, ethosCodes: ['11.1'] },
  { key: 'hotel_paid', isSettled: false, ethosCodes: ['3.2'] },
  { key: 'housing_first_home', isSettled: true, ethosCodes: [] },
  { key: 'social_tenancy', isSettled: true, ethosCodes: [] },
  { key: 'private_tenancy', isSettled: true, ethosCodes: [] },
  { key: 'sublet_legal', isSettled: true, ethosCodes: [] },
  { key: 'supported_permanent', isSettled: true, ethosCodes: ['7.2'] },
  { key: 'owned', isSettled: true, ethosCodes: [] },
  { key: 'family_permanent', isSettled: true, ethosCodes: [] },
  { key: 'unknown', isSettled: null, ethosCodes: [] },
] as const satisfies readonly AccommodationTypeShape[];

export type AccommodationType = (typeof accommodationTypes)[number];
export type AccommodationKey = AccommodationType['key'];

const byKey: ReadonlyMap<string, AccommodationType> = new Map(
  accommodationTypes.map((type) => [type.key, type]),
);

/** The row of domain.md 9.2 for a key; throws when there is none. */
export function getAccommodationType(key: AccommodationKey): AccommodationType {
  const type = byKey.get(key);
  if (type === undefined) throw new Error('unknown accommodation type');
  return type;
}

/** The ETHOS codes that fit a kind of place; none when it is outside that list. */
export function ethosCodesOf(key: AccommodationKey): readonly string[] {
  return getAccommodationType(key).ethosCodes;
}

/** The ETHOS code to store with a place, when its type leaves no choice. */
export function ethosCodeOf(key: AccommodationKey): string | null {
  const codes = ethosCodesOf(key);
  return codes.length === 1 ? (codes[0] ?? null) : null;
}

/** What an HMIS living situation or destination says: a kind of place, or that the person has died. */
export type HmisPlace =
  | { readonly kind: 'place'; readonly typeKey: AccommodationKey; readonly ethosCode: string | null }
  | { readonly kind: 'died' };

/** Import direction of domain.md 9.2. 435 is not here: its type depends on the subsidy. */
const hmisTypes: ReadonlyMap<string, AccommodationKey> = new Map([
  ['116', 'outside'],
  ['101', 'night_shelter'],
  ['118', 'hostel'],
  ['302', 'transitional'],
  ['327', 'transitional'],
  ['329', 'transitional'],
  ['314', 'hotel_paid'],
  ['312', 'family_friends'],
  ['313', 'family_friends'],
  ['332', 'family_friends'],
  ['335', 'family_friends'],
  ['336', 'family_friends'],
  ['204', 'hospital'],
  ['206', 'hospital'],
  ['205', 'treatment'],
  ['207', 'prison'],
  ['215', 'care_institution'],
  ['225', 'care_institution'],
  ['410', 'private_tenancy'],
  ['411', 'owned'],
  ['421', 'owned'],
  ['422', 'family_permanent'],
  ['423', 'family_permanent'],
  ['426', 'supported_permanent'],
  ['8', 'unknown'],
  ['9', 'unknown'],
  ['17', 'unknown'],
  ['30', 'unknown'],
  ['37', 'unknown'],
  ['99', 'unknown'],
]);

/** `RentalSubsidyType` and `DestinationSubsidyType` that say more than "a private tenancy" (domain.md 9.2). */
const subsidisedTypes: ReadonlyMap<string, AccommodationKey> = new Map([
  ['434', 'social_tenancy'],
  ['439', 'housing_first_home'],
  ['440', 'housing_first_home'],
]);

/** Where HMIS is finer than the type: foster care and homes for older people (domain.md 9.1, 6.3 and 7.1). */
const hmisEthosCodes: ReadonlyMap<string, string> = new Map([
  ['215', '6.3'],
  ['225', '7.1'],
]);

/**
 * Import direction of domain.md 9.2, for FY2024 and FY2026 codes.
 * @param code `LivingSituation` or `Destination`
 * @param subsidy the subsidy type beside it; it counts for 435 only
 * @returns undefined for a code the standard does not know, also for the two-digit codes before FY2024
 */
export function findHmisPlace(code: string, subsidy: string): HmisPlace | undefined {
  if (code === '24') return { kind: 'died' };
  const typeKey = code === '435' ? (subsidisedTypes.get(subsidy) ?? 'private_tenancy') : hmisTypes.get(code);
  if (typeKey === undefined) return undefined;
  return { kind: 'place', typeKey, ethosCode: hmisEthosCodes.get(code) ?? ethosCodeOf(typeKey) };
}
