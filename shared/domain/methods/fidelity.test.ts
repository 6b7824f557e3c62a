import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { supportMethods } from '../cases/case-codes.ts';
import { addDays, daysBetween } from '../dates/calendar.ts';
import { type CaseloadCase, caseloadByMethod } from './caseload.ts';
import {
  type EpisodeFacts,
  type EpisodeMetric,
  episodeRows,
  isOutsideOwnRooms,
  waitRows,
} from './fidelity.ts';
import { fidelityMetrics } from './fidelity-codes.ts';
import { figureOf, isShare, waitSpread } from './figure.ts';
import { ourMethodSettings } from './method-defaults.ts';
import { activeDays, daysIn } from './period.ts';
import { countUnmetNeed } from './unmet-need.ts';

const period = { from: '2026-10-01', to: '2026-11-29' };
const episode = (change: Partial<EpisodeFacts> = {}): EpisodeFacts => ({
  caseId: 'a',
  method: 'icm',
  open: { from: '2026-01-01', until: null },
  closureReason: null,
  searchStartedOn: null,
  pauses: [],
  contacts: { completed: 0, faceToFace: 0, inVivo: 0, minutes: 0 },
  metInTwoWeeks: 0,
  homes: [],
  mainWorkers: [],
  ctiPlannedEnd: null,
  ctiPhases: [],
  ...change,
});
const of = (metric: EpisodeMetric, ...changes: Partial<EpisodeFacts>[]) =>
  episodeRows(metric, changes.map(episode), period).map(({ numerator, denominator }) => [
    numerator,
    denominator,
  ]);

