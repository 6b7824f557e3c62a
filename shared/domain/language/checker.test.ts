import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanguageChecker } from './checker.ts';
import type { OwnLanguageEntry } from './language-pair.ts';
import { languagePairs } from './pairs.ts';
import { findQuotations } from './quotations.ts';
import { replacementFor } from './replacement.ts';

const check = createLanguageChecker({ pairs: languagePairs, switchedOff: new Set(), own: [] });

function passages(text: string, checker = check): string[] {
  return checker(text).map(({ start, end }) => text.slice(start, end));
}

function withOwn(own: Partial<OwnLanguageEntry>) {
  const entry = { id: 'own-1', avoid: [], tryInstead: ['guest'], enabled: true, ...own };
  return createLanguageChecker({ pairs: languagePairs, switchedOff: new Set(), own: [entry] });
}

/** Whole words that do and do not matter, with everything that may stand between them. */
const writing = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'the homeless',
        'alcoholic',
        'Refused',
        'DNA',
        'failed to attend',
        'clean',
        'case',
        'he is',
        'Zsófi',
      ),
      fc.constantFrom(
        ' ',
        '\n',
        '\n\n',
        '-',
        ', ',
        '. ',
        '"',
        '“',
        '”',
        '„',
        '«',
        '»',
        '‹',
        '›',
        '‘',
        '’',
        "'",
        "'s ",
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('any text', () => {
  it('is checked without an exception, lone surrogates and all', () => {
    const units = fc.array(fc.nat(0xffff), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(
        fc.oneof(units, writing, fc.constantFrom('\ud800', 'alcoholic\udc00', '\u0000')),
        (text) => {
          expect(Array.isArray(check(text))).toBe(true);
        },
      ),
    );
  });

  it('gets hits in order, apart from each other, that begin and end at words', () => {
    fc.assert(
      fc.property(writing, (text) => {
        let last = 0;
        for (const { start, end, tryInstead } of check(text)) {
          expect(start >= last && end > start && end <= text.length).toBe(true);
          expect(/^[\p{L}\p{N}'’]/u.test(text.slice(start, end))).toBe(true);
          expect(tryInstead.length).toBeGreaterThan(0);
          last = end;
        }
      }),
    );
  });

  it('is silent inside quotations', () => {
    fc.assert(
      fc.property(writing, (text) => {
        const quotations = findQuotations(text);
        for (const hit of check(text)) {
          expect(quotations.some(({ start, end }) => hit.start < end && hit.end > start)).toBe(false);
        }
      }),
    );
  });

  it('gives the same in capitals', () => {
    const ascii = writing.map((text) => text.replace(/[^ -~\n]/gu, ' '));
    const places = (text: string) => check(text).map(({ start, end, entryId }) => [start, end, entryId]);
    fc.assert(
      fc.property(ascii, (text) => {
        expect(places(text.toUpperCase())).toEqual(places(text.toLowerCase()));
      }),
    );
  });

  it('does not change what is found in a paragraph before it', () => {
    fc.assert(
      fc.property(writing, (text) => {
        const first = 'The homeless person refused to come.';
        expect(passages(`${first}\n\n${text}`).slice(0, 2)).toEqual(passages(first));
      }),
    );
  });
});

describe('matching', () => {
  it('takes whole words only', () => {
    expect(passages('The alcoholics met. Alcoholism is an illness. Workaholic.')).toEqual(['alcoholics']);
    expect(passages('Prehoarder hoarderly')).toEqual([]);
  });

  it('takes the longest match first', () => {
    expect(passages('He refuses to engage.')).toEqual(['refuses to engage']);
    expect(passages('He refuses to eat.')).toEqual(['refuses to']);
    expect(passages('the homeless person')).toEqual(['homeless person']);
  });

  it('does not mind case, marks, hyphens or a line break', () => {
    expect(passages('NON-COMPLIANT')).toEqual(['NON-COMPLIANT']);
    expect(passages('an álcoholic')).toEqual(['álcoholic']);
    expect(passages('an alco\u0301holic')).toEqual(['alco\u0301holic']);
    expect(passages('failed\nto attend')).toEqual(['failed\nto attend']);
    expect(passages('failed to\u00a0attend')).toEqual(['failed to\u00a0attend']);
  });

  it('does not reach over punctuation or a paragraph', () => {
    expect(passages('He failed. To attend is fine.')).toEqual([]);
    expect(passages('He failed\n\nto attend.')).toEqual([]);
    expect(passages('the - homeless')).toEqual([]);
  });

  it('reads both apostrophes, and looks at the word before a possessive', () => {
    expect(passages("She doesn't engage. He didn’t attend.")).toEqual([
      "She doesn't engage",
      'He didn’t attend',
    ]);
    expect(passages('The alcoholic’s brother')).toEqual(['alcoholic']);
    expect(passages('She’s non-compliant')).toEqual(['’s non-compliant']);
  });

  it('offers the plural for a plural', () => {
    expect(check('junkies')[0]?.tryInstead[0]).toBe('people who use drugs');
    expect(check('a junkie')[0]?.tryInstead[0]).toBe('person who uses drugs');
  });
});

describe('entries', () => {
  it('can be switched off', () => {
    const without = createLanguageChecker({ pairs: languagePairs, switchedOff: new Set([30]), own: [] });
    expect(passages('He refused.', without)).toEqual([]);
    expect(passages('The homeless', without)).toEqual(['The homeless']);
  });

  it('can be added, with simple endings and without patterns', () => {
    const checker = withOwn({ avoid: ['punter', 'drop out', '{a|b}', ' ', 'IQ'] });
    expect(passages('Punters dropped out, dropping-out. Two IQs, an IQ, a, b.', checker)).toEqual([
      'Punters',
      'dropped out',
      'dropping-out',
      'IQ',
    ]);
    expect(checker('punter')).toEqual([{ start: 0, end: 6, entryId: 'own-1', tryInstead: ['guest'] }]);
  });

  it('of the organisation win over ours, may be off, and know exceptions', () => {
    expect(withOwn({ avoid: ['alcoholic'] })('alcoholics')[0]?.entryId).toBe('own-1');
    expect(withOwn({ avoid: ['alcoholic'], enabled: false })('alcoholics')[0]?.entryId).toBe(2);
    const checker = withOwn({ avoid: ['chair'], exceptions: ['arm chair'] });
    expect(passages('A chair, an arm-chair.', checker)).toEqual(['chair']);
  });
});

describe('quotations', () => {
  it.each([
    'She said "the homeless" twice.',
    'She said “the homeless are my family.',
    'Řekla „the homeless“ a „the homeless” znovu.',
    'Il a dit « the homeless » hier.',
    'Han sagde »the homeless« i går.',
    'Hon sa ”the homeless” igår.',
    '‹the homeless› ›the homeless‹',
    '‘I don’t like the homeless,’ he said.',
    "'I'm one of the homeless,' he said.",
    '"I said «yes» to the homeless"',
    '"The homeless.\n\nThe homeless again."',
    'He said "the homeless',
  ])('are silent: %s', (text) => {
    expect(passages(text)).toEqual([]);
  });

  it.each([
    ['She said "yes" to the homeless.', 1],
    ['It is 5" wide, the homeless said.', 1],
    ['«Oui» the homeless', 1],
    ["'til Friday the homeless wait", 1],
    ["In the '90s the homeless waited for the boys' mother", 1],
    ["Don't call the homeless names, it's wrong", 1],
    ['“The homeless” and the homeless', 1],
    ["O'Neill met the homeless", 1],
  ])('end where they end: %s', (text, hits) => {
    expect(passages(text)).toHaveLength(hits);
  });

  it('keep silent while somebody is still writing in front of others', () => {
    expect(passages('He said "I am and then "the homeless" again')).toEqual([]);
  });
});

describe('replacementFor', () => {
  function replaced(text: string, alternative: string): string {
    const [hit] = check(text);
    if (hit === undefined) throw new Error('no hit');
    const { start, end, text: words } = replacementFor(text, hit, alternative);
    return text.slice(0, start) + words + text.slice(end);
  }

  it.each([
    ['He met the homeless.', 'people without a home', 'He met people without a home.'],
    ['The homeless sang.', 'people without a home', 'People without a home sang.'],
    ['He is an alcoholic.', 'person who drinks', 'He is a person who drinks.'],
    ['An alcoholic sang.', 'person who drinks', 'A person who drinks sang.'],
    ['There was a placement.', 'own home', 'There was an own home.'],
    ['A junkie sang.', 'user of drugs', 'A user of drugs sang.'],
    ['DNA again.', 'we missed each other', 'We missed each other again.'],
    ['On Monday DNA.', 'we missed each other', 'On Monday we missed each other.'],
    ['Yes. DNA.', 'we missed each other', 'Yes. We missed each other.'],
    ['Panama alcoholic', 'person', 'Panama person'],
    ['refused tea', 'said no to', 'said no to tea'],
    ['He refused', '', 'He '],
  ])('%s', (text, alternative, expected) => {
    expect(replaced(text, alternative)).toBe(expected);
  });

  it('puts every alternative in place, with at most the article before it', () => {
    fc.assert(
      fc.property(writing, (text) => {
        for (const hit of check(text)) {
          for (const alternative of hit.tryInstead) {
            const edit = replacementFor(text, hit, alternative);
            expect(edit.end).toBe(hit.end);
            expect(hit.start - edit.start).toBeLessThanOrEqual(40);
            expect(edit.text.toLowerCase().endsWith(alternative.toLowerCase())).toBe(true);
          }
        }
      }),
    );
  });
});

describe('a long text', () => {
  it.each([
    ['hits', 'The homeless person was non-compliant and did not attend. ', 1_000_000],
    ['straight quotes', '" ', 1_000_000],
    ['exceptions', 'alcoholics anonymous ', 200_000],
    ['beginnings of phrases', 'he is a ', 200_000],
    ['opening single quotes', " 'tis", 200_000],
    ['apostrophes', "' '", 200_000],
    ['spaces', ' ', 200_000],
    ['line breaks', '\n', 200_000],
    ['letters', 'a', 200_000],
    ['marks', '\u0301', 200_000],
    ['surrogates', '\ud800', 200_000],
  ])('full of %s is checked in one go', { timeout: 30_000 }, (_, part, size) => {
    const text = part.repeat(Math.ceil(size / part.length));
    expect(check(text).every(({ end }) => end <= text.length)).toBe(true);
  });

  it('takes time in proportion to its length', { timeout: 30_000 }, () => {
    const cost = (sentences: number) => {
      const text = 'She refused, the homeless man said, and “no”. '.repeat(sentences);
      const started = process.cpuUsage();
      check(text);
      return process.cpuUsage(started).user;
    };
    cost(1000);
    const [small, large] = [Math.min(cost(1000), cost(1000), cost(1000)), Math.min(cost(8000), cost(8000))];
    // Eight times the text; the square would be 64 times the work.
    expect(large / small).toBeLessThan(8 * 4);
  });
});
