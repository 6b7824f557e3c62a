import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates/calendar.ts';
import { dueWords, goalStatuses, stepDoers, stepStatuses } from './plan-codes.ts';
import {
  actOfChange,
  dueWord,
  findGoalProblems,
  findNextSteps,
  findStepProblems,
  type GoalFacts,
  hasManyActiveGoals,
  isActiveGoal,
  isOpenStep,
  isReviewDue,
  lacksTeamStep,
  moveInOrder,
  type StepFacts,
} from './plan-rules.ts';

const today = '2026-11-22';
const step = (differences: Partial<StepFacts> = {}): StepFacts => ({
  doer: 'person',
  status: 'to_do',
  targetDate: null,
  ...differences,
});
const goal = (differences: Partial<GoalFacts> = {}): GoalFacts => ({
  status: 'working_on_it',
  steps: [],
  ...differences,
});

const anyStep = fc.record({
  doer: fc.constantFrom(...stepDoers),
  status: fc.constantFrom(...stepStatuses),
  targetDate: fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days))),
});

describe('the word for a date', () => {
  it.each([
    [-1, 'team', 'overdue'],
    [-1, 'person', 'look_at_again'],
    [-1, 'together', 'look_at_again'],
    [-1, 'other', 'look_at_again'],
    [0, 'team', 'today'],
    [1, 'person', 'soon'],
    [7, 'team', 'soon'],
    [8, 'team', 'later'],
  ] as const)('%i days from today, a step of %s: %s', (days, doer, word) => {
    expect(dueWord(step({ doer, targetDate: addDays(today, days) }), today)).toBe(word);
  });

  it('says "overdue" of the team alone, and nothing without a date or once it is no longer open', () => {
    fc.assert(
      fc.property(anyStep, (each) => {
        const word = dueWord(each, today);
        const isDated = each.targetDate !== null && isOpenStep(each);
        expect(dueWords.some((known) => known === word)).toBe(isDated);
        expect(word === 'overdue' && each.doer !== 'team').toBe(false);
      }),
    );
  });
});

describe('next steps', () => {
  it('are the first open ones in the order of the plan', () => {
    const steps = [
      step({ status: 'done' }),
      step({ doer: 'together' }),
      step({ targetDate: '2026-12-24' }),
      step({ targetDate: '2026-11-23' }),
      step({ doer: 'team', status: 'doing' }),
    ];
    expect(findNextSteps(steps)).toEqual({ person: steps[2], team: steps[4] });
  });

  it('take what is done together where the team has no step of its own', () => {
    const together = step({ doer: 'together' });
    expect(findNextSteps([step({ doer: 'team', status: 'not_now' }), together])).toEqual({
      person: null,
      team: together,
    });
  });

  it('never name a step that is not open, or one of somebody else', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        const { person, team } = findNextSteps(steps);
        const ofPerson = steps.filter((each) => each.doer === 'person' && isOpenStep(each));
        expect(person).toBe(ofPerson[0] ?? null);
        const ofTeam = steps.filter((each) => ['team', 'together'].includes(each.doer) && isOpenStep(each));
        expect(team === null).toBe(ofTeam.length === 0);
        expect(ofTeam.some((each) => each.doer === 'team') && team?.doer !== 'team').toBe(false);
      }),
    );
  });
});

describe('a plan without a team step', () => {
  it('is one that asks only of the person', () => {
    expect(lacksTeamStep([goal({ steps: [step(), step({ doer: 'together' })] })], [])).toBe(true);
    expect(lacksTeamStep([goal()], [])).toBe(true);
  });

  it('is content with one open step of the team, wherever it stands', () => {
    expect(lacksTeamStep([goal({ steps: [step({ doer: 'team' })] })], [])).toBe(false);
    expect(lacksTeamStep([goal()], [step({ doer: 'team', status: 'doing' })])).toBe(false);
  });

  it('asks again once the team has done its part, and does not count goals that rest', () => {
    expect(lacksTeamStep([goal({ steps: [step({ doer: 'team', status: 'done' })] })], [])).toBe(true);
    const resting = goal({ status: 'resting', steps: [step({ doer: 'team' })] });
    expect(lacksTeamStep([goal(), resting], [])).toBe(true);
    expect(lacksTeamStep([resting], [])).toBe(false);
    expect(lacksTeamStep([], [])).toBe(false);
  });
});

