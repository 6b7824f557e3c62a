import type { ClosureReason } from '../cases/case-codes.ts';
import { addMonthsClamped } from '../dates/calendar.ts';
import type { FieldProblems } from '../../lib/app-error.ts';

/** Months after closing at which one usually asks how it goes (domain.md 5.4); all may be changed or left out. */
const followUpMonths = [1, 3, 6, 12] as const;

/** The usual days of follow-up, each counted from the day support ends and clamped to the end of its month. */
export function usualFollowUps(endsOn: string): string[] {
  return followUpMonths.map((months) => addMonthsClamped(endsOn, months));
}

interface Closing {
  readonly endsOn: string;
  readonly reason: ClosureReason;
  readonly reasonNote: string;
  readonly followUpDates: readonly string[];
}

/** What keeps a closing record from being kept, by field (domain.md 5.3, 5.4). */
export function findClosingProblems({ endsOn, reason, reasonNote, followUpDates }: Closing): FieldProblems {
  const days = new Set(followUpDates);
  return {
    ...(reason === 'other' && reasonNote.trim() === '' ? { reasonNote: 'required' } : {}),
    ...(followUpDates.some((day) => day <= endsOn) ? { followUpDates: 'before_start' } : {}),
    ...(days.size < followUpDates.length ? { followUpDates: 'duplicate' } : {}),
  };
}
