import { createContext, type ReactNode, use } from 'react';
import type { Weekday } from '#shared/domain/dates/calendar.ts';

const names = {
  1: 'mon',
  2: 'tue',
  3: 'wed',
  4: 'thu',
  5: 'fri',
  6: 'sat',
  7: 'sun',
} as const satisfies Record<Weekday, string>;

const WeekStartContext = createContext<Weekday | null>(null);

/** The day that calendars begin their weeks with; null before the organisation is known: then it is the language's. */
export function useWeekStart(): (typeof names)[Weekday] | null {
  const day = use(WeekStartContext);
  return day === null ? null : names[day];
}

interface WeekStartProps {
  readonly day: Weekday | null;
  readonly children: ReactNode;
}

/** Gives the calendars inside the first day of the organisation's week. */
export function WeekStart({ day, children }: WeekStartProps) {
  return <WeekStartContext value={day}>{children}</WeekStartContext>;
}
