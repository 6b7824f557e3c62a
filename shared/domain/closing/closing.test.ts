import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonthsClamped } from '../dates/calendar.ts';
import { findClosingProblems, usualFollowUps } from './closing-rules.ts';
import { countReturns, type EndedSupport } from './returns.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));

describe('follow-ups (domain.md 5.4)', () => {
  it('come 1, 3, 6 and 12 months after, at the end of shorter months', () => {
    expect(usualFollowUps('2026-11-30')).toEqual(['2026-12-30', '2027-02-28', '2027-05-30', '2027-11-30']);
    expect(usualFollowUps('2027-08-31')).toEqual(['2027-09-30', '2027-11-30', '2028-02-29', '2028-08-31']);
  });

  it('always lie after the end, in order', () => {
    fc.assert(
      fc.property(day, (endsOn) => {
        const days = usualFollowUps(endsOn);
        expect(days).toEqual(days.toSorted());
        expect(
          findClosingProblems({ endsOn, reason: 'moved_away', reasonNote: '', followUpDates: days }),
        ).toEqual({});
      }),
    );
  });
});

describe('a closing record', () => {
  const sound = {
    endsOn: '2026-11-30',
    reason: 'other',
    reasonNote: 'Lives with his sister now',
    followUpDates: [],
  } as const;
  it.each([
    [{}, {}],
    [{ reasonNote: ' ' }, { reasonNote: 'required' }],
    [{ reason: 'wishes_to_stop', reasonNote: '' } as const, {}],
    [{ followUpDates: ['2026-12-30', '2026-11-30'] }, { followUpDates: 'before_start' }],
    [{ followUpDates: ['2026-12-30', '2026-12-30'] }, { followUpDates: 'duplicate' }],
  ])('with %j has %j', (change, problems) => {
    expect(findClosingProblems({ ...sound, ...change })).toEqual(problems);
  });
});

describe('returns (domain.md 5.4)', () => {
  const ended = (change: Partial<EndedSupport>): EndedSupport => ({
    endedOn: '2024-08-31',
    reason: 'goals_reached_own_view',
    cameBackOn: null,
    lostHomeOn: null,
    ...change,
  });
  const counts = (list: readonly EndedSupport[], today = '2026-11-22') =>
    countReturns(list, today).map(({ of, cameBack, lostHome }) => [of, cameBack, lostHome]);

  it('are two counts in three bands', () => {
    const list = [
      ended({ cameBackOn: '2024-08-31' }),
      ended({ cameBackOn: '2025-02-27' }),
      ended({ cameBackOn: '2025-02-28', lostHomeOn: '2025-02-01' }),
      ended({ lostHomeOn: '2026-08-30' }),
      ended({ lostHomeOn: '2026-08-31' }),
    ];
    expect(counts(list)).toEqual([
      [5, 2, 1],
      [5, 1, 0],
      [5, 0, 1],
    ]);
  });

  it('wait until a band has wholly passed, and leave out who died', () => {
    expect(counts([ended({ endedOn: '2026-05-23', cameBackOn: '2026-06-01' })])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(counts([ended({ endedOn: '2026-05-22', cameBackOn: '2026-06-01' })])[0]).toEqual([1, 1, 0]);
    expect(counts([ended({ reason: 'died' })])[0]).toEqual([0, 0, 0]);
  });

  it('count each end at most once, and only within 24 months', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ endedOn: day, after: fc.nat(1500), lost: fc.nat(1500) })), (list) => {
        const all = list.map(({ endedOn, after, lost }) =>
          ended({ endedOn, cameBackOn: addDays(endedOn, after), lostHomeOn: addDays(endedOn, lost) }),
        );
        const bands = countReturns(all, '2200-01-01');
        const within = (on: (each: EndedSupport) => string | null) =>
          all.filter((each) => (on(each) ?? '') < addMonthsClamped(each.endedOn, 24)).length;
        expect(bands.reduce((sum, { cameBack }) => sum + cameBack, 0)).toBe(
          within((each) => each.cameBackOn),
        );
        expect(bands.reduce((sum, { lostHome }) => sum + lostHome, 0)).toBe(
          within((each) => each.lostHomeOn),
        );
      }),
    );
  });
});
