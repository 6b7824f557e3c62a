import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates/calendar.ts';
import {
  anotherFollowed,
  findOfferProblems,
  type OfferFacts,
  offerFigures,
  searchDays,
} from './offer-rules.ts';
import { offerAnswers } from './search-codes.ts';

const offer = (offeredOn: string, more: Partial<OfferFacts> = {}): OfferFacts => ({
  offeredOn,
  viewedOn: null,
  personAnswer: 'thinking',
  ...more,
});

describe('offers of a home', () => {
  it('a "no" is followed by another offer or not; other answers have no such question', () => {
    const no = offer('2026-03-01', { personAnswer: 'no' });
    expect(anotherFollowed(no, [])).toBe(false);
    expect(anotherFollowed(no, [offer('2026-02-28')])).toBe(false);
    expect(anotherFollowed(no, [offer('2026-03-01')])).toBe(true);
    expect(anotherFollowed(offer('2026-03-01'), [offer('2026-04-01')])).toBeNull();
  });

  it('are counted without a limit', () => {
    const offers = [
      offer('2026-03-01', { personAnswer: 'no', viewedOn: '2026-03-02' }),
      offer('2026-03-10', { personAnswer: 'no' }),
      offer('2026-04-01', { personAnswer: 'yes', viewedOn: '2026-04-02' }),
    ];
    expect(offerFigures(offers)).toEqual({ offered: 3, viewed: 2, declined: 2, declinedWithAnother: 2 });
    expect(offerFigures(offers.slice(0, 2))).toMatchObject({ declined: 2, declinedWithAnother: 1 });
    const inMarch = ({ offeredOn }: OfferFacts) => offeredOn < '2026-04-01';
    expect(offerFigures(offers, inMarch)).toEqual({
      offered: 2,
      viewed: 1,
      declined: 2,
      declinedWithAnother: 2,
    });
  });

  it('never count more than there are, in any order', () => {
    const any = fc.record({
      offeredOn: fc.nat(60).map((days) => addDays('2026-01-01', days)),
      viewedOn: fc.constantFrom(null, '2026-05-01'),
      personAnswer: fc.constantFrom(...offerAnswers),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (offers) => {
        const figures = offerFigures(offers);
        expect(offerFigures(offers.toReversed())).toEqual(figures);
        expect(figures.declinedWithAnother).toBeLessThanOrEqual(figures.declined);
        expect(figures.declined).toBeLessThanOrEqual(figures.offered);
        // Only the latest day can hold a "no" that nothing followed.
        expect(figures.declined - figures.declinedWithAnother).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    [offer('2026-03-02'), {}],
    [offer('2026-11-23'), { offeredOn: 'in_the_future' }],
    [offer('2026-02-28'), { offeredOn: 'before_start' }],
    [offer('2026-03-02', { viewedOn: '2026-03-01' }), { viewedOn: 'before_start' }],
    [offer('2026-03-02', { viewedOn: '2026-11-23' }), { viewedOn: 'in_the_future' }],
  ])('%j gives %j', (given, problems) => {
    expect(findOfferProblems(given, { startedOn: '2026-03-01' }, '2026-11-22')).toEqual(problems);
  });
});

describe('days of a search', () => {
  it('run until it ended, or today', () => {
    expect(searchDays({ startedOn: '2026-11-01', endedOn: null }, '2026-11-22')).toBe(21);
    expect(searchDays({ startedOn: '2026-11-01', endedOn: '2026-11-08' }, '2026-11-22')).toBe(7);
    expect(searchDays({ startedOn: '2026-11-22', endedOn: null }, '2026-11-22')).toBe(0);
  });
});
