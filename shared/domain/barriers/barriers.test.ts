import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { housingSupportAreas } from '../stars/star-codes.ts';
import { factorPolarities, vulnerabilityDomains } from './barrier-codes.ts';
import { domainOfStrength, findBarrierProblems, pairsByDomain } from './barrier-rules.ts';

const factor = { id: 'a', polarity: 'risk', domain: 'housing', text: 'Notice given', endedOn: null } as const;

describe('what helps and what gets in the way', () => {
  it.each([
    [[], {}],
    [[factor], {}],
    [[{ ...factor, text: ' ' }], { 'factors.a.text': 'required' }],
    [[{ ...factor, endedOn: '2026-11-23' }], { 'factors.a.endedOn': 'in_the_future' }],
    [[factor, factor], { factors: 'duplicate' }],
  ])('%j has %j', (factors, problems) => {
    expect(findBarrierProblems({ factors }, '2026-11-22')).toEqual(problems);
  });

  it('stands by part of life, what helps first, without what ended and without any figure', () => {
    const helps = { ...factor, id: 'b', polarity: 'protection' } as const;
    const past = { ...factor, id: 'c', domain: 'income', endedOn: '2026-01-01' } as const;
    expect(pairsByDomain([factor, past, helps])).toEqual([
      { domain: 'housing', protection: [helps], risk: [factor] },
    ]);
  });

  it('loses nobody and counts nobody twice', () => {
    const factors = fc.array(
      fc.record({
        id: fc.uuid(),
        polarity: fc.constantFrom(...factorPolarities),
        domain: fc.constantFrom(...vulnerabilityDomains),
        text: fc.string(),
        endedOn: fc.constantFrom(null, '2026-01-01'),
      }),
    );
    fc.assert(
      fc.property(factors, (all) => {
        const shown = pairsByDomain(all).flatMap(({ protection, risk }) => [...protection, ...risk]);
        const words = (some: typeof all) => some.map((one) => JSON.stringify(one)).toSorted();
        expect(words(shown)).toEqual(words(all.filter(({ endedOn }) => endedOn === null)));
      }),
    );
  });

  it('has a place for a strength of every area', () => {
    const places = housingSupportAreas.map(domainOfStrength);
    expect(places.every((place) => vulnerabilityDomains.includes(place))).toBe(true);
    expect(domainOfStrength('people')).toBe('network');
    expect(domainOfStrength(null)).toBe('daily_life');
  });
});