describe('goals', () => {
  it('are gently limited to three at work; ideas, resting and closed ones do not count', () => {
    const three = [goal(), goal({ status: 'agreed' }), goal()];
    expect(hasManyActiveGoals(three)).toBe(false);
    expect(hasManyActiveGoals([...three, goal({ status: 'idea' }), goal({ status: 'reached' })])).toBe(false);
    expect(hasManyActiveGoals([...three, goal()])).toBe(true);
    expect(goalStatuses.filter((status) => isActiveGoal({ status }))).toEqual(['agreed', 'working_on_it']);
  });

  it.each([
    ['agreed', today, true],
    ['idea', '2026-11-01', true],
    ['resting', today, true],
    ['working_on_it', '2026-11-23', false],
    ['reached', '2026-11-01', false],
    ['changed', '2026-11-01', false],
    ['agreed', null, false],
  ] as const)('%s with a look again on %s', (status, reviewDate, due) => {
    expect(isReviewDue({ status, reviewDate }, today)).toBe(due);
  });

  it.each([
    [null, 'idea', 'noted'],
    [null, 'agreed', 'agreed'],
    ['idea', 'agreed', 'agreed'],
    ['agreed', 'working_on_it', 'working_on_it'],
    ['working_on_it', 'reached', 'reached'],
    ['agreed', 'resting', 'resting'],
    ['resting', 'agreed', 'taken_up_again'],
    ['reached', 'working_on_it', 'taken_up_again'],
    ['changed', 'idea', 'taken_up_again'],
    ['agreed', 'agreed', null],
  ] as const)('from %s to %s the timeline says %s', (before, after, act) => {
    expect(actOfChange(before, after)).toBe(act);
  });
});

describe('moving in an order', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 9 });

  it('puts one where it should be and leaves the others in their order', () => {
    fc.assert(
      fc.property(ids, fc.nat(), fc.integer({ min: -3, max: 12 }), (list, pick, to) => {
        const id = list[pick % list.length] ?? '';
        const moved = moveInOrder(list, id, to);
        expect(moved.indexOf(id)).toBe(Math.max(0, Math.min(list.length - 1, to)));
        expect(moved.filter((other) => other !== id)).toEqual(list.filter((other) => other !== id));
      }),
    );
  });

  it('leaves the list as it is for an id that is not in it', () => {
    expect(moveInOrder(['a', 'b'], 'c', 0)).toEqual(['a', 'b']);
  });
});

describe('what is asked before it is kept', () => {
  const own = { text: 'Measure the wall', doer: 'person', ownerId: null, otherName: '' } as const;

  it('is who keeps a promise, and whose step it is', () => {
    expect(findStepProblems(own)).toEqual({});
    expect(findStepProblems({ ...own, doer: 'together' })).toEqual({});
    expect(findStepProblems({ ...own, doer: 'team' })).toEqual({ ownerId: 'required' });
    expect(findStepProblems({ ...own, doer: 'other', otherName: ' ' })).toEqual({ otherName: 'required' });
    expect(findStepProblems({ ...own, text: ' ' })).toEqual({ text: 'required' });
  });

  it('is the person’s words, and when a goal at work was agreed', () => {
    const idea = { personWords: 'A sewing table', agreedOn: null, reviewDate: null, steps: [own] };
    expect(findGoalProblems(idea, 'idea', today)).toEqual({});
    expect(findGoalProblems(idea, 'agreed', today)).toEqual({ agreedOn: 'required' });
    expect(findGoalProblems({ ...idea, personWords: ' ' }, 'idea', today)).toEqual({
      personWords: 'required',
    });
    expect(findGoalProblems({ ...idea, agreedOn: '2026-11-23' }, 'agreed', today)).toEqual({
      agreedOn: 'in_the_future',
    });
    const agreed = { ...idea, agreedOn: today };
    expect(findGoalProblems({ ...agreed, reviewDate: today }, 'agreed', today)).toEqual({
      reviewDate: 'before_start',
    });
    expect(findGoalProblems({ ...agreed, reviewDate: '2026-11-23' }, 'agreed', today)).toEqual({});
    expect(findGoalProblems({ ...agreed, steps: [own, { ...own, text: '' }] }, 'agreed', today)).toEqual({
      'steps.1.text': 'required',
    });
  });
});
