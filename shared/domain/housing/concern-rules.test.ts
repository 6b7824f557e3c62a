import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../dates/calendar.ts';
import { addWorkingDays, isWorkingDay } from '../dates/working-days.ts';
import {
  type ConcernFacts,
  findConcernProblems,
  findNextStep,
  findStepProblems,
  listStepStandings,
  type StepRecord,
} from './concern-rules.ts';
import { concernSteps, stepRecordStates } from './tenancy-codes.ts';

const monday = '2026-11-16';
const done = (step: StepRecord['step'], on: string): StepRecord => ({ step, state: 'done', on });
function concern(more: Partial<ConcernFacts> = {}): ConcernFacts {
  return {
    raisedOn: monday,
    severity: 'act_soon',
    severitySince: more.raisedOn ?? monday,
    resolvedOn: null,
    records: [],
    ...more,
  };
}
const dues = (facts: ConcernFacts) =>
  Object.fromEntries(
    listStepStandings(facts).flatMap(({ step, dueOn }) => (dueOn === null ? [] : [[step, dueOn]])),
  );

describe('working days', () => {
  it.each([
    [monday, 2, '2026-11-18'],
    [monday, 5, '2026-11-23'],
    ['2026-11-20', 2, '2026-11-24'],
    ['2026-11-21', 2, '2026-11-24'],
    ['2026-11-22', 1, '2026-11-23'],
    ['2026-12-24', 2, '2026-12-28'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s and %i more is %s', (day, count, expected) => {
    expect(addWorkingDays(day, count)).toBe(expected);
  });

  it('count every day from Monday to Friday once, and five are always a week from a working day', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('2000-01-01', offset));
    fc.assert(
      fc.property(days, fc.nat(30), (day, count) => {
        const end = addWorkingDays(day, count);
        let counted = 0;
        for (let on = addDays(day, 1); on <= end; on = addDays(on, 1)) if (isWorkingDay(on)) counted += 1;
        expect(counted).toBe(count);
        expect(count === 0 || isWorkingDay(end)).toBe(true);
        expect(isWorkingDay(day) ? daysBetween(day, addWorkingDays(day, 5)) : 7).toBe(7);
      }),
    );
  });
});

describe('the steps of a concern (domain.md 6.5)', () => {
  it('asks for talking within two working days and a plan within five', () => {
    expect(dues(concern())).toEqual({
      understand_context: '2026-11-18',
      talk_with_tenant: '2026-11-18',
      plan_with_tenant: '2026-11-23',
    });
    expect(findNextStep(concern())).toEqual({ step: 'understand_context', dueOn: '2026-11-18' });
  });

  it('asks for the same day once the home is at risk, also when the tenant was talked with before', () => {
    const atRisk = concern({ severity: 'home_at_risk', severitySince: '2026-11-20' });
    expect(dues(atRisk)).toMatchObject({ understand_context: '2026-11-20', talk_with_tenant: '2026-11-20' });
    const before = [done('understand_context', monday), done('talk_with_tenant', '2026-11-19')];
    expect(dues({ ...atRisk, records: before })).toEqual({
      talk_with_tenant: '2026-11-20',
      plan_with_tenant: '2026-11-23',
    });
    const after = [...before, done('talk_with_tenant', '2026-11-20')];
    expect(dues({ ...atRisk, records: after })).toEqual({ plan_with_tenant: '2026-11-23' });
  });

  it('asks for a look at the plan every week until it is over', () => {
    const begun = [
      done('understand_context', monday),
      done('talk_with_tenant', monday),
      done('plan_with_tenant', '2026-11-18'),
    ];
    expect(dues(concern({ records: begun }))).toEqual({ weekly_review: '2026-11-25' });
    const reviewed = [done('weekly_review', '2026-11-26'), ...begun];
    expect(findNextStep(concern({ records: reviewed }))).toEqual({
      step: 'weekly_review',
      dueOn: '2026-12-03',
    });
    const newPlan = [...reviewed, done('plan_with_tenant', '2026-11-30')];
    expect(dues(concern({ records: newPlan }))).toEqual({ weekly_review: '2026-12-07' });
    expect(findNextStep(concern({ records: newPlan, resolvedOn: '2026-12-01' }))).toBeUndefined();
  });

  it('has seven steps in their order, and the earliest day is the next, whatever was recorded in whatever order', () => {
    const record = fc.record({
      step: fc.constantFrom(...concernSteps),
      state: fc.constantFrom(...stepRecordStates),
      on: fc.nat(40).map((offset) => addDays(monday, offset)),
    });
    const facts = fc.record({
      records: fc.array(record, { maxLength: 12 }),
      severity: fc.constantFrom('note', 'act_soon', 'home_at_risk'),
      since: fc.nat(10),
    });
    fc.assert(
      fc.property(facts, ({ records, severity, since }) => {
        const open = concern({ records, severity, severitySince: addDays(monday, since) });
        const standings = listStepStandings(open);
        expect(standings.map(({ step }) => step)).toEqual(concernSteps);
        const days = standings.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]));
        expect(findNextStep(open)?.dueOn).toBe(days.toSorted().at(0));
        const turned = listStepStandings({ ...open, records: records.toReversed() });
        expect(turned.map(({ dueOn }) => dueOn)).toEqual(standings.map(({ dueOn }) => dueOn));
      }),
    );
  });
});

describe('writing down', () => {
  it('wants words, a day that has come, and a reason for keeping something back', () => {
    expect(
      findConcernProblems(
        {
          raisedOn: '2026-11-23',
          summary: ' ',
          sharedWithPerson: 'withheld_third_party_or_harm',
          withheldReason: '',
        },
        '2026-11-22',
      ),
    ).toEqual({ raisedOn: 'in_the_future', summary: 'required', withheldReason: 'required' });
  });

  const record = {
    step: 'share_plan',
    state: 'done',
    on: '2026-11-18',
    withWhom: 'Ms Ode',
    text: 'Agreed.',
    hasConsent: true,
    basisReason: '',
  } as const;
  const plan = { raisedOn: monday, records: [done('plan_with_tenant', monday)] };
  const today = '2026-11-22';

  it('shares a plan only with consent or a written reason, and says with whom', () => {
    expect(findStepProblems(record, plan, today)).toEqual({});
    expect(findStepProblems({ ...record, hasConsent: false, withWhom: '' }, plan, today)).toEqual({
      withWhom: 'required',
      basisReason: 'required',
    });
    expect(findStepProblems({ ...record, hasConsent: false, basisReason: 'Fire' }, plan, today)).toEqual({});
    expect(
      findStepProblems({ ...record, state: 'not_wanted', hasConsent: false, withWhom: '' }, plan, today),
    ).toEqual({});
  });

  it('knows no look at a plan before there is one, and which steps may be not wanted', () => {
    expect(findStepProblems(record, concern(), today)).toEqual({ step: 'not_a_choice' });
    expect(findStepProblems({ ...record, step: 'weekly_review' }, concern(), today)).toEqual({
      step: 'not_a_choice',
    });
    expect(
      findStepProblems({ ...record, step: 'talk_with_tenant', state: 'not_wanted' }, plan, today),
    ).toEqual({ state: 'not_a_choice' });
    expect(findStepProblems({ ...record, on: '2026-11-15', text: '' }, plan, today)).toEqual({
      on: 'before_start',
      text: 'required',
    });
    expect(findStepProblems({ ...record, on: '2026-11-23' }, plan, today)).toEqual({ on: 'in_the_future' });
  });
});
