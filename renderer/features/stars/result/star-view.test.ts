import { describe, expect, it } from 'vitest';
import { readingsOldestFirst } from '../star-model.ts';
import { ownStar, reading } from '../testing/star-samples.ts';
import { harderAreas, numberBefore, starView } from './star-view.ts';

const star = ownStar(['Home', 'Money', 'Days']);
const newer = ownStar(['Home', 'Money', 'Days'], 10, 2);
const days = ['2025-11-21', '2026-05-02', '2026-08-12', '2026-11-17'] as const;

function viewOf(scores: readonly (readonly (number | null)[])[], at = -1, versions: readonly number[] = []) {
  const newestFirst = scores
    .map((numbers, index) =>
      reading(versions[index] === 2 ? newer : star, { day: days[index] ?? '', scores: numbers }),
    )
    .toReversed();
  const oldestFirst = readingsOldestFirst(newestFirst, [star, newer]);
  const current = oldestFirst.at(at);
  if (current === undefined) throw new Error('no reading');
  return starView(oldestFirst, current, current.version === 2 ? newer : star);
}

describe('starView', () => {
  it('compares with last time and with the first (domain.md 14)', () => {
    const { areas, comparison } = viewOf([
      [1, 1, 1],
      [4, 4, 4],
      [5, 4, 6],
    ]);
    expect(areas.map(({ sinceLast }) => sinceLast)).toEqual(['moved_on', 'steady', 'moved_on_a_lot']);
    expect(areas.map(({ sinceFirst }) => sinceFirst)).toEqual([
      'moved_on_a_lot',
      'moved_on_a_lot',
      'moved_on_a_lot',
    ]);
    expect(comparison).toMatchObject({ kind: 'compared', mean: { points: 1, change: 'moved_on_a_lot' } });
  });

  it('shows the first, the last and this one of many', () => {
    const { overlays, areas } = viewOf([
      [1, 1, 1],
      [2, 2, 2],
      [3, null, 3],
      [4, 4, 4],
    ]);
    expect(overlays.map(({ role, reading: one }) => [role, one.view.readingDate])).toEqual([
      ['first', days[0]],
      ['previous', days[2]],
      ['latest', days[3]],
    ]);
    expect(areas[1]).toMatchObject({ numbers: { first: 1, previous: null, latest: 4 }, sinceLast: null });
  });

  it('takes the first for the one before when there are only two', () => {
    const { areas } = viewOf([
      [5, 4, 4],
      [4, 4, null],
    ]);
    expect(areas.map(numberBefore)).toEqual([5, 4, 4]);
    expect(areas.map(({ sinceLast }) => sinceLast)).toEqual(['stepped_back', 'steady', null]);
    expect(areas.every(({ sinceFirst }) => sinceFirst === null)).toBe(true);
  });

  it('says plainly when the star before had another version, and compares nothing', () => {
    const view = viewOf(
      [
        [4, 4, 4],
        [5, 5, 5],
      ],
      -1,
      [1, 2],
    );
    expect(view.notCompared?.version).toBe(1);
    expect(view.comparison).toBeNull();
    expect(view.overlays).toHaveLength(1);
  });

  it('forgets later readings when it looks back', () => {
    const view = viewOf(
      [
        [4, 4, 4],
        [5, 5, 5],
        [1, 1, 1],
      ],
      1,
    );
    expect(view.overlays.map(({ reading: one }) => one.view.readingDate)).toEqual([days[0], days[1]]);
    expect(harderAreas(view)).toEqual([]);
  });

  it('lists what is harder now', () => {
    expect(
      harderAreas(
        viewOf([
          [4, 6, 4],
          [3, 2, 4],
        ]),
      ).map(({ key }) => key),
    ).toEqual(['area_0', 'area_1']);
  });
});
