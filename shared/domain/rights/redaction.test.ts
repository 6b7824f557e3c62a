import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CopyPiece, findName, holds, leaveOut } from './redaction.ts';

const text = 'Petra came too. Petra and I had tea.';
const mark = (from: number, passage: string) => ({ from, passage, reason: 'third_party' as const });
const shown = (pieces: readonly CopyPiece[]) =>
  pieces.map((piece) => ('text' in piece ? piece.text : `[${piece.leftOut}]`)).join('');

describe('leaving out', () => {
  it('takes passages away and says why', () => {
    expect(shown(leaveOut(text, [mark(16, 'Petra'), mark(0, 'Petra')]))).toBe(
      '[third_party] came too. [third_party] and I had tea.',
    );
    expect(leaveOut(text, [])).toEqual([{ text }]);
    expect(leaveOut('', [])).toEqual([{ text: '' }]);
    expect(leaveOut('Petra', [mark(0, 'Petra')])).toEqual([{ leftOut: 'third_party' }]);
  });

  it('makes one gap of marks that touch or overlap', () => {
    expect(shown(leaveOut(text, [mark(0, 'Petra came'), mark(6, 'came too.')]))).toBe(
      '[third_party] Petra and I had tea.',
    );
    expect(shown(leaveOut(text, [mark(0, 'Petra'), mark(5, ' came')]))).toBe(
      '[third_party] too. Petra and I had tea.',
    );
  });

  it('refuses when the text is not what was marked', () => {
    expect(holds(text, mark(1, 'Petra'))).toBe(false);
    expect(holds(text, mark(0, ''))).toBe(false);
    expect(() => leaveOut(text, [mark(1, 'Petra')])).toThrow(RangeError);
  });

  it('leaves nothing of a passage, and all of the rest, whatever is marked', () => {
    const anything = fc.tuple(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      fc.array(fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 20 })), { maxLength: 6 }),
    );
    fc.assert(
      fc.property(anything, ([words, places]) => {
        const marks = places
          .map(([from, length]) => mark(from, words.slice(from, from + length)))
          .filter((each) => holds(words, each));
        const gone = new Set(
          marks.flatMap(({ from, passage }) => Array.from(passage.split(''), (_, at) => from + at)),
        );
        const kept = words.split('').filter((_, at) => !gone.has(at));
        const pieces = leaveOut(words, marks);
        expect(pieces.flatMap((piece) => ('text' in piece ? [piece.text] : [])).join('')).toBe(kept.join(''));
        const twice = pieces.some((piece, at) => {
          const next = pieces[at + 1];
          return 'leftOut' in piece && next !== undefined && 'leftOut' in next;
        });
        expect(twice).toBe(false);
      }),
    );
  });
});

describe('a name in a text', () => {
  it.each([
    ['Petra came. petra left.', 'Petra', [0, 12]],
    ['Petras Tasche', 'Petra', []],
    ['With Zoë-Ann (Ann)', 'Ann', [9, 14]],
    ['J. (Jo) and a+b', 'a+b', [12]],
    ['x and X', 'x', []],
    ['nobody', '', []],
  ])('%s: %s', (words, name, places) => {
    expect(findName(words, name).map(({ from }) => from)).toEqual(places);
  });
});
