import {
  lineItems,
  onsItems,
  type Scoring,
  type ShippedKey,
  shortItems,
  type WellbeingKey,
  warwickItems,
  whoItems,
} from './wellbeing-codes.ts';

/** One thing that is asked; for some, as for anxiety, a lower answer is the better one. */
interface ScaleItem {
  readonly code: string;
  readonly lowerIsBetter: boolean;
}

/** What scoring needs to know of a scale. */
export interface ScaleShape {
  readonly key: WellbeingKey;
  readonly items: readonly ScaleItem[];
  readonly minAnswer: number;
  readonly maxAnswer: number;
  readonly scoring: Scoring;
}

const upward = (codes: readonly string[]): ScaleItem[] =>
  codes.map((code) => ({ code, lowerIsBetter: false }));

/** The scales that ship: codes, range and scoring; no wording of others (domain.md 2.1, 2.2, 2.8). */
export const shippedScales: Readonly<Record<ShippedKey, ScaleShape>> = {
  wemwbs14: { key: 'wemwbs14', items: upward(warwickItems), minAnswer: 1, maxAnswer: 5, scoring: 'sum' },
  swemwbs7: {
    key: 'swemwbs7',
    items: upward(shortItems),
    minAnswer: 1,
    maxAnswer: 5,
    scoring: 'sum_then_table',
  },
  who5: { key: 'who5', items: upward(whoItems), minAnswer: 0, maxAnswer: 5, scoring: 'sum_then_table' },
  ons4: {
    key: 'ons4',
    items: onsItems.map((code) => ({ code, lowerIsBetter: code === 'anxiety' })),
    minAnswer: 0,
    maxAnswer: 10,
    scoring: 'per_item',
  },
  line10: { key: 'line10', items: upward(lineItems), minAnswer: 0, maxAnswer: 10, scoring: 'per_item' },
};

/** The two scales that nobody may use before the organisation has registered its licence (domain.md 2.7). */
export function needsLicence(key: WellbeingKey): boolean {
  return key === 'wemwbs14' || key === 'swemwbs7';
}

/** True for a scale that a new reading may be made with (domain.md 2.7). */
export function isUsable(scale: {
  readonly key: WellbeingKey;
  readonly inUse: boolean;
  readonly licence: object | null;
}): boolean {
  return scale.inUse && (scale.licence !== null || !needsLicence(scale.key));
}

/** Scales whose questions belong to others: the program has only codes, the wording may be pasted (domain.md 2.7). */
export function hasOwnedWording(key: WellbeingKey): boolean {
  return needsLicence(key) || key === 'who5';
}

/**
 * Days before the same scale is offered again: these ask about the last two weeks (domain.md 2.8). Others once a day.
 */
export function daysUntilRepeat(key: WellbeingKey): number {
  return key === 'line10' || key === 'custom' ? 1 : 14;
}

/** The figures between which a reading lies, as a chart's axis needs them. */
export function figureRange(scale: ScaleShape): { readonly from: number; readonly to: number } {
  if (scale.scoring === 'per_item') return { from: scale.minAnswer, to: scale.maxAnswer };
  if (scale.key === 'who5') return { from: 0, to: 100 };
  return { from: scale.minAnswer * scale.items.length, to: scale.maxAnswer * scale.items.length };
}
