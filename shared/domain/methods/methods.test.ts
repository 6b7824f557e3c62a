import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { supportMethods } from '../cases/case-codes.ts';
import { daysBetween } from '../dates/calendar.ts';
import { allocationAnswers, type AllocationPrompt, allocationPrompts } from './allocation-codes.ts';
import {
  type Allocation,
  type AllocationAnswers,
  allocationPicture,
  answersTo,
  asksWhyCti,
  choseOther,
  findAllocationProblems,
} from './allocation.ts';
import { ctiPhases } from './cti-codes.ts';
import {
  type CtiCourse,
  type CtiPhaseOnWay,
  findCourseProblems,
  findPresentPhase,
  hintsAtOtherMethod,
  nextPhases,
  plannedPhaseEnd,
} from './cti-course.ts';
import {
  findMethodDefaults,
  findMethodRhythm,
  methodsWithDefaults,
  methodSteps,
  ourMethodSettings,
} from './method-defaults.ts';

const today = '2026-11-22';
const answered: fc.Arbitrary<AllocationAnswers> = fc
  .tuple(...allocationPrompts.map((prompt) => fc.option(fc.constantFrom(...answersTo(prompt)))))
  .map((picked) =>
    Object.fromEntries(
      allocationPrompts.flatMap((prompt, index) => {
        const answer = picked[index];
        return answer == null ? [] : [[prompt, answer]];
      }),
    ),
  );

const allocation: Allocation = {
  answers: {},
  personWish: 'Somebody who comes along to the doctor.',
  noWishReason: '',
  preferred: null,
  offered: ['cti', 'icm'],
  chosen: null,
  otherBecause: null,
  rationale: '',
  decidedBy: '',
  ctiReason: '',
};

describe('which support fits', () => {
  it('lays the answers of domain.md 4.5 out by method', () => {
    const picture = allocationPicture({
      use_of_services: 'b',
      duration: 'b',
      transition: 'a',
      nine_months: 'c',
    });
    expect(picture.columns).toEqual([
      { method: 'cti', pointers: [{ prompt: 'transition', answer: 'a' }] },
      {
        method: 'icm',
        pointers: [
          { prompt: 'use_of_services', answer: 'b' },
          { prompt: 'duration', answer: 'b' },
          { prompt: 'nine_months', answer: 'c' },
        ],
      },
      {
        method: 'act',
        pointers: [
          { prompt: 'duration', answer: 'b' },
          { prompt: 'nine_months', answer: 'c' },
        ],
      },
    ]);
    expect(picture.isEnough).toBe(false);
  });

  it('shows each answer that says something at least once and every other question as open', () => {
    fc.assert(
      fc.property(answered, (answers) => {
        const { columns, open, isEnough } = allocationPicture(answers);
        const shown = new Set<AllocationPrompt>(
          columns.flatMap(({ pointers }) => pointers.map(({ prompt }) => prompt)),
        );
        expect(new Set([...shown, ...open])).toEqual(new Set(allocationPrompts));
        expect(open.some((prompt) => shown.has(prompt))).toBe(false);
        expect(isEnough).toBe(shown.size >= 5);
      }),
    );
  });

  it('keeps no number of anything', () => {
    fc.assert(
      fc.property(answered, (answers) => {
        expect(JSON.stringify(allocationPicture(answers))).not.toMatch(/\d/u);
      }),
    );
  });

  it.each([
    ['c', 'c', true],
    ['c', 'b', false],
    ['b', 'c', false],
    ['unsure', 'c', false],
  ] as const)('two signs of a team with treatment: %s and %s', (services, treatment, signs) => {
    const answers = { use_of_services: services, treatment_in_team: treatment };
    expect(allocationPicture(answers).hasTwoSigns).toBe(signs);
  });

  it('offers two answers about a transition, three about all else, and always two that point nowhere', () => {
    expect(answersTo('transition')).toEqual(['a', 'b', 'unsure', 'skipped']);
    expect(answersTo('duration')).toEqual(allocationAnswers);
    expect(findAllocationProblems({ ...allocation, answers: { transition: 'c' } })).toEqual({
      answers: 'not_a_choice',
    });
  });

  it('asks for a wish or why there is none, for reasons of a choice, and for nothing while nothing is chosen', () => {
    expect(findAllocationProblems(allocation)).toEqual({});
    expect(findAllocationProblems({ ...allocation, personWish: ' ' })).toEqual({ noWishReason: 'required' });
    expect(
      findAllocationProblems({ ...allocation, personWish: '', noWishReason: 'Asked; not today.' }),
    ).toEqual({});
    expect(findAllocationProblems({ ...allocation, chosen: 'icm' })).toEqual({
      rationale: 'required',
      decidedBy: 'required',
    });
    const reasons = { rationale: 'Fits.', decidedBy: 'Mara and Jonas' };
    expect(findAllocationProblems({ ...allocation, ...reasons, preferred: 'act', chosen: 'icm' })).toEqual({
      otherBecause: 'required',
    });
  });

  it.each([
    ['a', 'cti', false],
    ['b', 'cti', true],
    ['c', 'cti', true],
    ['unsure', 'cti', false],
    ['c', 'icm', false],
  ] as const)('with nine months %s and %s chosen asks why: %s', (nineMonths, chosen, asks) => {
    const given = {
      ...allocation,
      answers: { nine_months: nineMonths },
      chosen,
      rationale: 'r',
      decidedBy: 'd',
    };
    expect(asksWhyCti(given)).toBe(asks);
    expect(findAllocationProblems(given)).toEqual(asks ? { ctiReason: 'required' } : {});
    expect(choseOther(given)).toBe(false);
  });
});

