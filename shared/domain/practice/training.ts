import { addDays, addMonthsClamped } from '../dates/calendar.ts';
import type { TrainingState } from './practice-codes.ts';

/** Days before the end of a training's time in which it is worth booking the next one. */
const bookAhead = 90;

/** The last day on which a training of so many months counts; null when it does not run out. */
export function trainingValidUntil(completedOn: string, validMonths: number | null): string | null {
  return validMonths === null ? null : addDays(addMonthsClamped(completedOn, validMonths), -1);
}

interface DoneTraining {
  /** Null: it does not run out. */
  readonly validUntil: string | null;
}

/** Of several records the one that counts longest; one that does not run out comes before any day. */
export function findLongestRecord<R extends DoneTraining>(records: readonly R[]): R | undefined {
  return records.reduce<R | undefined>((best, next) => {
    if (best === undefined || next.validUntil === null) return next;
    return best.validUntil === null || best.validUntil >= next.validUntil ? best : next;
  }, undefined);
}

/** Where somebody stands with one training today (domain.md 13.5, TrainingRecord). */
export function trainingState(
  required: boolean,
  record: DoneTraining | undefined,
  today: string,
): TrainingState {
  if (record === undefined) return required ? 'wanted' : 'open';
  if (record.validUntil === null) return 'has';
  if (record.validUntil < today) return 'renew';
  return record.validUntil <= addDays(today, bookAhead) ? 'renew_soon' : 'has';
}
