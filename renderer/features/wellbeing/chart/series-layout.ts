import { daysBetween } from '#shared/domain/dates/calendar.ts';

/** The least room between two labels of days, in pixels. */
const leastRoom = 92;

/** Where the values of an axis are written: its ends and, where they are whole, the quarters between. */
export function valueTicks(from: number, to: number): number[] {
  const parts = [4, 2, 1].find((count) => Number.isInteger((to - from) / count)) ?? 1;
  return Array.from({ length: parts + 1 }, (_, index) => from + ((to - from) / parts) * index);
}

/** Days as places on an axis: so many days after the first. */
export function placesOf(days: readonly string[]): number[] {
  const [first] = days;
  return first === undefined ? [] : days.map((day) => daysBetween(first, day));
}

/**
 * Which places get their day written below: as many as there is room for, the last one always.
 * @param places in rising order
 * @param width of the axis in pixels
 */
export function dayTicks(places: readonly number[], width: number): number[] {
  const last = places.at(-1);
  if (last === undefined) return [];
  const perDay = last === 0 ? 0 : width / last;
  const kept: number[] = [last];
  for (const place of places.toReversed()) {
    if (((kept.at(-1) ?? last) - place) * perDay >= leastRoom) kept.push(place);
  }
  return kept.toReversed();
}
