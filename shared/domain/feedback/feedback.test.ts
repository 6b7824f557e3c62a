import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MonthCount, releaseBatches } from './batches.ts';
import { fewestAnswers } from './feedback-codes.ts';
import { findVoiceProblems, voiceStanding } from './voices.ts';

const monthNames = Array.from(
  { length: 24 },
  (_month, index) => `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
);
const someMonths = fc.array(fc.nat({ max: 9 }), { minLength: 24, maxLength: 24 }).map((counts) =>
  counts.flatMap((answers, at): MonthCount[] => {
    const month = monthNames[at];
    return month === undefined || answers === 0 ? [] : [{ month, answers }];
  }),
);

describe('batches of answers', () => {
  it('put months together until there are five', () => {
    const months = [
      { month: '2026-01', answers: 3 },
      { month: '2026-03', answers: 2 },
      { month: '2026-04', answers: 5 },
      { month: '2026-05', answers: 4 },
      { month: '2026-06', answers: 9 },
    ];
    expect(releaseBatches(months, '2026-06')).toEqual({
      batches: [
        { from: '2026-01', to: '2026-03', answers: 5 },
        { from: '2026-04', to: '2026-04', answers: 5 },
      ],
      waiting: 13,
    });
  });

  it('never hold fewer than five, count everybody once, and leave out the month that still collects', () => {
    fc.assert(
      fc.property(someMonths, fc.constantFrom(...monthNames), (months, now) => {
        const { batches, waiting } = releaseBatches(months, now);
        for (const { answers, to } of batches) {
          expect(answers).toBeGreaterThanOrEqual(fewestAnswers);
          expect(to < now).toBe(true);
        }
        const shown = batches.reduce((sum, { answers }) => sum + answers, 0);
        expect(shown + waiting).toBe(months.reduce((sum, { answers }) => sum + answers, 0));
      }),
    );
  });

  it('never change afterwards: what a later day shows differs by whole batches of five or more', () => {
    fc.assert(
      fc.property(someMonths, fc.nat({ max: 22 }), fc.nat({ max: 22 }), (months, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((at) =>
          // What was not there yet on that day is not in the file either.
          releaseBatches(
            months.filter(({ month }) => month <= (monthNames[at] ?? '')),
            monthNames[at] ?? '',
          ),
        );
        expect(late?.batches.slice(0, early?.batches.length)).toEqual(early?.batches);
      }),
    );
  });
});

describe('a named voice', () => {
  const complaint = {
    kind: 'complaint',
    receivedOn: '2026-11-10',
    acknowledgedOn: null,
    answeredOn: null,
    outcome: '',
  } as const;

  it('is owed an answer, kind words are not', () => {
    expect(voiceStanding(complaint)).toBe('to_acknowledge');
    expect(voiceStanding({ ...complaint, acknowledgedOn: '2026-11-11' })).toBe('to_answer');
    expect(voiceStanding({ ...complaint, answeredOn: '2026-11-12' })).toBe('answered');
    expect(voiceStanding({ ...complaint, kind: 'compliment' })).toBe('answered');
  });

  it('has its days in order, and an answer that says what came of it', () => {
    const today = '2026-11-22';
    expect(findVoiceProblems(complaint, today)).toEqual({});
    expect(findVoiceProblems({ ...complaint, acknowledgedOn: '2026-11-09' }, today)).toEqual({
      acknowledgedOn: 'before_start',
    });
    expect(findVoiceProblems({ ...complaint, receivedOn: '2026-11-23' }, today)).toMatchObject({
      receivedOn: 'in_the_future',
    });
    expect(findVoiceProblems({ ...complaint, answeredOn: '2026-11-12' }, today)).toEqual({
      outcome: 'required',
    });
  });
});
