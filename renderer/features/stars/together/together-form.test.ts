import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReadingProblems } from '#shared/domain/stars/reading.ts';
import { leftOutReasons, readingMethods } from '#shared/domain/stars/star-codes.ts';
import { readingOf } from '../star-model.ts';
import { ownStar, reading, shippedStar } from '../testing/star-samples.ts';
import {
  answerOf,
  type AreaAnswer,
  areaAnswer,
  beginForm,
  contentOf,
  emptyAnswer,
  formOfReading,
  openAreas,
  readingSoFar,
  shownNumber,
  type TogetherForm,
  togetherForm,
} from './together-form.ts';

const star = ownStar(['Home', 'Money', 'Days'], 5);
const begun = beginForm(star, undefined, '2026-11-22', 'first');

function withAnswers(
  answers: Record<string, Partial<AreaAnswer>>,
  change: Partial<TogetherForm> = {},
): TogetherForm {
  const areas = Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [key, { ...emptyAnswer, ...answer }]),
  );
  return { ...begun, ...change, areas };
}

describe('contentOf', () => {
  it('keeps one number as agreed and two as both, with the one settled on', () => {
    const form = withAnswers({
      area_0: { number: 4 },
      area_1: { number: 2, differs: true, worker: 4, agreed: 3 },
      area_2: { number: 2, differs: true, worker: 4 },
    });
    expect(contentOf(form, star, '').scores).toMatchObject([
      { agreedScore: 4, personScore: null, workerScore: null, leftOutReason: null },
      { agreedScore: 3, personScore: 2, workerScore: 4 },
      { agreedScore: null, personScore: 2, workerScore: 4 },
    ]);
  });

  it('gives the number to whoever did the star alone', () => {
    const form = withAnswers({ area_0: { number: 4 } });
    expect(contentOf({ ...form, method: 'person_alone' }, star, '').scores[0]).toMatchObject({
      personScore: 4,
      agreedScore: null,
    });
    expect(contentOf({ ...form, method: 'worker_alone' }, star, '').scores[0]).toMatchObject({
      workerScore: 4,
      agreedScore: null,
    });
  });

  it('keeps open areas as not discussed, and a reason that was given', () => {
    const form = withAnswers({ area_0: { number: 1 }, area_1: { leftOut: 'prefer_not_to_say' } });
    const reasons = contentOf(form, star, '').scores.map(({ leftOutReason }) => leftOutReason);
    expect(reasons).toEqual([null, 'prefer_not_to_say', 'not_discussed']);
    expect(openAreas(form, star)).toBe(1);
  });

  it('forgets the number of an area that was left out', () => {
    const form = withAnswers({ area_0: { number: 3, leftOut: 'not_relevant_to_me' } });
    expect(contentOf(form, star, '').scores[0]).toMatchObject({
      agreedScore: null,
      leftOutReason: 'not_relevant_to_me',
    });
  });

  it('takes the top of the scale for no own top', () => {
    const form = withAnswers({ area_0: { number: 3, ceiling: 5 }, area_1: { number: 3, ceiling: 4 } });
    expect(contentOf(form, star, '').scores.map(({ ceiling }) => ceiling)).toEqual([null, 4, null]);
  });

  it('is sound by the rules whatever was filled in, as soon as there is one number', () => {
    const upTo5 = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
    const answer: fc.Arbitrary<AreaAnswer> = fc.record({
      number: upTo5,
      differs: fc.boolean(),
      worker: upTo5,
      agreed: upTo5,
      leftOut: fc.option(fc.constantFrom(...leftOutReasons), { nil: null }),
      ceiling: upTo5,
      isFocus: fc.boolean(),
      note: fc.string(),
    });
    fc.assert(
      fc.property(
        fc.array(answer, { maxLength: 2 }),
        fc.constantFrom(...readingMethods),
        (answers, method) => {
          const all = [{ ...emptyAnswer, number: 2 }, ...answers];
          const areas = Object.fromEntries(all.map((one, index) => [`area_${index}`, one]));
          const content = contentOf({ ...begun, areas, method }, star, '');
          expect(findReadingProblems({ ...content, nextReviewDate: null }, star, '2026-11-22')).toEqual({});
        },
      ),
    );
  });
});

describe('a reading opened again', () => {
  const kept = reading(shippedStar, {
    day: '2026-11-17',
    scores: [8, 5, 5, 4, null, 6, 6, 4, 7, 7],
    focus: [1],
    notes: { 3: 'I do not sleep.' },
  });

  it('is sent back as it was when nothing is changed', () => {
    const both = { personScore: 3, workerScore: 5, agreedScore: null };
    const mixed = {
      ...kept,
      scores: kept.scores.map((score, index) => (index === 0 ? { ...score, ...both } : score)),
    };
    for (const view of [kept, mixed]) {
      const { readingDate, context, method, place, nextReviewDate, sharedWithPerson, scores } = view;
      expect(contentOf(formOfReading(view, shippedStar), shippedStar, 'seen by the team')).toMatchObject({
        readingDate,
        context,
        method,
        place,
        nextReviewDate,
        sharedWithPerson,
        scores,
        workerComment: 'seen by the team',
      });
    }
  });
});

describe('a star in the making', () => {
  it('takes over own tops of last time and nothing else', () => {
    const last = reading(star, { day: '2026-08-01', scores: [4, 4, 4] });
    const withTop = {
      ...last,
      scores: last.scores.map((score, index) => (index === 1 ? { ...score, ceiling: 4 } : score)),
    };
    const form = beginForm(star, readingOf(withTop, star), '2026-11-22', 'review');
    expect(answerOf(form, 'area_1')).toEqual({ ...emptyAnswer, ceiling: 4 });
    expect(answerOf(form, 'area_0')).toEqual(emptyAnswer);
    expect(form.nextReviewDate).toBe('2027-02-20');
  });

  it('draws what was said so far, gaps elsewhere', () => {
    const form = withAnswers({
      area_0: { number: 2, differs: true, worker: 4 },
      area_2: { number: 5, leftOut: 'prefer_not_to_say' },
    });
    expect(readingSoFar(form, star).points.map(({ score }) => score)).toEqual([2, null, null]);
    expect(shownNumber({ ...emptyAnswer, differs: true, worker: 4 })).toBe(4);
  });

  it('is read back from its draft', () => {
    expect(togetherForm.parse(structuredClone(begun))).toEqual(begun);
    expect(areaAnswer.safeParse({ ...emptyAnswer, number: 11 }).success).toBe(false);
  });
});
