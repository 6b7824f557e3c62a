import { describe, expect, it } from 'vitest';
import type { SupportMethod } from '../cases/case-codes.ts';
import { workerLoad } from './caseload.ts';
import { ourMethodSettings } from './method-defaults.ts';

/** Limits of the settings: CTI 10, ICM 8, ACT 10. */
const cases = (method: SupportMethod | null, count: number, isTapering = false) =>
  Array.from({ length: count }, () => ({ method, workerId: 'jonas', isTapering }));
const full = { fte: 1 };

describe('the caseload of one worker', () => {
  it('has room up to the limit of the method', () => {
    expect(workerLoad(cases('icm', 6), full, ourMethodSettings)).toEqual({
      methods: [{ method: 'icm', people: 6 }],
      agreed: 8,
      places: 2,
    });
    expect(workerLoad(cases('icm', 9), full, ourMethodSettings)).toMatchObject({ agreed: 8, places: -1 });
    expect(workerLoad(cases('icm', 8), full, ourMethodSettings)).toMatchObject({ places: 0 });
  });

  it('follows the hours, a part of a person left out', () => {
    expect(workerLoad(cases('icm', 6), { fte: 0.8 }, ourMethodSettings)).toMatchObject({
      agreed: 6,
      places: 0,
    });
  });

  it('gives each method its part of the post, in the order of methods', () => {
    const mixed = [...cases('icm', 4), ...cases('cti', 5)];
    expect(workerLoad(mixed, full, ourMethodSettings)).toEqual({
      methods: [
        { method: 'cti', people: 5 },
        { method: 'icm', people: 4 },
      ],
      agreed: 9,
      places: 0,
    });
  });

  it('counts those who taper half where the setting says so', () => {
    const half = { ...ourMethodSettings, halfWhenTapering: true };
    const some = [...cases('icm', 6), ...cases('icm', 4, true)];
    expect(workerLoad(some, full, half)).toMatchObject({ agreed: 8, places: 0 });
    expect(workerLoad(some, full, ourMethodSettings)).toMatchObject({ places: -2 });
  });

  it('says nothing of room without a limit, without people, or without hours', () => {
    const none = { agreed: null, places: null };
    expect(workerLoad(cases('other', 3), full, ourMethodSettings)).toMatchObject(none);
    expect(workerLoad([], full, ourMethodSettings)).toEqual({ methods: [], ...none });
    expect(workerLoad(cases('icm', 3), { fte: 0 }, ourMethodSettings)).toMatchObject(none);
    expect(workerLoad([...cases(null, 2), ...cases('act', 1)], full, ourMethodSettings).methods).toEqual([
      { method: 'act', people: 1 },
      { method: null, people: 2 },
    ]);
  });
});