const phase = (change: Partial<CtiPhaseOnWay> = {}): CtiPhaseOnWay => ({
  phase: 'phase_1_transition',
  startedOn: '2026-08-01',
  plannedEnd: '2026-11-01',
  endedOn: null,
  focusAreas: ['The bank'],
  changedReason: '',
  review: null,
  ...change,
});
const course = (...phases: CtiPhaseOnWay[]): CtiCourse => ({ phaseMonths: 3, phases });
const review = (time_left: 'yes' | 'no' | null) => ({
  on: '2026-11-01',
  answers: { tapering: 'yes', time_left, worker_change: 'not_sure' } as const,
  note: '',
});

describe('the phases of CTI', () => {
  it('are planned from the original start day, clamped (domain.md 14)', () => {
    expect(ctiPhases.map((name) => plannedPhaseEnd('2026-11-30', name, 3))).toEqual([
      null,
      '2027-02-28',
      '2027-05-30',
      '2027-08-30',
    ]);
    expect(plannedPhaseEnd('2024-11-30', 'phase_1_transition', 3)).toBe('2025-02-28');
    expect(plannedPhaseEnd('2023-11-30', 'phase_1_transition', 3)).toBe('2024-02-29');
  });

  it('end in order, and never before they begin', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 6 }), (start, months) => {
        const ends = ctiPhases.slice(1).map((name) => plannedPhaseEnd(start, name, months) ?? '');
        const days = [start, ...ends].map((end, index, all) => daysBetween(all[index - 1] ?? start, end));
        expect(days.slice(1).every((length) => length >= 28 * months)).toBe(true);
      }),
    );
  });

  it('follow each other: the present one is the last that has not ended', () => {
    expect(nextPhases(course())).toEqual(['pre_cti', 'phase_1_transition']);
    expect(nextPhases(course(phase()))).toEqual([]);
    expect(findPresentPhase(course(phase()))?.phase).toBe('phase_1_transition');
    const ended = phase({ endedOn: '2026-11-01', review: review('yes') });
    expect(nextPhases(course(ended))).toEqual(['phase_2_try_out']);
    expect(findPresentPhase(course(ended))).toBeUndefined();
    expect(nextPhases(course(phase({ phase: 'phase_3_transfer', endedOn: '2026-11-01' })))).toEqual([]);
  });

  it.each([
    [{}, {}],
    [{ focusAreas: [] }, { focusAreas: 'required' }],
    [{ focusAreas: ['a', 'b', 'c', 'd'] }, { focusAreas: 'too_many' }],
    [{ plannedEnd: '2026-12-01' }, { changedReason: 'required' }],
    [{ plannedEnd: '2026-12-01', changedReason: 'A month in hospital' }, {}],
    [{ plannedEnd: null, changedReason: 'x' }, { plannedEnd: 'required' }],
    [{ startedOn: '2026-11-23', plannedEnd: '2027-02-23' }, { startedOn: 'in_the_future' }],
    [{ endedOn: '2026-11-01' }, { review: 'required' }],
    [{ endedOn: '2026-11-01', review: review('yes') }, {}],
    [{ endedOn: '2026-11-01', review: review(null) }, { review: 'required' }],
    [{ endedOn: '2026-10-20', review: review('yes') }, { changedReason: 'required' }],
    [{ endedOn: '2026-07-20', review: review('yes'), changedReason: 'x' }, { endedOn: 'before_start' }],
    [{ endedOn: '2026-11-23', review: review('yes') }, { endedOn: 'in_the_future' }],
  ] as const)('phase 1 with %j has %j', (change, problems) => {
    expect(findCourseProblems(course(phase(change)), today)).toEqual(problems);
  });

  it('stand in order, one after the other', () => {
    const before = phase({ phase: 'pre_cti', startedOn: '2026-07-01', plannedEnd: null, focusAreas: [] });
    expect(findCourseProblems(course(before), today)).toEqual({});
    expect(findCourseProblems(course({ ...before, endedOn: '2026-08-01' }, phase()), today)).toEqual({});
    const mixed = { phases: 'does_not_match' };
    expect(findCourseProblems(course(before, phase()), today)).toEqual(mixed);
    expect(findCourseProblems(course({ ...before, endedOn: '2026-08-02' }, phase()), today)).toEqual(mixed);
    expect(
      findCourseProblems(
        course(phase({ phase: 'phase_2_try_out', plannedEnd: null, changedReason: 'x' })),
        today,
      ),
    ).toMatchObject(mixed);
    expect(findCourseProblems(course(), today)).toEqual({ phases: 'required' });
  });

  it('hint at another method on a no, and on nothing else', () => {
    expect(hintsAtOtherMethod(null)).toBe(false);
    expect(hintsAtOtherMethod(review('yes'))).toBe(false);
    expect(hintsAtOtherMethod(review('no'))).toBe(true);
  });
});

