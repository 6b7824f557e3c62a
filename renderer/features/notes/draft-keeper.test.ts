import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDraftKeeper, type DraftState, keepEveryMs } from './draft-keeper.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Kept {
  readonly texts: string[];
  readonly told: DraftState[];
}

function keeperThat(
  answer: (text: string) => Promise<string> = () => Promise.resolve('2026-11-22T14:32:00.000Z'),
) {
  const kept: Kept = { texts: [], told: [] };
  const keeper = createDraftKeeper<string>(
    (text) => {
      kept.texts.push(text);
      return answer(text);
    },
    (state) => kept.told.push(state),
  );
  return { keeper, kept };
}

test('writing without a pause is kept every two seconds, not only when it stops', async () => {
  const { keeper, kept } = keeperThat();
  for (let i = 1; i <= 50; i += 1) {
    keeper.touch('x'.repeat(i));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(kept.texts.map((text) => text.length)).toEqual([20, 40]);
  await vi.advanceTimersByTimeAsync(keepEveryMs);
  expect(kept.texts.at(-1)).toHaveLength(50);
});

test('nothing is kept while nothing changes', async () => {
  const { keeper, kept } = keeperThat();
  await vi.advanceTimersByTimeAsync(keepEveryMs * 5);
  await keeper.flush();
  expect(kept.texts).toEqual([]);
});

test('flush keeps at once and is over only when it is kept', async () => {
  const { keeper, kept } = keeperThat();
  keeper.touch('half a sen');
  await keeper.flush();
  expect(kept.told).toEqual([{ kind: 'kept', at: '2026-11-22T14:32:00.000Z' }]);
  await vi.advanceTimersByTimeAsync(keepEveryMs * 2);
  expect(kept.texts).toEqual(['half a sen']);
});

test('a failure is told and the same words are tried again', async () => {
  let works = false;
  const { keeper, kept } = keeperThat(() =>
    works ? Promise.resolve('later') : Promise.reject(new Error('disk')),
  );
  keeper.touch('words');
  await vi.advanceTimersByTimeAsync(keepEveryMs);
  expect(kept.told).toEqual([{ kind: 'failed' }]);
  works = true;
  await vi.advanceTimersByTimeAsync(keepEveryMs);
  expect(kept.told.at(-1)).toEqual({ kind: 'kept', at: 'later' });
  expect(kept.texts).toEqual(['words', 'words']);
});

test('newer words win over those whose keeping failed meanwhile', async () => {
  let fail = () => {};
  const { keeper, kept } = keeperThat((text) =>
    text === 'new'
      ? Promise.resolve('now')
      : new Promise((_, reject) => {
          fail = () => {
            reject(new Error('disk'));
          };
        }),
  );
  keeper.touch('old');
  void keeper.flush();
  await vi.advanceTimersByTimeAsync(0);
  keeper.touch('new');
  fail();
  await vi.advanceTimersByTimeAsync(keepEveryMs);
  expect(kept.texts).toEqual(['old', 'new']);
});

test('a pause waits for what is under way and keeps nothing after it', async () => {
  let finish = () => {};
  const { keeper, kept } = keeperThat(
    () =>
      new Promise((resolve) => {
        finish = () => {
          resolve('done');
        };
      }),
  );
  keeper.touch('first');
  void keeper.flush();
  await vi.advanceTimersByTimeAsync(0);
  keeper.touch('second');
  let paused = false;
  const pausing = (async () => {
    await keeper.pause();
    paused = true;
  })();
  await vi.advanceTimersByTimeAsync(keepEveryMs * 2);
  expect(paused).toBe(false);
  finish();
  await pausing;
  await vi.advanceTimersByTimeAsync(keepEveryMs * 2);
  expect(kept.texts).toEqual(['first']);

  keeper.resume();
  await vi.advanceTimersByTimeAsync(keepEveryMs);
  expect(kept.texts).toEqual(['first', 'second']);
});
