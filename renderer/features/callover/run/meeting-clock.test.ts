import { expect, test } from 'vitest';
import { freshClock, pauseOrGoOn, spentOn, turnTo } from './meeting-clock.ts';

const minute = 60_000;

test('each item keeps its own time, also when the team comes back to it', () => {
  const atFirst = turnTo(freshClock, 'welcome', 0);
  const atSecond = turnTo(atFirst, 'ilka', 2 * minute);
  const back = turnTo(atSecond, 'welcome', 7 * minute);
  expect(spentOn(back, 'ilka', 9 * minute)).toBe(5 * minute);
  expect(spentOn(back, 'welcome', 9 * minute)).toBe(4 * minute);
});

test('a pause stops the time of every item until it goes on', () => {
  const talking = turnTo(freshClock, 'ilka', 0);
  const paused = pauseOrGoOn(talking, 3 * minute);
  expect(spentOn(paused, 'ilka', 60 * minute)).toBe(3 * minute);
  const elsewhere = turnTo(paused, 'tomas', 60 * minute);
  expect(spentOn(elsewhere, 'tomas', 70 * minute)).toBe(0);
  const goesOn = pauseOrGoOn(elsewhere, 70 * minute);
  expect(spentOn(goesOn, 'tomas', 71 * minute)).toBe(minute);
  expect(spentOn(goesOn, 'ilka', 71 * minute)).toBe(3 * minute);
});

test('a clock that is set back never takes time away', () => {
  expect(spentOn(turnTo(freshClock, 'ilka', 5 * minute), 'ilka', 0)).toBe(0);
});
