import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutRadar, wrapWords } from './radar-layout.ts';

const measure = (text: string) => text.length * 7;
const options = { width: 520, height: 480, fontSize: 16, extraLines: 1, gap: 18, measure };

describe('wrapWords', () => {
  it('breaks where the next word would not fit, and never inside a word', () => {
    expect(wrapWords('Money and paperwork', 70, measure)).toEqual(['Money and', 'paperwork']);
    expect(wrapWords('Lakhatásfenntartás', 70, measure)).toEqual(['Lakhatásfenntartás']);
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zé]{1,14}$/u), { maxLength: 12 }),
        fc.integer({ min: 0, max: 300 }),
        (words, width) => {
          expect(wrapWords(words.join(' '), width, measure).join(' ')).toBe(words.join(' '));
        },
      ),
    );
  });
});

describe('layOutRadar', () => {
  it('puts the first label over the ring and goes round clockwise', () => {
    const { labels, cx, cy } = layOutRadar(['a', 'b', 'c', 'd'], options);
    expect(labels.map(({ anchor }) => anchor)).toEqual(['middle', 'start', 'middle', 'end']);
    expect(labels[0]?.y).toBeLessThan(cy);
    expect(labels[1]?.x).toBeGreaterThan(cx);
    expect(labels[2]?.y).toBeGreaterThan(cy);
    expect(labels[3]?.x).toBeLessThan(cx);
  });

  it('keeps 3 to 12 labels of any usual length inside the drawing and apart from each other', () => {
    const label = fc
      .array(fc.stringMatching(/^[a-z]{2,11}$/u), { minLength: 1, maxLength: 4 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(label, { minLength: 3, maxLength: 12 }), (texts) => {
        const { labels, height } = layOutRadar(texts, options);
        const boxes = labels.map(({ lines, anchor, x, y }) => {
          const wide = Math.max(...lines.map(measure));
          const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
          return { left, right: left + wide, top: y - 16, bottom: y - 16 + (lines.length + 1) * 16 * 1.22 };
        });
        for (const [index, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(options.width);
          expect(box.bottom).toBeLessThanOrEqual(height);
          for (const other of boxes.slice(index + 1)) {
            const touch =
              box.left < other.right &&
              other.left < box.right &&
              box.top < other.bottom &&
              other.top < box.bottom;
            expect(touch).toBe(false);
          }
        }
      }),
    );
  });

  it('grows higher rather than cut words', () => {
    const long = Array.from({ length: 12 }, () => 'everything about home money health and friends');
    expect(layOutRadar(long, { ...options, height: 360 }).height).toBeGreaterThan(360);
    expect(layOutRadar(['Home', 'Money', 'Days'], { ...options, height: 360 }).height).toBe(360);
  });

  it('gives longer labels a smaller ring', () => {
    const short = layOutRadar(
      Array.from({ length: 10 }, () => 'Home'),
      options,
    );
    const long = layOutRadar(
      Array.from({ length: 10 }, () => 'Everything around home and tenancy'),
      options,
    );
    expect(long.radius).toBeLessThan(short.radius);
  });
});
