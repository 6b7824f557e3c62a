import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, isRuledOut, type PeerSide, suggestMatches, type WishingSide } from './matching.ts';
import { contactWays, peerTopics, peerWishes, profileParts } from './peer-codes.ts';

const word = fc.constantFrom(
  'Hungarian',
  'english',
  'chess',
  'Dogs',
  'Old Town',
  'loud music',
  'fishing',
  '',
);
const side: fc.Arbitrary<PeerSide> = fc.record({
  topics: fc.uniqueArray(fc.constantFrom(...peerTopics), { maxLength: 4 }),
  languages: fc.array(word, { maxLength: 3 }),
  interests: fc.array(word, { maxLength: 3 }),
  days: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { maxLength: 3 }),
  areas: fc.array(word, { maxLength: 2 }),
  contactWays: fc.uniqueArray(fc.constantFrom(...contactWays), { maxLength: 3 }),
  gender: fc.constantFrom('', 'woman', 'man'),
  notForMeTopics: fc.uniqueArray(fc.constantFrom(...peerTopics), { maxLength: 2 }),
  notForMe: fc.array(word, { maxLength: 2 }),
});
const wishing: fc.Arbitrary<WishingSide> = fc
  .tuple(side, fc.uniqueArray(fc.constantFrom(...peerWishes)), fc.constantFrom('', 'Woman'))
  .map(([own, wishes, wishedGender]) => ({ ...own, wishes, wishedGender }));
const candidates: fc.Arbitrary<Candidate[]> = fc.array(
  fc.record({
    workerId: fc.uuid(),
    name: fc.constantFrom('Ada', 'Bo', 'Cleo'),
    side,
    shown: fc.uniqueArray(fc.constantFrom(...profileParts)),
    freePlaces: fc.integer({ min: 0, max: 8 }),
  }),
  { maxLength: 6 },
);
const nothing: PeerSide = {
  topics: [],
  languages: [],
  interests: [],
  days: [],
  areas: [],
  contactWays: [],
  gender: '',
  notForMeTopics: [],
  notForMe: [],
};
const peer = (
  name: string,
  told: Partial<PeerSide>,
  shown: Candidate['shown'] = profileParts,
): Candidate => ({
  workerId: name,
  name,
  side: { ...nothing, ...told },
  shown,
  freePlaces: 3,
});
const person = (told: Partial<WishingSide>): WishingSide => ({
  ...nothing,
  wishes: [],
  wishedGender: '',
  ...told,
});
const namesOf = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

describe('matching (domain.md 11.2)', () => {
  it('never proposes somebody whom either "not for me" list rules out, and leaves nobody else out', () => {
    fc.assert(
      fc.property(wishing, candidates, (wishes, list) => {
        const ids = suggestMatches(wishes, list).map(({ workerId }) => workerId);
        for (const candidate of list) {
          expect(ids.includes(candidate.workerId)).toBe(!isRuledOut(wishes, candidate.side));
        }
      }),
    );
  });

  it('rules out in both directions', () => {
    fc.assert(
      fc.property(side, side, (a, b) => {
        expect(isRuledOut(a, b)).toBe(isRuledOut(b, a));
        const withTopic = { ...b, topics: ['debt' as const] };
        expect(isRuledOut({ ...a, notForMeTopics: ['debt'] }, withTopic)).toBe(true);
      }),
    );
  });

  it('uses what is hidden for nothing but "not for me"', () => {
    const hidden = peer('Ada', { interests: ['Dogs'], languages: ['English'] }, []);
    expect(suggestMatches(person({ interests: ['dogs'] }), [hidden])).toMatchObject([{ reasons: [] }]);
    expect(suggestMatches(person({ notForMe: ['DOGS'] }), [hidden])).toEqual([]);
  });

  it('reads words whole, however they are written', () => {
    const musical = peer('Ada', { interests: ['Playing loud music'] });
    expect(suggestMatches(person({ notForMe: ['loud music'] }), [musical])).toEqual([]);
    expect(suggestMatches(person({ notForMe: ['usic'] }), [musical])).toHaveLength(1);
    expect(suggestMatches(person({ notForMe: ['  '] }), [musical])).toHaveLength(1);
  });

  it("puts the person's first wish before everything else, and names it so", () => {
    const much = peer('Ada', { interests: ['chess', 'dogs'], areas: ['Old Town'], days: [1, 2] });
    const wished = peer('Bo', { languages: ['Hungarian'] });
    const found = suggestMatches(
      person({
        languages: ['hungarian'],
        interests: ['chess', 'dogs'],
        areas: ['old town'],
        days: [1],
        wishes: ['language'],
      }),
      [much, wished],
    );
    expect(namesOf(found)).toEqual(['Bo', 'Ada']);
    expect(found[0]?.reasons).toEqual([{ wish: 'language', words: ['hungarian'], isWished: true }]);
    expect(found[1]?.reasons.map(({ wish, isWished }) => [wish, isWished])).toEqual([
      ['interest', false],
      ['area', false],
      ['day', false],
    ]);
  });

  it('puts those without a place last, and the order does not hang on the order of the list', () => {
    fc.assert(
      fc.property(wishing, candidates, (wishes, list) => {
        const found = suggestMatches(wishes, list);
        expect(found.findLastIndex(({ hasPlace }) => hasPlace)).toBeLessThan(
          found.findIndex(({ hasPlace }) => !hasPlace) + (found.every(({ hasPlace }) => hasPlace) ? 99 : 0),
        );
        expect(suggestMatches(wishes, list.toReversed())).toEqual(found);
      }),
    );
  });

  it('holds no number that could be a score', () => {
    fc.assert(
      fc.property(wishing, candidates, (wishes, list) => {
        for (const suggestion of suggestMatches(wishes, list)) {
          expect(Object.values(suggestion).some((value) => typeof value === 'number')).toBe(false);
        }
      }),
    );
  });
});
