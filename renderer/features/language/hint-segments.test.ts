import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findHintAt, fitBefore, moveHints, segments } from './hint-segments.ts';

test('a text is cut at its hints', () => {
  const text = 'She failed to attend on the 12th.';
  const hint = { start: 4, end: 20 };
  expect(segments(text, [hint])).toEqual([
    { text: 'She ', hint: null },
    { text: 'failed to attend', hint },
    { text: ' on the 12th.', hint: null },
  ]);
});

test('of two hints that overlap the first is drawn', () => {
  const first = { start: 0, end: 6 };
  expect(segments('failed to', [{ start: 4, end: 9 }, first])).toEqual([
    { text: 'failed', hint: first },
    { text: ' to', hint: null },
  ]);
});

const passages = fc.array(
  fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length })),
);

test('the pieces always make up the text, whatever the hints', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), passages, (text, hints) => {
      expect(
        segments(text, hints)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('after any edit a moved hint still covers the words it covered', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60 }),
      fc.nat(60),
      fc.nat(10),
      fc.string({ maxLength: 8 }),
      passages,
      (...run) => {
        const [before, at, gone, typed, all] = run;
        const from = Math.min(at, before.length);
        const after = before.slice(0, from) + typed + before.slice(from + gone);
        const hints = all.filter((hint) => hint.end <= before.length && hint.start < hint.end);
        const words = (text: string, hint: { start: number; end: number }) =>
          text.slice(hint.start, hint.end);
        const covered = hints.map((hint) => words(before, hint));
        for (const moved of moveHints(before, after, hints)) expect(covered).toContain(words(after, moved));
        const untouched = hints.filter((hint) => hint.end <= from || hint.start >= from + gone);
        expect(moveHints(before, after, hints).length).toBeGreaterThanOrEqual(
          gone === 0 && typed === '' ? hints.length : untouched.filter((hint) => hint.end <= from).length,
        );
      },
    ),
  );
});

test('typing before a hint moves it, typing in it removes it, typing after it leaves it', () => {
  const before = 'a failed b';
  const hint = { start: 2, end: 8 };
  expect(moveHints(before, 'xx a failed b', [hint])).toEqual([{ start: 5, end: 11 }]);
  expect(moveHints(before, 'a faiiled b', [hint])).toEqual([]);
  expect(moveHints(before, 'a failed bcd', [hint])).toEqual([hint]);
});

test('the caret finds the hint it stands in or touches', () => {
  const hint = { start: 2, end: 8 };
  expect(findHintAt([hint], 2)).toBe(hint);
  expect(findHintAt([hint], 8)).toBe(hint);
  expect(findHintAt([hint], 9)).toBeUndefined();
});

test.each([
  ['did not come on', ' on the 12th', 'did not come'],
  ['did not come on', ' to the office', 'did not come on'],
  ['did not come on', '', 'did not come on'],
  ['did not come on', '. On Friday', 'did not come on'],
  ['did not come on', ' one day', 'did not come on'],
  ['on', ' on', 'on'],
])('“%s” before “%s” becomes “%s”', (alternative, following, fitting) => {
  expect(fitBefore(alternative, following)).toBe(fitting);
});
