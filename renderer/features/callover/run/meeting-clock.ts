/** How long each item of one meeting has been talked about; milliseconds, on this window's own clock. */
export interface MeetingClock {
  readonly spent: Readonly<Record<string, number>>;
  /** What is being talked about now. */
  readonly itemId: string | null;
  /** Since when it counts; nothing while the clock is paused. */
  readonly since: number | null;
}

/** A clock that has not begun. */
export const freshClock: MeetingClock = { spent: {}, itemId: null, since: null };

/** Milliseconds that an item has taken until `now`. */
export function spentOn(clock: MeetingClock, itemId: string, now: number): number {
  const running = clock.itemId === itemId && clock.since !== null ? Math.max(0, now - clock.since) : 0;
  return (clock.spent[itemId] ?? 0) + running;
}

function settled(clock: MeetingClock, now: number): MeetingClock['spent'] {
  const { itemId } = clock;
  return itemId === null ? clock.spent : { ...clock.spent, [itemId]: spentOn(clock, itemId, now) };
}

/** The team turns to another item; a paused clock stays paused. */
export function turnTo(clock: MeetingClock, itemId: string, now: number): MeetingClock {
  const begins = clock.itemId === null || clock.since !== null;
  return { spent: settled(clock, now), itemId, since: begins ? now : null };
}

/** Stops the time, or lets it run on. */
export function pauseOrGoOn(clock: MeetingClock, now: number): MeetingClock {
  return { ...clock, spent: settled(clock, now), since: clock.since === null ? now : null };
}
