import { describe, expect, it } from 'vitest';
import { knownBy } from './known-by.ts';
import { categoryOf, doesHoldStand, reviewDay } from './retention.ts';
import { tellingWords } from './telling-words.ts';
import { wordMatcher } from './word-matcher.ts';

const names = {
  chosenName: 'Ilka',
  legalGivenName: 'Ilona Maria',
  legalFamilyName: 'Varga',
  otherNames: ['Ili V.', 'Hope'],
};
const noMarks = { phone: '', otherWays: '', caseNumber: 'K-0012', externalIds: [] };
const nobody = { whole: new Set<string>(), words: new Set<string>() };

describe('what somebody is known by', () => {
  it('takes whole names and numbers as certain, and single names apart', () => {
    const known = knownBy(names, { ...noMarks, phone: '+44 7700 900123' }, nobody);
    expect(known.certain).toEqual(
      expect.arrayContaining(['Ilka Varga', 'Ilona Maria Varga', 'Varga, Ilka', '+44 7700 900123', 'K-0012']),
    );
    expect(known.single.toSorted()).toEqual(['Hope', 'Ili', 'Ilka', 'Ilona', 'Maria', 'Varga']);
    expect(known.shared).toEqual([]);
  });

  it('finds addresses and numbers in a line, and long numbers of other systems', () => {
    const known = knownBy(
      { chosenName: '', legalGivenName: null, legalFamilyName: null, otherNames: [] },
      {
        ...noMarks,
        otherWays: 'ilka@example.org, or the shop (020 7946 0018)',
        externalIds: ['12', 'HM-889911'],
      },
      nobody,
    );
    expect(known.certain).toEqual(['ilka@example.org', '020 7946 0018', 'K-0012', 'HM-889911']);
    expect(known.single).toEqual([]);
  });

  it('leaves what somebody else is called too', () => {
    const others = { whole: new Set(['ilka varga']), words: new Set(['varga', 'hope']) };
    const known = knownBy(names, noMarks, others);
    expect(known.certain).not.toContain('Ilka Varga');
    expect(known.single).not.toContain('Varga');
    expect(known.shared).toEqual(['Ilka Varga', 'Varga', 'Hope']);
  });

  it('takes no title, no initial and no small letters for a name; short ones of other scripts it does', () => {
    const plain = { legalGivenName: null, legalFamilyName: null, otherNames: ['hope', 'Mr. J. Bo', '雅玲'] };
    expect(knownBy({ chosenName: '', ...plain }, noMarks, nobody).single).toEqual(['雅玲']);
  });
});

describe('finding and cutting words', () => {
  const matcher = wordMatcher(['Ilka Varga', '+44 7700 900123', 'O\'Neil "Red" Bo'], ['Hope']);

  it.each([
    ['We met ilka  varga.', 'We met […].'],
    ['Call (+44) 7700-900.123 now', 'Call (+[…] now'],
    ['Hope came, with hope.', '[…] came, with hope.'],
    ['["O\'Neil \\"Red\\" Bo"]', '["[…]"]'],
  ])('cuts it from %s', (text, cut) => {
    expect(matcher.isIn(text)).toBe(true);
    expect(matcher.cutFrom(text, '[…]')).toBe(cut);
  });

  it.each(['Ilka Vargas', 'Hopeful', '447700900123456', ''])('leaves %s', (text) => {
    expect(matcher.isIn(text)).toBe(false);
    expect(matcher.cutFrom(text, '[…]')).toBe(text);
  });

  it('finds a name however its marks are written', () => {
    const composed = wordMatcher(['Zoë Kiš'], []);
    expect(composed.isIn('Zoë Kiš'.normalize('NFD'))).toBe(true);
  });

  it('finds nothing when there is nothing to look for', () => {
    expect(wordMatcher([], []).isIn('Ilka')).toBe(false);
  });
});

describe('telling words', () => {
  it('are long, small and without marks', () => {
    expect(tellingWords('Die Größe der Wohnungsnot, 2026-11: ÉTAGÈRE')).toEqual(['wohnungsnot', 'etagere']);
    expect(tellingWords('a b c')).toEqual([]);
  });
});

describe('how long files are kept', () => {
  it('counts years from the end, and longer when somebody said so', () => {
    expect(reviewDay('2020-02-29', 6, null)).toBe('2026-02-28');
    expect(reviewDay('2020-02-29', 6, '2028-01-01')).toBe('2028-01-01');
    expect(reviewDay('2020-02-29', 6, '2021-01-01')).toBe('2026-02-28');
    expect(reviewDay('2026-11-22', 0, null)).toBe('2026-11-22');
  });

  it('goes by how support ended', () => {
    expect(categoryOf('closed')).toBe('supported');
    expect(categoryOf('not_taken_up')).toBe('not_taken_up');
  });

  it('a hold stands until it is lifted or its last day is over', () => {
    expect(doesHoldStand({ until: null, liftedOn: null }, '2026-11-22')).toBe(true);
    expect(doesHoldStand({ until: '2026-11-22', liftedOn: null }, '2026-11-22')).toBe(true);
    expect(doesHoldStand({ until: '2026-11-21', liftedOn: null }, '2026-11-22')).toBe(false);
    expect(doesHoldStand({ until: null, liftedOn: '2026-11-20' }, '2026-11-22')).toBe(false);
  });
});
