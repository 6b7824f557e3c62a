import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownPieces } from './shown-pieces.ts';

const mark = (from: number | null, passage: string, lost = false) => ({
  id: '01a00000-0000-7000-8000-000000000001',
  item: 'x',
  from,
  passage,
  reason: 'third_party' as const,
  note: '',
  lost,
});

describe('a text while it is being marked', () => {
  it('stays whole, with its marks', () => {
    expect(shownPieces('Petra came', [mark(0, 'Petra')])).toEqual([
      { at: 0, text: 'Petra', marked: true },
      { at: 5, text: ' came', marked: false },
    ]);
    expect(shownPieces('Petra', [mark(0, 'Petra', true), mark(null, '')])).toEqual([
      { at: 0, text: 'Petra', marked: false },
    ]);
    expect(shownPieces('', [])).toEqual([]);
  });

  it('loses nothing, whatever is marked', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.nat({ max: 20 })), (text, places) => {
        const marks = places.map((from) => mark(from, text.slice(from, from + 3)));
        expect(
          shownPieces(text, marks)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