describe('a figure', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, () => ({ of: '', numerator: 1, denominator: 1 }));

  it('shows its numerator and denominator always, and no percentage below five', () => {
    expect(figureOf('in_vivo_share', rows(4))).toEqual({ numerator: 4, denominator: 4, value: null });
    expect(figureOf('in_vivo_share', rows(5))).toEqual({ numerator: 5, denominator: 5, value: 100 });
    expect(figureOf('taper_ratio', rows(1)).value).toBe(1);
    expect(figureOf('taper_ratio', []).value).toBeNull();
  });

  it('of contacts a week is the middle of all people, not the sum', () => {
    const each = (numerator: number) => ({ of: '', numerator, denominator: 2 });
    expect(figureOf('contacts_per_week', [each(2), each(4), each(20)])).toEqual({
      numerator: 26,
      denominator: 6,
      value: 2,
    });
    expect(figureOf('contacts_per_week', [each(2), each(4)]).value).toBe(1.5);
  });

  it('never hides or shows what it should not, whatever the rows', () => {
    const row = fc.record({ of: fc.constant(''), numerator: fc.nat(1), denominator: fc.constant(1) });
    fc.assert(
      fc.property(fc.constantFrom(...fidelityMetrics), fc.array(row), (metric, made) => {
        const { denominator, value } = figureOf(metric, made);
        const mustHide = isShare(metric) && denominator < 5;
        expect(mustHide && value !== null).toBe(false);
        expect(isShare(metric) && !mustHide && value === null).toBe(false);
        expect(value ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('days', () => {
  it('of a stretch in the period', () => {
    expect(daysIn({ from: '2026-01-01', until: null }, period)).toBe(60);
    expect(daysIn({ from: '2026-11-29', until: null }, period)).toBe(1);
    expect(daysIn({ from: '2026-11-01', until: '2026-11-01' }, period)).toBe(0);
    expect(daysIn({ from: '2026-01-01', until: '2026-10-01' }, period)).toBe(0);
  });

  it('with support are the days that lie in no pause, counted one by one', () => {
    const day = fc.integer({ min: -30, max: 90 }).map((offset) => addDays(period.from, offset));
    const stretch = fc
      .tuple(day, fc.option(fc.nat(40)))
      .map(([from, length]) => ({ from, until: length === null ? null : addDays(from, length) }));
    const holds = (each: { from: string; until: string | null }, on: string) =>
      each.from <= on && (each.until === null || on < each.until);
    fc.assert(
      fc.property(stretch, fc.array(stretch, { maxLength: 4 }), (open, pauses) => {
        const days = Array.from({ length: daysBetween(period.from, period.to) + 1 }, (_, n) =>
          addDays(period.from, n),
        );
        const counted = days.filter(
          (on) => holds(open, on) && !pauses.some((pause) => holds(pause, on)),
        ).length;
        expect(activeDays({ open, pauses }, period)).toBe(counted);
      }),
    );
  });
});

describe('what episodes add to figures (domain.md 4.4)', () => {
  it('counts contacts by weeks open and not paused', () => {
    const contacts = { completed: 6, faceToFace: 4, inVivo: 3, minutes: 300 };
    const pauses = [{ from: '2026-10-15', until: '2026-11-02' }];
    expect(of('contacts_per_week', { contacts, pauses })).toEqual([[6, 6]]);
    expect(of('support_minutes_per_week', { contacts, pauses })).toEqual([[300, 6]]);
    expect(of('contacts_per_week', { open: { from: '2026-11-25', until: null } })).toEqual([]);
    expect(of('face_to_face_share', { contacts }, {})).toEqual([[4, 6]]);
    expect(of('in_vivo_share', { contacts }, {})).toEqual([[3, 4]]);
  });

  it('knows what is outside our own rooms', () => {
    expect((['home', 'other_agency', 'institution'] as const).every(isOutsideOwnRooms)).toBe(true);
    expect((['service_premises', 'remote'] as const).some(isOutsideOwnRooms)).toBe(false);
  });

  it('asks for more than one of the team in ACT only, and not in a pause', () => {
    expect(
      of(
        'team_approach',
        { method: 'act', metInTwoWeeks: 2 },
        { method: 'm_act', metInTwoWeeks: 1 },
        { metInTwoWeeks: 3 },
        { method: 'act', pauses: [{ from: '2026-11-01', until: null }] },
      ),
    ).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  it('counts the days to the home, and those who still wait', () => {
    const open = { from: '2026-09-01', until: null };
    const home = (from: string, until: string | null = null) => ({ homes: [{ from, until }] });
    const rows = episodeRows(
      'days_to_home',
      [
        episode({ open, ...home('2026-10-11') }),
        episode({ open, ...home('2026-12-11') }),
        episode({ open }),
        episode({ open, ...home('2026-09-10') }),
        episode({ open, ...home('2026-01-10') }),
        episode({ open: { from: '2026-09-01', until: '2026-10-10' } }),
      ],
      period,
    );
    expect(rows.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      [40, 1],
      [89, 0],
      [89, 0],
    ]);
    expect(figureOf('days_to_home', rows)).toEqual({ numerator: 1, denominator: 3, value: 40 });
    expect(waitSpread(rows)).toEqual({ least: 40, most: 40, waiting: 2 });
    const search = { searchStartedOn: '2026-10-01', open, ...home('2026-10-11') };
    expect(waitRows([episode(search), episode({ open })], period, 'search')).toEqual([
      { of: 'a', numerator: 10, denominator: 1 },
    ]);
  });

  it('compares a phase of CTI with the one before, once it is over', () => {
    const ctiPhases = [
      { endedOn: '2026-07-01', contacts: 12 },
      { endedOn: '2026-10-01', contacts: 6 },
    ];
    expect(of('taper_ratio', { ctiPhases }, { ctiPhases: ctiPhases.slice(0, 1) })).toEqual([[6, 12]]);
  });

  it('calls CTI that the service ended before its planned end dropped early, and nothing else', () => {
    const ended = { open: { from: '2026-03-01', until: '2026-10-20' }, ctiPlannedEnd: '2026-12-01' };
    expect(
      of(
        'no_early_drop',
        { ...ended, closureReason: 'service_ended' },
        { ...ended, closureReason: 'wishes_to_stop' },
        { ctiPlannedEnd: '2026-11-15' },
        { ctiPlannedEnd: '2027-02-15' },
        {},
      ),
    ).toEqual([
      [0, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  it('counts support and home apart', () => {
    const closed = { open: { from: '2026-01-01', until: '2026-10-20' } };
    const home = (until: string | null) => ({ homes: [{ from: '2026-02-01', until }] });
    expect(
      of(
        'separation_support_ended',
        { ...closed, ...home(null) },
        { ...closed, ...home('2026-10-20') },
        closed,
      ),
    ).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect(
      of('separation_home_ended', home('2026-11-01'), { ...closed, ...home('2026-10-20') }, home(null)),
    ).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  it('takes the worker who was there longest', () => {
    const mainWorkers = [
      { workerId: 'm', from: '2025-01-01', until: '2026-10-11' },
      { workerId: 'j', from: '2026-10-11', until: '2026-11-10' },
      { workerId: 'm', from: '2026-11-10', until: null },
    ];
    expect(of('worker_continuity', { mainWorkers }, {})).toEqual([
      [30, 60],
      [0, 60],
    ]);
  });
});

describe('caseload', () => {
  const worker = fc.constantFrom('w1', 'w2', 'w3', null);
  const someCase: fc.Arbitrary<CaseloadCase> = fc.record({
    method: fc.constantFrom(...supportMethods, null),
    workerId: worker,
    isTapering: fc.boolean(),
  });
  const workers = [
    { id: 'w1', fte: 1 },
    { id: 'w2', fte: 0.6 },
    { id: 'w3', fte: 0.5 },
  ];

  it('divides hours by people and loses none of either', () => {
    fc.assert(
      fc.property(fc.array(someCase, { maxLength: 40 }), fc.boolean(), (cases, halfWhenTapering) => {
        const loads = caseloadByMethod(cases, workers, { ...ourMethodSettings, halfWhenTapering });
        expect(loads.reduce((sum, { people }) => sum + people, 0)).toBe(cases.length);
        const busy = workers.filter(({ id }) => cases.some(({ workerId }) => workerId === id));
        const posts = loads.reduce((sum, load) => sum + load.posts, 0);
        expect(Math.abs(posts - busy.reduce((sum, { fte }) => sum + fte, 0))).toBeLessThan(0.05);
        for (const { people, weight } of loads) {
          expect(weight).toBeLessThanOrEqual(people);
          expect(weight).toBeGreaterThanOrEqual(halfWhenTapering ? people / 2 : people);
        }
      }),
    );
  });

  it('says how many places the limit leaves', () => {
    const cases = Array.from(
      { length: 9 },
      () => ({ method: 'icm', workerId: 'w1', isTapering: true }) as const,
    );
    expect(caseloadByMethod(cases, workers, ourMethodSettings)).toMatchObject([
      { limit: 8, posts: 1, places: -1 },
    ]);
    const half = { ...ourMethodSettings, halfWhenTapering: true };
    expect(caseloadByMethod(cases, workers, half)).toMatchObject([{ weight: 4.5, places: 3 }]);
  });
});

it('counts as unmet what was missing, not what was decided otherwise', () => {
  const because = (otherBecause: 'not_offered' | 'no_place' | 'another_reason' | null) =>
    ({ preferred: 'act', chosen: 'icm', otherBecause }) as const;
  expect(
    countUnmetNeed([
      because('not_offered'),
      because('no_place'),
      because('no_place'),
      because('another_reason'),
      because(null),
      { preferred: 'act', chosen: 'act', otherBecause: 'no_place' },
    ]),
  ).toEqual([{ preferred: 'act', notOffered: 1, noPlace: 2 }]);
});
