import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, endOfWeek } from '../dates/calendar.ts';
import { type GoodBackup, isOver, keptBackups, longestDays } from './kept-backups.ts';
import { isSyncFolder } from './sync-folder.ts';

const today = '2026-11-22';

/** A backup so many days ago, the n-th of its day. */
function backup(daysAgo: number, n = 0, beforeMigration = false): GoodBackup {
  const day = addDays(today, -daysAgo);
  return { id: `${day}#${n}`, day, madeAt: `${day}T0${n}:00:00.000Z`, beforeMigration };
}

const anyBackups = fc
  .uniqueArray(fc.record({ daysAgo: fc.nat(200), n: fc.nat(3), before: fc.boolean() }), {
    selector: ({ daysAgo, n }) => `${daysAgo}#${n}`,
    maxLength: 60,
  })
  .map((list) => list.map(({ daysAgo, n, before }) => backup(daysAgo, n, before)));

const newestOf = (list: readonly GoodBackup[]) =>
  list.reduce<GoodBackup | undefined>((a, b) => (a === undefined || b.madeAt > a.madeAt ? b : a), undefined);

describe('which backups are kept', () => {
  it('of one a day for a year: 7 days, 5 weeks, 2 months, and none older than 90 days', () => {
    const kept = keptBackups(
      Array.from({ length: 365 }, (_, ago) => backup(ago)),
      today,
    );
    const ages = [...kept].map((id) => daysBetween(id.slice(0, 10), today)).toSorted((a, b) => a - b);
    expect(ages).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 14, 21, 22, 28]);
  });

  it('the newest is never pruned, however old', () => {
    expect(keptBackups([backup(400), backup(401)], today)).toEqual(new Set([backup(400).id]));
    expect(keptBackups([], today)).toEqual(new Set());
    fc.assert(
      fc.property(anyBackups, (list) => {
        const newest = newestOf(list);
        expect(newest === undefined || keptBackups(list, today).has(newest.id)).toBe(true);
      }),
    );
  });

  it('each of the last 7 days, 5 weeks and 2 months that have one keeps its newest', () => {
    const periods: readonly (readonly [number, (backup: GoodBackup) => string])[] = [
      [7, ({ day }) => day],
      [5, ({ day }) => endOfWeek(day, 1)],
      [2, ({ day }) => day.slice(0, 7)],
    ];
    fc.assert(
      fc.property(anyBackups, (list) => {
        const kept = keptBackups(list, today);
        const young = list.filter(({ day }) => daysBetween(day, today) <= longestDays);
        for (const [count, periodOf] of periods) {
          const wanted = [...new Set(young.map(periodOf))].toSorted().toReversed().slice(0, count);
          for (const period of wanted) {
            const newest = newestOf(young.filter((each) => periodOf(each) === period));
            expect(kept.has(newest?.id ?? '')).toBe(true);
          }
        }
      }),
    );
  });

  it('at most 15 stay, and all but the newest are at most 90 days old', () => {
    fc.assert(
      fc.property(anyBackups, (list) => {
        const kept = keptBackups(list, today);
        expect(kept.size).toBeLessThanOrEqual(15);
        const old = list.filter(({ id, day }) => kept.has(id) && daysBetween(day, today) > longestDays);
        expect(old.every(({ id }) => id === newestOf(list)?.id)).toBe(true);
      }),
    );
  });

  it('pruning again takes nothing more', () => {
    fc.assert(
      fc.property(anyBackups, (list) => {
        const once = keptBackups(list, today);
        const left = list.filter(({ id }) => once.has(id));
        expect(keptBackups(left, today)).toEqual(once);
      }),
    );
  });

  it('the newest from before a migration stays within the 90 days', () => {
    const list = [...Array.from({ length: 60 }, (_, ago) => backup(ago)), backup(37, 1, true), backup(37, 2)];
    expect(keptBackups(list, today).has(backup(37, 1).id)).toBe(true);
    expect(keptBackups([backup(0), backup(91, 0, true)], today).size).toBe(1);
  });
});

it('something put aside is over once its days have passed, not on the last', () => {
  expect(isOver('2026-10-23', 30, today)).toBe(false);
  expect(isOver('2026-10-22', 30, today)).toBe(true);
});

describe('folders that leave the computer by themselves', () => {
  it.each([
    'C:\\Users\\Mara\\OneDrive',
    'C:\\Users\\Mara\\OneDrive - Linden Homes\\Backups',
    '/home/mara/Dropbox/keystead',
    '/Users/mara/Dropbox (Linden)',
    'G:\\My Drive\\x',
    '/Users/mara/Library/CloudStorage/GoogleDrive-mara@linden.example/My Drive',
    '/Users/mara/Library/Mobile Documents/com~apple~CloudDocs',
    '/home/mara/Nextcloud',
    '/Users/mara/Library/CloudStorage/Other',
  ])('%s', (path) => {
    expect(isSyncFolder(path)).toBe(true);
  });

  it.each(['E:\\', '/media/mara/STICK', 'D:\\Backups of boxes', '/home/mara/onedriver', '/srv/syncopation'])(
    '%s is an ordinary one',
    (path) => {
      expect(isSyncFolder(path)).toBe(false);
    },
  );
});
