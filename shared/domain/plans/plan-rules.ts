import type { FieldProblems } from '../../lib/app-error.ts';
import { daysBetween } from '../dates/calendar.ts';
import type { DueWord, GoalStatus, PlanAct, StepDoer, StepStatus } from './plan-codes.ts';

/** Goals at work at the same time beyond which the page gently asks (domain.md 7.5; 1–3 areas is also the CTI rule). */
export const suggestedActiveGoals = 3;

/** How many days ahead a date is said to be near. */
const soonDays = 7;

/** What the rules need to know of a step. */
export interface StepFacts {
  readonly doer: StepDoer;
  readonly status: StepStatus;
  /** A day; null when none was named. */
  readonly targetDate: string | null;
}

/** What the rules need to know of a goal; steps in the order in which they are meant to be done. */
export interface GoalFacts<S extends StepFacts = StepFacts> {
  readonly status: GoalStatus;
  readonly steps: readonly S[];
}

/** True while somebody works on the goal. */
export function isActiveGoal({ status }: { readonly status: GoalStatus }): boolean {
  return status === 'agreed' || status === 'working_on_it';
}

/** True while something is still to be done. */
export function isOpenStep({ status }: { readonly status: StepStatus }): boolean {
  return status === 'to_do' || status === 'doing';
}

/**
 * What to say of a step's date. The team's own step past its date is overdue; everybody else's is "look at again",
 * because a person is never late in their own plan (domain.md 7.5). Null for a step without a date, or one that is
 * no longer open.
 */
export function dueWord(step: StepFacts, today: string): DueWord | null {
  if (step.targetDate === null || !isOpenStep(step)) return null;
  const days = daysBetween(today, step.targetDate);
  if (days < 0) return step.doer === 'team' ? 'overdue' : 'look_at_again';
  if (days === 0) return 'today';
  return days <= soonDays ? 'soon' : 'later';
}

/** The next step of each side, as a case file and a callover card show them (pictures 03 and 09). */
export interface NextSteps<S> {
  readonly person: S | null;
  /** A step of the team; one that is done together when the team has none of its own. */
  readonly team: S | null;
}

/** The first open step of the person and of the team, in the order of the plan. */
export function findNextSteps<S extends StepFacts>(steps: readonly S[]): NextSteps<S> {
  const first = (doer: StepDoer) => steps.find((step) => step.doer === doer && isOpenStep(step)) ?? null;
  return { person: first('person'), team: first('team') ?? first('together') };
}

/**
 * True when the plan asks something of the person and nothing of the team: the page then asks "What will we do?"
 * (domain.md 7.5: every active plan needs at least one team step).
 * @param looseSteps steps of the plan that belong to no goal
 */
export function lacksTeamStep(goals: readonly GoalFacts[], looseSteps: readonly StepFacts[]): boolean {
  const active = goals.filter(isActiveGoal);
  const steps = [...active.flatMap((goal) => goal.steps), ...looseSteps];
  return active.length > 0 && !steps.some((step) => step.doer === 'team' && isOpenStep(step));
}

/** True when more goals are at work than are suggested at most; nothing is ever refused for it. */
export function hasManyActiveGoals(goals: readonly { readonly status: GoalStatus }[]): boolean {
  return goals.filter(isActiveGoal).length > suggestedActiveGoals;
}

/** True when the day on which a goal was to be looked at again has come; goals have no deadlines (domain.md 0.3). */
export function isReviewDue(
  goal: { readonly status: GoalStatus; readonly reviewDate: string | null },
  today: string,
): boolean {
  const isOpen = isActiveGoal(goal) || goal.status === 'resting' || goal.status === 'idea';
  return isOpen && goal.reviewDate !== null && goal.reviewDate <= today;
}

/** What the timeline says when a goal comes to stand elsewhere; null when nothing changed. */
export function actOfChange(before: GoalStatus | null, after: GoalStatus): PlanAct | null {
  if (before === after) return null;
  if (after === 'idea') return before === null ? 'noted' : 'taken_up_again';
  const isTakenUp = before === 'resting' || before === 'reached' || before === 'changed';
  return isTakenUp && (after === 'agreed' || after === 'working_on_it') ? 'taken_up_again' : after;
}

/**
 * The ids with one of them moved to another place; places beyond the ends are the ends.
 * @param to its place afterwards, from 0
 */
export function moveInOrder(ids: readonly string[], id: string, to: number): string[] {
  const others = ids.filter((other) => other !== id);
  if (others.length === ids.length) return [...ids];
  const place = Math.max(0, Math.min(others.length, to));
  return [...others.slice(0, place), id, ...others.slice(place)];
}

/** What is asked of a step before it is kept. */
interface NewStep {
  readonly text: string;
  readonly doer: StepDoer;
  readonly ownerId: string | null;
  readonly otherName: string;
}

/** A promise of the team has somebody who keeps it, and a step of somebody else says whose it is. */
export function findStepProblems({ text, doer, ownerId, otherName }: NewStep): FieldProblems {
  return {
    ...(text.trim() === '' ? { text: 'required' } : {}),
    ...(doer === 'team' && ownerId === null ? { ownerId: 'required' } : {}),
    ...(doer === 'other' && otherName.trim() === '' ? { otherName: 'required' } : {}),
  };
}

interface NewGoal {
  readonly personWords: string;
  readonly agreedOn: string | null;
  readonly reviewDate: string | null;
  readonly steps: readonly NewStep[];
}

/**
 * What keeps a goal from being kept, by field. A goal that is at work says when it was agreed; looking at it again
 * comes after that.
 */
export function findGoalProblems(goal: NewGoal, status: GoalStatus, today: string): FieldProblems {
  const { personWords, agreedOn, reviewDate, steps } = goal;
  const isEarly = agreedOn !== null && reviewDate !== null && reviewDate <= agreedOn;
  return {
    ...(personWords.trim() === '' ? { personWords: 'required' } : {}),
    ...(isActiveGoal({ status }) && agreedOn === null ? { agreedOn: 'required' } : {}),
    ...(agreedOn !== null && agreedOn > today ? { agreedOn: 'in_the_future' } : {}),
    ...(isEarly ? { reviewDate: 'before_start' } : {}),
    ...Object.fromEntries(
      steps.flatMap((step, index) =>
        Object.entries(findStepProblems(step)).map(([field, code]) => [`steps.${index}.${field}`, code]),
      ),
    ),
  };
}
