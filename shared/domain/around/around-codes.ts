/** What stands around the person (domain.md 8.2); each has its own shape. */
export const ecomapNodeKinds = [
  'family',
  'friend',
  'pet',
  'professional',
  'organisation',
  'community',
  'activity',
  'place',
] as const;
export type EcomapNodeKind = (typeof ecomapNodeKinds)[number];

/** How strong a tie is; each has its own line (domain.md 8.2). */
export const tieStrengths = ['strong', 'moderate', 'weak', 'broken'] as const;
export type TieStrength = (typeof tieStrengths)[number];

/** Who gives to whom: the arrow points to whoever receives (domain.md 8.2). */
export const tieFlows = ['to_person', 'from_person', 'both', 'none'] as const;
export type TieFlow = (typeof tieFlows)[number];

/** Whether the person would like more of it, less, or just as it is. */
export const tieWishes = ['more', 'same', 'less'] as const;
export type TieWish = (typeof tieWishes)[number];

/** Rings from the inside; 1 is closest. */
export const ecomapRings = [1, 2, 3] as const;
export type EcomapRing = (typeof ecomapRings)[number];

/** Sectors of the map in their order, clockwise from the top (domain.md 8.2). */
export const ecomapSectors = ['family', 'friends', 'community', 'professionals'] as const;
type EcomapSector = (typeof ecomapSectors)[number];

/** Whether others on a printed map have their whole names; initials unless somebody chooses otherwise. */
export const othersNames = ['initials', 'names'] as const;
export type OthersNames = (typeof othersNames)[number];

const sectorOfKind: Readonly<Record<EcomapNodeKind, EcomapSector>> = {
  family: 'family',
  friend: 'friends',
  pet: 'friends',
  community: 'community',
  activity: 'community',
  place: 'community',
  professional: 'professionals',
  organisation: 'professionals',
};

/** The sector that a kind of node stands in. */
export function sectorOf(kind: EcomapNodeKind): EcomapSector {
  return sectorOfKind[kind];
}

/** Professionals and organisations are formal support unless somebody says otherwise (domain.md 8.2). */
export function isUsuallyFormal(kind: EcomapNodeKind): boolean {
  return kind === 'professional' || kind === 'organisation';
}

/** Shapes of a node-link map's nodes (domain.md 8.3). */
export const mapShapes = ['box', 'oval', 'cloud'] as const;
export type MapShape = (typeof mapShapes)[number];

/** What a line of a node-link map says (domain.md 8.3). */
export const mapLinkKinds = [
  'leads_to',
  'part_of',
  'kind_of',
  'helps',
  'hinders',
  'example',
  'next',
  'linked',
] as const;
export type MapLinkKind = (typeof mapLinkKinds)[number];

/** Keystead's own guide maps (domain.md 8.3); null in a map is a free one. */
export const guideMaps = [
  'my_strengths',
  'two_sides',
  'steps_to_a_goal',
  'what_happened',
  'my_week',
  'money_in_out',
] as const;
export type GuideMap = (typeof guideMaps)[number];

/** What a box of a map can become (domain.md 8.3). */
export const mapOutcomes = ['goal', 'goal_step', 'safety_factor', 'vulnerability_factor'] as const;
