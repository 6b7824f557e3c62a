import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates/calendar.ts';
import { type HistoryPlace, listHistoryNotes } from './history-notes.ts';

const today = '2026-11-22';
const at = (from: string | null, until: string | null, more: Partial<HistoryPlace> = {}): HistoryPlace => ({
  from,
  until,
  isSettled: false,
  approximate: false,
  ...more,
});

describe('notes on a history of places', () => {
  it('is silent where one place follows the other, also when last and first day are told apart', () => {
    expect(listHistoryNotes([at('2026-01-01', '2026-03-01'), at('2026-03-01', null)], today)).toEqual([]);
    expect(listHistoryNotes([at('2026-01-01', '2026-03-01'), at('2026-03-02', null)], today)).toEqual([]);
    expect(listHistoryNotes([], today)).toEqual([]);
  });

  it('asks about days between two places, and since the last one ended', () => {
    expect(listHistoryNotes([at('2026-06-01', '2026-11-01'), at('2026-01-01', '2026-03-01')], today)).toEqual(
      [
        { kind: 'gap', from: '2026-03-01', until: '2026-06-01' },
        { kind: 'gap', from: '2026-11-01', until: '2026-11-23' },
      ],
    );
  });

  it('asks less closely where days are a guess', () => {
    const guess = { approximate: true };
    expect(listHistoryNotes([at('2026-01-01', '2026-03-01', guess), at('2026-04-01', null)], today)).toEqual(
      [],
    );
    expect(
      listHistoryNotes([at('2026-01-01', '2026-03-01'), at('2026-04-02', null, guess)], today),
    ).toHaveLength(1);
  });

  it('points out two places at once', () => {
    expect(listHistoryNotes([at('2026-01-01', '2026-04-01'), at('2026-03-01', null)], today)).toEqual([
      { kind: 'overlap', from: '2026-03-01', until: '2026-04-01' },
    ]);
  });

  it('takes a home that is kept during a stay elsewhere for what it is', () => {
    const home = at('2026-01-01', null, { isSettled: true });
    expect(listHistoryNotes([home, at('2026-03-01', '2026-03-20')], today)).toEqual([]);
    expect(listHistoryNotes([home, at('2026-03-01', null, { isSettled: true })], today)).toHaveLength(1);
  });

  it('leaves alone what has no first day or ended before it began', () => {
    expect(listHistoryNotes([at(null, '2026-03-01'), at('2026-05-01', '2026-04-01')], today)).toEqual([]);
  });

  const day = fc.integer({ min: 0, max: 300 }).map((days) => addDays('2026-01-01', days));
  const place = fc.record({
    from: day,
    until: fc.option(day),
    isSettled: fc.boolean(),
    approximate: fc.boolean(),
  });

  it('never depends on the order of writing, and no gap lies inside a place', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (places) => {
        const notes = listHistoryNotes(places, today);
        const turned = listHistoryNotes(places.toReversed(), today);
        const order = (list: typeof notes) =>
          list.map(({ kind, from, until }) => `${from} ${until} ${kind}`).toSorted();
        expect(order(turned)).toEqual(order(notes));
        for (const { kind, from, until } of notes) {
          expect(from < until).toBe(true);
          if (kind === 'overlap') continue;
          const touched = places.some(
            (p) =>
              p.from < until &&
              (p.until ?? addDays(today, 1)) > from &&
              p.from < (p.until ?? addDays(today, 1)),
          );
          expect(touched).toBe(false);
        }
      }),
    );
  });
});
