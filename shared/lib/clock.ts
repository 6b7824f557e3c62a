/** The only way to know the time below the gateway: tests and the demo pass their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly millis: () => number;
  /** The instant in UTC, `2026-11-22T09:30:00.000Z`. */
  readonly now: () => string;
  /** The calendar day on this PC, `2026-11-22`. */
  readonly today: () => string;
}

/** A clock over any source of milliseconds; the day is that of the PC's time zone. */
export function clockFrom(millis: () => number): Clock {
  return {
    millis,
    now: () => new Date(millis()).toISOString(),
    today: () => {
      const date = new Date(millis());
      const two = (n: number) => String(n).padStart(2, '0');
      return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    },
  };
}

export const systemClock: Clock = clockFrom(() => Date.now());

/** The calendar day on this PC of an instant in UTC. */
export function dayOf(instant: string): string {
  return clockFrom(() => Date.parse(instant)).today();
}

/** When something of which only the day is known happened: now for today, else noon of that day on this PC. */
export function instantOn(day: string, clock: Clock): string {
  return day === clock.today() ? clock.now() : new Date(`${day}T12:00:00`).toISOString();
}

/** The instant at which a calendar day begins on this PC. */
export function startOfDay(day: string): string {
  return new Date(`${day}T00:00:00`).toISOString();
}
