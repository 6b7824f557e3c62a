import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates/calendar.ts';
import {
  countSustained,
  daysAtHomeUntil,
  findFirstHome,
  findSustained,
  type HomeOfPerson,
  percentOf,
  type PersonStays,
  type SustainedAnswer,
  sustainedMonths,
} from './sustainment.ts';

const home = (homeId: string, from: string, until: string | null = null): HomeOfPerson => ({
  homeId,
  isSettled: true,
  from,
  until,
});
const elsewhere = (from: string, until: string | null, isSettled: boolean | null = false): HomeOfPerson => ({
  homeId: `${from} elsewhere`,
  isSettled,
  from,
  until,
});
const reportDay = '2027-06-01';
function person(stays: readonly HomeOfPerson[], more: Partial<PersonStays> = {}): PersonStays {
  return { stays, openedOn: '2025-11-01', diedOn: null, knownUntil: reportDay, ...more };
}
const at = (months: (typeof sustainedMonths)[number], who: PersonStays) => {
  const found = findSustained(who, months, reportDay);
  return found && [found.sameHome, found.anyHome];
};

describe('sustained homes (domain.md 6.6, 14)', () => {
  it('follows the vector: hospital with the home kept, lost on 1 June, a new home on 20 June', () => {
    const who = person([
      home('first', '2026-01-01', '2026-06-01'),
      elsewhere('2026-03-01', '2026-03-20'),
      home('second', '2026-06-20'),
    ]);
    expect(findSustained(who, 6, reportDay)).toEqual({
      movedInOn: '2026-01-01',
      anniversary: '2026-07-01',
      died: false,
      sameHome: 'no',
      anyHome: 'yes',
    });
    expect(at(12, who)).toEqual(['no', 'yes']);
    expect(at(24, who)).toBeUndefined();
    expect(daysAtHomeUntil(who, '2026-07-01')).toBe(151 + 11);
  });

  it('allows thirty days in all without a home, and not one more', () => {
    const gap = (days: number) =>
      person([
        home('first', '2026-01-01', '2026-03-01'),
        elsewhere('2026-03-01', addDays('2026-03-01', days)),
        home('second', addDays('2026-03-01', days)),
      ]);
    expect(at(6, gap(30))).toEqual(['no', 'yes']);
    expect(at(6, gap(31))).toEqual(['no', 'no']);
    const two = person([
      home('first', '2026-01-01', '2026-02-01'),
      elsewhere('2026-02-01', '2026-02-17'),
      home('second', '2026-02-17', '2026-04-01'),
      elsewhere('2026-04-01', '2026-04-16'),
      home('third', '2026-04-16'),
    ]);
    expect(at(6, two)).toEqual(['no', 'no']);
  });

  it('says of what nobody knows that it is not confirmed, never that it was lost', () => {
    const ended = person([home('first', '2026-01-01', '2026-03-01')]);
    expect(at(6, ended)).toEqual(['no', 'not_confirmed']);
    const unknownPlace = person([
      home('first', '2026-01-01', '2026-03-01'),
      elsewhere('2026-03-01', null, null),
    ]);
    expect(at(6, unknownPlace)).toEqual(['no', 'not_confirmed']);
    const longUnknown = person([home('first', '2026-01-01', '2026-02-01'), home('second', '2026-06-01')]);
    expect(at(6, longUnknown)).toEqual(['no', 'not_confirmed']);
    const closed = person([home('first', '2026-01-01')], { knownUntil: '2026-05-01' });
    expect(at(6, closed)).toEqual(['not_confirmed', 'not_confirmed']);
    const onStreet = person([home('first', '2026-01-01', '2026-03-01'), elsewhere('2026-03-01', null)]);
    expect(at(6, onStreet)).toEqual(['no', 'no']);
  });

  it('joins records of one home, and begins with the first move-in under this case', () => {
    const joined = person([home('first', '2026-01-01', '2026-02-01'), home('first', '2026-01-05')]);
    expect(at(6, joined)).toEqual(['yes', 'yes']);
    const before = person([home('old', '2020-01-01', '2026-02-01'), home('new', '2026-02-01')]);
    expect(findFirstHome(before)).toMatchObject({ homeId: 'new', from: '2026-02-01' });
    expect(at(6, person([]))).toBeUndefined();
  });

  it('counts deaths apart and out of the denominator', () => {
    const stays = [home('first', '2026-01-01')];
    const died = findSustained(
      person(stays, { diedOn: '2026-06-30', knownUntil: '2026-06-30' }),
      6,
      reportDay,
    );
    const later = findSustained(
      person(stays, { diedOn: '2026-07-02', knownUntil: '2026-07-02' }),
      6,
      reportDay,
    );
    const lives = findSustained(person(stays), 6, reportDay);
    const all = [died, later, lives].flatMap((each) => (each === undefined ? [] : [each]));
    expect(countSustained(all)).toEqual({
      denominator: 2,
      deaths: 1,
      sameHome: { yes: 2, no: 0, not_confirmed: 0 },
      anyHome: { yes: 2, no: 0, not_confirmed: 0 },
    });
    const gone = person(stays, { diedOn: '2026-01-11', knownUntil: '2026-01-11' });
    expect(daysAtHomeUntil(gone, reportDay)).toBe(10);
  });

  it('shows no percentage on fewer than five', () => {
    expect(percentOf(4, 4)).toBeNull();
    expect(percentOf(0, 0)).toBeNull();
    expect(percentOf(4, 5)).toBe(80);
    expect(percentOf(2, 6)).toBe(33);
  });

  const stay = fc
    .record({
      homeId: fc.constantFrom('a', 'b', 'c'),
      isSettled: fc.constantFrom(true, false, null),
      at: fc.integer({ min: 0, max: 400 }),
      length: fc.option(fc.integer({ min: 1, max: 300 })),
    })
    .map(({ homeId, isSettled, at: offset, length }): HomeOfPerson => {
      const from = addDays('2025-12-01', offset);
      return {
        homeId: isSettled === true ? homeId : `${homeId} ${offset}`,
        isSettled,
        from,
        until: length === null ? null : addDays(from, length),
      };
    });

  it('never holds a kept home for lost, adds up, and does not depend on the order of the records', () => {
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 6 }), fc.constantFrom(...sustainedMonths), (stays, months) => {
        const who = person(stays);
        const found = findSustained(who, months, reportDay);
        expect(findSustained(person(stays.toReversed()), months, reportDay)?.anyHome).toBe(found?.anyHome);
        if (found === undefined) return;
        expect(found.anniversary <= reportDay).toBe(true);
        expect(found.sameHome !== 'yes' || found.anyHome === 'yes').toBe(true);
        const counts = countSustained([found]);
        const { yes, no, not_confirmed } = counts.anyHome;
        expect(yes + no + not_confirmed).toBe(counts.denominator);
      }),
    );
  });

  /** The rule of domain.md 6.6 word by word: each day from the move-in is looked at by itself. */
  function inAnyHomeDayByDay(stays: readonly HomeOfPerson[], from: string, to: string): SustainedAnswer {
    const homes = Map.groupBy(
      stays.filter(
        (each) => each.isSettled === true && (each.until === null || each.until > (each.from ?? '')),
      ),
      ({ homeId }) => homeId,
    );
    const isHome = (day: string) =>
      [...homes.values()].some(
        (same) =>
          same.some((each) => (each.from ?? '') <= day) &&
          same.some((each) => each.until === null || each.until > day),
      );
    const isElsewhere = (day: string) =>
      stays.some(
        (each) =>
          each.isSettled === false && (each.from ?? '') <= day && (each.until === null || each.until > day),
      );
    let [known, unknown] = [0, 0];
    for (let day = from; day < to; day = addDays(day, 1)) {
      if (isHome(day)) continue;
      if (isElsewhere(day)) known += 1;
      else unknown += 1;
    }
    if (!isHome(to)) return isElsewhere(to) ? 'no' : 'not_confirmed';
    if (known > 30) return 'no';
    return known + unknown <= 30 ? 'yes' : 'not_confirmed';
  }

  it('gives the answer that looking at each day gives', () => {
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 8 }), fc.constantFrom(...sustainedMonths), (stays, months) => {
        const found = findSustained(person(stays), months, '2029-06-01');
        if (found === undefined || found.anniversary > reportDay) return;
        expect(found.anyHome).toBe(inAnyHomeDayByDay(stays, found.movedInOn, found.anniversary));
      }),
      { numRuns: 300 },
    );
  });
});
