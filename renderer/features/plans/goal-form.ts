import { z } from 'zod';
import type { InputOf } from '#renderer/api/client.ts';
import { stepDoers, stepVoices, supportsWanted } from '#shared/domain/plans/plan-codes.ts';
import { findGoalProblems } from '#shared/domain/plans/plan-rules.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import type { Goal } from './plan-words.ts';

const step = z.strictObject({
  /** Keeps a row its own while others come, go and move. */
  key: z.string(),
  id: z.string().nullable(),
  text: z.string(),
  doer: z.enum(stepDoers),
  ownerId: z.string().nullable(),
  otherName: z.string(),
  saidBy: z.enum(stepVoices),
  supportWanted: z.enum(supportsWanted),
  targetDate: z.string().nullable(),
});
export type StepForm = z.infer<typeof step>;

/** A goal as it stands in its form; kept whole as the draft. */
export const goalForm = z.strictObject({
  status: z.enum(['idea', 'agreed']),
  personWords: z.string(),
  why: z.string(),
  /** Null for none; with the reading when the person chose it in a star. */
  areaKey: z.string().nullable(),
  readingId: z.string().nullable(),
  changeTopicId: z.string().nullable(),
  /** What gets in the way that a new goal grows out of. */
  factorId: z.string().nullable(),
  agreedOn: z.string().nullable(),
  agreedBy: z.string(),
  reviewDate: z.string().nullable(),
  specific: z.string(),
  measurable: z.string(),
  achievable: z.string(),
  realistic: z.string(),
  steps: z.array(step),
});
export type GoalForm = z.infer<typeof goalForm>;

/** A row for one more step. A team step is the writer's own unless they say otherwise. */
export function emptyStep(key: string, doer: StepForm['doer'], ownerId: string | null): StepForm {
  return {
    key,
    id: null,
    text: '',
    doer,
    ownerId,
    otherName: '',
    saidBy: doer === 'team' ? 'worker' : 'person',
    supportWanted: 'none',
    targetDate: null,
  };
}

/** What a new goal begins with, by itself, from the star or from something to change. */
export function newGoalForm(
  today: string,
  from: Pick<GoalForm, 'areaKey' | 'readingId' | 'changeTopicId' | 'factorId' | 'why'>,
): GoalForm {
  return {
    status: 'agreed',
    personWords: '',
    agreedOn: today,
    agreedBy: '',
    reviewDate: null,
    specific: '',
    measurable: '',
    achievable: '',
    realistic: '',
    steps: [],
    ...from,
  };
}

/** The form over a goal that is there. */
export function goalFormOf(goal: Goal): GoalForm {
  return {
    status: goal.status === 'idea' ? 'idea' : 'agreed',
    personWords: goal.personWords,
    why: goal.why,
    areaKey: goal.area?.key ?? null,
    readingId: goal.area?.readingId ?? null,
    changeTopicId: goal.changeTopicId,
    factorId: goal.factorId,
    agreedOn: goal.agreedOn,
    agreedBy: goal.agreedBy,
    reviewDate: goal.reviewDate,
    ...goal.smart,
    steps: goal.steps.map((each) => ({
      key: each.id,
      id: each.id,
      text: each.text,
      doer: each.doer,
      ownerId: each.ownerId,
      otherName: each.otherName,
      saidBy: each.saidBy,
      supportWanted: each.supportWanted,
      targetDate: each.targetDate,
    })),
  };
}

/** What is saved: rows without words are no steps, and an idea was not agreed on a day. */
export function goalContentOf(form: GoalForm): InputOf<'plans.addGoal'>['content'] {
  const { areaKey, readingId } = form;
  return {
    personWords: form.personWords,
    why: form.why,
    area: areaKey === null ? null : { key: areaKey, readingId },
    changeTopicId: form.changeTopicId,
    agreedOn: form.status === 'idea' ? null : form.agreedOn,
    agreedBy: form.agreedBy,
    reviewDate: form.reviewDate,
    smart: {
      specific: form.specific,
      measurable: form.measurable,
      achievable: form.achievable,
      realistic: form.realistic,
    },
    steps: form.steps.filter(({ text }) => text.trim() !== '').map(({ key: _key, ...each }) => each),
  };
}

/**
 * What keeps a goal from being saved, by field. Problems of steps are numbered by the rows of the form, so that each
 * stands at its own row.
 * @param status where the goal stands, or will stand when it is new
 */
export function checkGoal(form: GoalForm, status: Goal['status'], today: string): FieldProblems {
  const rows = form.steps.flatMap(({ text }, index) => (text.trim() === '' ? [] : [index]));
  const problems = findGoalProblems(goalContentOf(form), status, today);
  return Object.fromEntries(
    Object.entries(problems).map(([path, code]) => {
      const [, number, field] = /^steps\.(\d+)\.(.+)$/u.exec(path) ?? [];
      return number === undefined ? [path, code] : [`steps.${rows[Number(number)]}.${field}`, code];
    }),
  );
}
