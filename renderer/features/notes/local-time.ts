const two = (part: number) => String(part).padStart(2, '0');

/** The time of day of an instant on this PC, `HH:MM`. */
export function timeOf(instant: string): string {
  const date = new Date(instant);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The instant of a day (`YYYY-MM-DD`) and a time (`HH:MM`) on this PC's clock, in UTC. */
export function instantAt(day: string, time: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(year, month - 1, date, hours, minutes).toISOString();
}

/** The last full five minutes, as people say a time: 14:32 becomes 14:30. */
export function fiveMinutesAt(instant: string): string {
  const step = 300_000;
  return new Date(Math.floor(Date.parse(instant) / step) * step).toISOString();
}
