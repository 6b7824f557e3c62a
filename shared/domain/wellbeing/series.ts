import type { SharedWithPerson } from '../people/person-codes.ts';
import type { Answers } from './scoring.ts';
import type { WellbeingKey, WellbeingMode } from './wellbeing-codes.ts';

interface Scores {
  readonly status: 'complete' | 'incomplete';
  readonly raw: number | null;
  readonly metric: number | null;
  readonly isEstimated: boolean;
}

interface SeriesReading extends Scores {
  readonly scaleId: string;
  readonly completedOn: string;
  readonly mode: WellbeingMode;
  readonly answers: Answers;
  readonly personComment: string;
  readonly sharedWithPerson: SharedWithPerson;
  readonly derivedShort: { readonly raw: number; readonly metric: number } | null;
}

/** One reading in a series; `isDerived` says that nobody filled in this scale that day. */
interface SeriesPoint extends Scores {
  readonly completedOn: string;
  readonly mode: WellbeingMode;
  readonly answers: Readonly<Record<string, number | 'prefer_not' | null>>;
  readonly personComment: string;
  readonly isDerived: boolean;
}

interface SeriesOptions {
  /** Short forms that were worked out from long ones stand among them, marked; never by themselves (domain.md 2.4). */
  readonly withDerived: boolean;
  /** Without what is kept back from the person (domain.md 0.3). */
  readonly forPerson: boolean;
}

/** The readings of one scale as they are drawn, oldest first. */
export function seriesPoints(
  scale: {
    readonly id: string;
    readonly key: WellbeingKey;
    readonly items: readonly { readonly code: string }[];
  },
  readings: readonly SeriesReading[],
  { withDerived, forPerson }: SeriesOptions,
): SeriesPoint[] {
  const codes = new Set(scale.items.map(({ code }) => code));
  return readings
    .filter(({ sharedWithPerson }) => !forPerson || sharedWithPerson !== 'withheld_third_party_or_harm')
    .flatMap((reading): SeriesPoint[] => {
      const { completedOn, mode, personComment, status, raw, metric, isEstimated, derivedShort } = reading;
      const answers = Object.fromEntries(Object.entries(reading.answers).filter(([code]) => codes.has(code)));
      const point = { completedOn, mode, answers, personComment, status, raw, metric, isEstimated };
      if (reading.scaleId === scale.id) return [{ ...point, isDerived: false }];
      if (!withDerived || scale.key !== 'swemwbs7' || derivedShort === null) return [];
      return [{ ...point, ...derivedShort, isDerived: true }];
    })
    .toSorted((a, b) => a.completedOn.localeCompare(b.completedOn));
}
