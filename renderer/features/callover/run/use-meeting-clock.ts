import { useEffect, useState } from 'react';
import { freshClock, type MeetingClock, pauseOrGoOn, spentOn, turnTo } from './meeting-clock.ts';

/** How often the rings move, in milliseconds: they are quiet. */
const every = 5000;

/** Clocks of this window, so that a look elsewhere does not begin the meeting's time anew. */
const clocks = new Map<string, MeetingClock>();

interface RunningClock {
  /** Milliseconds that an item has taken so far. */
  readonly spent: (itemId: string) => number;
  readonly paused: boolean;
  readonly pauseOrGoOn: () => void;
}

/** The soft timer of a meeting: runs on the item that is open, rests when the team pauses. Nothing of it is kept. */
export function useMeetingClock(meetingId: string, itemId: string): RunningClock {
  const [clock, setClock] = useState(() =>
    turnTo(clocks.get(meetingId) ?? freshClock, itemId, performance.now()),
  );
  const [now, setNow] = useState(() => performance.now());
  if (clock.itemId !== itemId) setClock(turnTo(clock, itemId, now));

  useEffect(() => {
    clocks.set(meetingId, clock);
  }, [meetingId, clock]);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(performance.now());
    }, every);
    return () => {
      clearInterval(timer);
    };
  }, []);

  return {
    spent: (id) => spentOn(clock, id, now),
    paused: clock.since === null,
    pauseOrGoOn: () => {
      const at = performance.now();
      setNow(at);
      setClock(pauseOrGoOn(clock, at));
    },
  };
}
