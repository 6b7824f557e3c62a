import type { WellbeingChange, WellbeingKey, WellbeingLevel } from './wellbeing-codes.ts';

/** Smallest change that is worth talking about, and that is clear (domain.md 2.5, 2.8). */
const steps: Readonly<Partial<Record<WellbeingKey, { readonly worth: number; readonly clear: number }>>> = {
  wemwbs14: { worth: 3, clear: 8 },
  swemwbs7: { worth: 1, clear: 3 },
  // Ten points of the index are worth noticing; no source says from where a change of it is clear.
  who5: { worth: 10, clear: Number.POSITIVE_INFINITY },
};

/**
 * What is said of a change between two readings of one scale, whichever way it went; null for scales where no change
 * has a published meaning (domain.md 2.5).
 */
export function changeBetween(key: WellbeingKey, before: number, now: number): WellbeingChange | null {
  const step = steps[key];
  if (step === undefined) return null;
  // Metric scores have two decimals: 20.25 − 19.25 must count as 1.
  const size = Math.round(Math.abs(now - before) * 100) / 100;
  if (size >= step.clear) return 'clear';
  return size >= step.worth ? 'worth_talking' : 'same';
}

/** The figure at or under which the team, and only the team, is asked to talk about it (domain.md 2.5, 2.8). */
const lowUpTo: Readonly<Partial<Record<WellbeingKey, number>>> = { wemwbs14: 44, swemwbs7: 20, who5: 50 };

/** True when the team should talk about a reading and ask about safety; never a statement about an illness. */
export function isLowReading(key: WellbeingKey, figure: number): boolean {
  const line = lowUpTo[key];
  return line !== undefined && figure <= line;
}

/** A part of the axis with the word for it, from its lower end up to its upper end. */
export interface LevelBand {
  readonly level: WellbeingLevel;
  readonly from: number;
  readonly to: number;
}

/**
 * How populations are described on the axis of a scale, lowest first; for the team only and only when somebody asks
 * for it, as the limits are not confirmed by the owners (domain.md 2.5, 16.4). None for other scales.
 */
export function levelBands(key: WellbeingKey): readonly LevelBand[] {
  switch (key) {
    case 'wemwbs14':
      return [
        { level: 'low', from: 14, to: 42 },
        { level: 'middle', from: 43, to: 59 },
        { level: 'high', from: 60, to: 70 },
      ];
    case 'swemwbs7':
      return [
        { level: 'low', from: 7, to: 19.5 },
        { level: 'middle', from: 19.6, to: 27.4 },
        { level: 'high', from: 27.5, to: 35 },
      ];
    case 'who5':
    case 'ons4':
    case 'line10':
    case 'custom':
      return [];
  }
}

/** The word that the Office for National Statistics has for a rating; anxiety runs the other way (domain.md 2.8). */
export function onsLevel(code: string, answer: number): WellbeingLevel {
  if (code === 'anxiety') {
    if (answer <= 1) return 'very_low';
    if (answer <= 3) return 'low';
    return answer <= 5 ? 'middle' : 'high';
  }
  if (answer <= 4) return 'low';
  if (answer <= 6) return 'middle';
  return answer <= 8 ? 'high' : 'very_high';
}

/** Surveys whose mean may stand as a grey line; each has its name in the catalogue (domain.md 2.6). */
export const wellbeingSurveys = ['scotland_2013', 'england_2010'] as const;

/** A published mean and where it comes from. */
interface PopulationMean {
  readonly survey: (typeof wellbeingSurveys)[number];
  readonly mean: number;
}

/** The mean of a large survey as an optional grey line, off unless asked for; undefined for other scales. */
export function populationMean(key: WellbeingKey): PopulationMean | undefined {
  if (key === 'wemwbs14') return { survey: 'scotland_2013', mean: 50 };
  // Men 23.7, women 23.2.
  return key === 'swemwbs7' ? { survey: 'england_2010', mean: 23.5 } : undefined;
}