describe('what a method asks for', () => {
  const at = (change: Partial<Parameters<typeof findMethodRhythm>[1]>) =>
    findMethodRhythm(ourMethodSettings, {
      method: null,
      ctiPhase: null,
      supportSince: null,
      today,
      ...change,
    });

  it.each([
    [{ method: 'cti', ctiPhase: 'pre_cti' }, [7, 7, 14]],
    [{ method: 'cti', ctiPhase: 'phase_1_transition' }, [7, 7, 14]],
    [{ method: 'cti', ctiPhase: 'phase_2_try_out' }, [14, 14, 14]],
    [{ method: 'cti', ctiPhase: 'phase_3_transfer' }, [14, 28, 14]],
    [{ method: 'icm', supportSince: '2026-08-23' }, [7, 7, 14]],
    [{ method: 'icm', supportSince: '2026-08-22' }, [7, 14, 14]],
    [{ method: 'icm' }, [7, 7, 14]],
    [{ method: 'act', supportSince: '2020-01-01' }, [3, 7, 7]],
    [{ method: 'm_act' }, [3, 7, 7]],
  ] as const)('%j', (moment, [contactEveryDays, visitEveryDays, contactFloorDays]) => {
    expect(at(moment)).toEqual({ contactEveryDays, visitEveryDays, contactFloorDays });
  });

  it('is nothing of its own without figures', () => {
    const without = supportMethods.filter(
      (method) => findMethodDefaults(ourMethodSettings, method) === undefined,
    );
    expect(without).toEqual(['ordinary_support', 'other']);
    expect(at({ method: 'other' })).toBeUndefined();
    expect(at({})).toBeUndefined();
  });

  it('has as many steps as it names', () => {
    for (const method of methodsWithDefaults) {
      expect(ourMethodSettings.methods[method].steps).toHaveLength(methodSteps[method].length);
    }
  });
});
