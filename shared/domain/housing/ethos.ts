import { ethosCodesOf, type AccommodationKey } from './accommodation-types.ts';

/** Edition of the typology that the codes below belong to; kept with every code, because older editions differ (domain.md 9.1). */
export const ethosVersion = '2017';

/** The four concepts of the typology (domain.md 9.1). */
export const ethosConcepts = ['roofless', 'houseless', 'insecure', 'inadequate'] as const;
export type EthosConcept = (typeof ethosConcepts)[number];

interface EthosShape {
  readonly code: string;
  /** Key of its words in the catalogue: codes hold a point, which keys may not. */
  readonly words: string;
  readonly concept: EthosConcept;
  /** Operational category, 1 to 13. */
  readonly category: number;
  /** ETHOS Light, the short list for statistics; its prefix is ours. Not every code has one. */
  readonly light: string | null;
}

/** ETHOS 2017, every living situation in its order, and ETHOS Light beside it (domain.md 9.1). */
export const ethosTable = [
  { code: '1.1', words: 'public_space', concept: 'roofless', category: 1, light: 'L1' },
  { code: '2.1', words: 'night_shelter', concept: 'roofless', category: 2, light: 'L2' },
  { code: '3.1', words: 'homeless_hostel', concept: 'houseless', category: 3, light: 'L3' },
  { code: '3.2', words: 'temporary', concept: 'houseless', category: 3, light: 'L4' },
  { code: '3.3', words: 'transitional', concept: 'houseless', category: 3, light: 'L5' },
  { code: '4.1', words: 'womens_shelter', concept: 'houseless', category: 4, light: 'L6' },
  { code: '5.1', words: 'reception_centre', concept: 'houseless', category: 5, light: null },
  { code: '5.2', words: 'migrant_workers', concept: 'houseless', category: 5, light: null },
  { code: '6.1', words: 'penal', concept: 'houseless', category: 6, light: 'L8' },
  { code: '6.2', words: 'medical', concept: 'houseless', category: 6, light: 'L7' },
  { code: '6.3', words: 'childrens', concept: 'houseless', category: 6, light: null },
  { code: '7.1', words: 'older_people', concept: 'houseless', category: 7, light: null },
  { code: '7.2', words: 'supported', concept: 'houseless', category: 7, light: null },
  { code: '8.1', words: 'family_friends', concept: 'insecure', category: 8, light: 'L12' },
  { code: '8.2', words: 'no_tenancy', concept: 'insecure', category: 8, light: null },
  { code: '8.3', words: 'occupied_land', concept: 'insecure', category: 8, light: null },
  { code: '9.1', words: 'legal_orders', concept: 'insecure', category: 9, light: null },
  { code: '9.2', words: 'repossession', concept: 'insecure', category: 9, light: null },
  { code: '10.1', words: 'police_recorded', concept: 'insecure', category: 10, light: null },
  { code: '11.1', words: 'mobile_homes', concept: 'inadequate', category: 11, light: 'L9' },
  { code: '11.2', words: 'non_conventional', concept: 'inadequate', category: 11, light: 'L10' },
  { code: '11.3', words: 'temporary_structure', concept: 'inadequate', category: 11, light: 'L11' },
  { code: '12.1', words: 'unfit', concept: 'inadequate', category: 12, light: null },
  { code: '13.1', words: 'overcrowded', concept: 'inadequate', category: 13, light: null },
] as const satisfies readonly EthosShape[];

export type EthosLine = (typeof ethosTable)[number];
export type EthosCode = EthosLine['code'];

/** All codes, in the order of the typology. */
export const ethosCodes: readonly EthosCode[] = ethosTable.map(({ code }) => code);

const byCode: ReadonlyMap<string, EthosLine> = new Map(ethosTable.map((line) => [line.code, line]));

/** The line of the typology for a code; undefined for one that this edition does not know. */
export function findEthosLine(code: string): EthosLine | undefined {
  return byCode.get(code);
}

/** Codes that can be true of any home besides its type: threats to it, and what it is like (domain.md 9.1, 9 to 13). */
const aboutAnyHome: readonly EthosCode[] = ['9.1', '9.2', '10.1', '12.1', '13.1'];

/** Codes that fit a kind of place, for suggesting them first; the others stay choosable. */
export function suggestedEthosCodes(key: AccommodationKey): readonly EthosCode[] {
  const own = ethosCodesOf(key).flatMap((code) => findEthosLine(code)?.code ?? []);
  return [...own, ...aboutAnyHome];
}
