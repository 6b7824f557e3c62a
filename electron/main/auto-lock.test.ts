import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AutoLock } from './auto-lock.ts';

const minute = 60_000;
const lock = vi.fn<() => void>();
let systemIdle = 0;
let autoLock: AutoLock;

beforeEach(() => {
  vi.useFakeTimers();
  lock.mockReset();
  systemIdle = 0;
  autoLock = new AutoLock({ lock, systemIdleSeconds: () => systemIdle, now: () => Date.now() });
});
afterEach(() => {
  autoLock.stop();
  vi.useRealTimers();
});

test('locks once when the page gave no sign of life for the chosen minutes', () => {
  autoLock.watch(5);
  vi.advanceTimersByTime(5 * minute - 1);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5_000);
  expect(lock).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(60 * minute);
  expect(lock).toHaveBeenCalledOnce();
});

test('a sign of life begins the minutes anew', () => {
  autoLock.watch(1);
  for (let seconds = 0; seconds < 600; seconds += 10) {
    vi.advanceTimersByTime(10_000);
    autoLock.stillHere();
  }
  expect(lock).not.toHaveBeenCalled();
});

test('an idle PC locks, whatever the page says', () => {
  autoLock.watch(2);
  autoLock.stillHere();
  systemIdle = 120;
  vi.advanceTimersByTime(5_000);
  expect(lock).toHaveBeenCalledOnce();
});

test('a window hidden for two minutes locks; one that came back does not', () => {
  autoLock.watch(15);
  autoLock.windowHidden(true);
  vi.advanceTimersByTime(minute);
  autoLock.windowHidden(false);
  vi.advanceTimersByTime(3 * minute);
  expect(lock).not.toHaveBeenCalled();
  autoLock.windowHidden(true);
  vi.advanceTimersByTime(2 * minute + 5_000);
  expect(lock).toHaveBeenCalledOnce();
});

test('changed minutes count from now', () => {
  autoLock.watch(15);
  vi.advanceTimersByTime(4 * minute);
  autoLock.watch(1);
  vi.advanceTimersByTime(minute - 5_000);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5_000);
  expect(lock).toHaveBeenCalledOnce();
});

test('nothing locks while no vault is open', () => {
  autoLock.watch(1);
  autoLock.stop();
  vi.advanceTimersByTime(60 * minute);
  expect(lock).not.toHaveBeenCalled();
});
