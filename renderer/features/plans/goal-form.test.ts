import { describe, expect, it } from 'vitest';
import { checkGoal, emptyStep, goalContentOf, goalForm, newGoalForm } from './goal-form.ts';

const today = '2026-11-22';
const from = { areaKey: null, readingId: null, changeTopicId: null, factorId: null, why: '' };
const form = { ...newGoalForm(today, from), personWords: 'A sewing table' };

describe('the form of a goal', () => {
  it('is kept whole as its draft', () => {
    const filled = { ...form, steps: [emptyStep('a', 'team', 'x'), emptyStep('b', 'person', null)] };
    expect(goalForm.parse(JSON.parse(JSON.stringify(filled)))).toEqual(filled);
  });

  it('saves no empty rows, and no day for an idea', () => {
    const content = goalContentOf({
      ...form,
      status: 'idea',
      steps: [emptyStep('a', 'person', null), { ...emptyStep('b', 'team', 'x'), text: 'Ask the shop' }],
    });
    expect(content.agreedOn).toBeNull();
    expect(content.steps).toEqual([
      {
        id: null,
        text: 'Ask the shop',
        doer: 'team',
        ownerId: 'x',
        otherName: '',
        saidBy: 'worker',
        supportWanted: 'none',
        targetDate: null,
      },
    ]);
  });

  it('says at which row a step lacks something', () => {
    const steps = [emptyStep('a', 'person', null), { ...emptyStep('b', 'team', null), text: 'Ask the shop' }];
    expect(checkGoal({ ...form, steps }, 'agreed', today)).toEqual({ 'steps.1.ownerId': 'required' });
    expect(checkGoal({ ...form, personWords: ' ' }, 'agreed', today)).toEqual({ personWords: 'required' });
    expect(checkGoal({ ...form, status: 'idea' }, 'idea', today)).toEqual({});
  });
});
