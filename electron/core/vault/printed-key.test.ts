import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  newPrintedSecret,
  parsePrinted,
  printedGroupCount,
  printedGroups,
  readTyped,
} from './printed-key.ts';

const secret = '7Q2M0D9XKJ4F1TZ8W3RA6HCYBE';
const kinds = ['kit', 'code'] as const;

describe('a printed key', () => {
  it('is seven groups of four characters that hold 130 random bits and a checksum', () => {
    expect(printedGroupCount).toBe(7);
    const groups = printedGroups('kit', newPrintedSecret());
    expect(groups).toHaveLength(printedGroupCount);
    for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/);
    const seen = new Set(Array.from({ length: 500 }, newPrintedSecret));
    expect(seen.size).toBe(500);
    expect(new Set([...seen].join('')).size).toBe(32);
  });

  it.each(kinds)('reads back however it is typed: %s', (kind) => {
    const printed = printedGroups(kind, secret);
    const forms = [
      printed.join(' '),
      printed.join('-'),
      printed.join(' – ').toLowerCase(),
      ` ${printed.join('\u00a0')}\n`,
      printed.join('').replaceAll('0', 'O').replaceAll('1', 'l'),
      printed.join('').replaceAll('1', 'I').replaceAll('0', 'o'),
    ];
    for (const form of forms) expect(parsePrinted(kind, form)?.toString()).toBe(secret);
  });

  it('is not taken for the other kind of paper, nor shortened, nor lengthened', () => {
    const printed = printedGroups('kit', secret).join('');
    expect(parsePrinted('code', printed)).toBeUndefined();
    expect(parsePrinted('kit', printed.slice(1))).toBeUndefined();
    expect(parsePrinted('kit', `${printed}0`)).toBeUndefined();
    expect(parsePrinted('kit', `${printed.slice(0, -1)}U`)).toBeUndefined();
    expect(parsePrinted('kit', '')).toBeUndefined();
  });

  it('with one wrong or two swapped characters is noticed in at least 99 of 100 cases', () => {
    const printed = printedGroups('kit', secret).join('');
    let missed = 0;
    let tried = 0;
    const attempt = (typed: string) => {
      if (typed === printed) return;
      tried += 1;
      if (parsePrinted('kit', typed) !== undefined) missed += 1;
    };
    for (let i = 0; i < printed.length; i += 1) {
      for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        attempt(printed.slice(0, i) + other + printed.slice(i + 1));
      }
      attempt(
        printed.slice(0, i) +
          printed
            .slice(i, i + 2)
            .split('')
            .toReversed()
            .join('') +
          printed.slice(i + 2),
      );
    }
    expect(tried).toBeGreaterThan(800);
    expect(missed).toBeLessThan(tried / 100);
  });

  it('never throws on what a person may type', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parsePrinted('code', text)).toBeUndefined();
      }),
    );
  });

  it('compares a group as it was meant', () => {
    expect(readTyped(' k7-qO ')).toBe('K7Q0');
  });
});
