import { describe, expect, it } from 'vitest';
import type { WellbeingScale } from '#shared/contracts/wellbeing.ts';
import { shippedScales } from '#shared/domain/wellbeing/scales.ts';
import { checkReading, newReading, readingContentOf } from './reading-form.ts';

const who5: WellbeingScale = {
  id: 'who5',
  ...shippedScales.who5,
  items: shippedScales.who5.items.map((item) => ({ ...item, label: null })),
  name: null,
  inUse: true,
  licence: null,
  wording: null,
  estimateGaps: false,
  hasReadings: false,
};
const today = '2026-11-22';
const form = { ...newReading(who5, today, []), answers: { who01: '0', who02: 'prefer_not', who03: '' } };

describe('the form of a reading', () => {
  it('keeps an answer or none for everything that is asked', () => {
    expect(readingContentOf(form, who5, today)).toMatchObject({
      completedOn: today,
      nextReviewOn: '2027-02-22',
      answers: { who01: 0, who02: 'prefer_not', who03: null, who04: null, who05: null },
    });
    expect(newReading(who5, today, ['2026-01-01']).nextReviewOn).toBe('2027-05-22');
  });

  it.each([
    [{}, []],
    [{ completedOn: null }, ['completedOn']],
    [{ completedOn: '2026-11-23' }, ['completedOn']],
    [{ completedOn: '2026-11-01' }, ['completedOn']],
    [{ answers: {} }, ['answers']],
    [{ nextReviewOn: today }, ['nextReviewOn']],
    [{ sharedWithPerson: 'withheld_third_party_or_harm' } as const, ['withheldReason']],
  ])('with %j asks to look at %j', (change, fields) => {
    expect(Object.keys(checkReading({ ...form, ...change }, who5, today, ['2026-10-25']))).toEqual(fields);
  });
});
