import { describe, expect, it } from 'vitest';
import { byDay, caseDateKinds, isToRemember, mayShareDate, mayShowDate } from './case-dates.ts';

const today = '2026-11-22';

describe('a day of a case', () => {
  it('that is an appointment passes; what is due stays until it is done', () => {
    expect(isToRemember({ kind: 'key_court', on: '2026-11-21' }, today)).toBe(false);
    expect(isToRemember({ kind: 'key_court', on: today }, today)).toBe(true);
    expect(isToRemember({ kind: 'star_review', on: '2025-01-01' }, today)).toBe(true);
  });

  it('leaves the house only under the scope that covers it, and what is the team’s own never does', () => {
    expect(mayShareDate({ kind: 'key_medical' }, ['dates_and_services'])).toBe(false);
    expect(mayShareDate({ kind: 'key_medical' }, ['health'])).toBe(true);
    expect(mayShareDate({ kind: 'next_contact' }, [])).toBe(true);
    const everything = ['home_and_tenancy', 'goals', 'health', 'dates_and_services', 'star'] as const;
    expect(mayShareDate({ kind: 'peer_ask' }, everything)).toBe(false);
    expect(mayShowDate({ kind: 'peer_ask' })).toBe(false);
    expect(mayShareDate({ kind: 'record_review' }, everything)).toBe(false);
    expect(mayShowDate({ kind: 'record_review' })).toBe(true);
  });

  it('that the person does not see stands on no page', () => {
    const own = { id: 'x', visibleToPerson: false };
    for (const kind of caseDateKinds) {
      expect(mayShowDate({ kind, own })).toBe(false);
      expect(mayShareDate({ kind, own }, ['health', 'home_and_tenancy', 'goals'])).toBe(false);
    }
  });

  it('stands before a later one, and a whole day before its hours', () => {
    const dates = [
      { on: '2026-11-25', at: '2026-11-25T15:00:00.000Z' },
      { on: '2026-11-25', at: null },
      { on: '2026-11-24', at: '2026-11-24T18:00:00.000Z' },
    ];
    expect(dates.toSorted(byDay).map(({ at }) => at)).toEqual([
      '2026-11-24T18:00:00.000Z',
      null,
      '2026-11-25T15:00:00.000Z',
    ]);
  });
});
