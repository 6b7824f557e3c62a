import type { FieldProblems } from '../../lib/app-error.ts';
import { addDays } from '../dates/calendar.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import type { SharedWithPerson } from '../people/person-codes.ts';
import {
  type ConcernSeverity,
  type ConcernStep,
  concernSteps,
  optionalSteps,
  type StepRecordState,
} from './tenancy-codes.ts';

/** Working days for understanding and talking, and for the plan; days between two looks at it (domain.md 6.5). */
const concernTimers = { talk: 2, plan: 5, review: 7 } as const;

/** One thing recorded of a step. */
export interface StepRecord {
  readonly step: ConcernStep;
  readonly state: StepRecordState;
  readonly on: string;
}

/** What the timers of a concern depend on. */
export interface ConcernFacts {
  readonly raisedOn: string;
  readonly severity: ConcernSeverity;
  /** Since when it is as serious as it is. */
  readonly severitySince: string;
  readonly resolvedOn: string | null;
  /** In any order. */
  readonly records: readonly StepRecord[];
}

/** Where one of the seven steps stands. */
export interface StepStanding {
  readonly step: ConcernStep;
  readonly state: 'open' | StepRecordState;
  /** The latest day on which it was recorded. */
  readonly on: string | null;
  /** The day by which it is wanted; null for a step without a timer, one that is done, or a concern that is over. */
  readonly dueOn: string | null;
}

function latest(records: readonly StepRecord[], step: ConcernStep): StepRecord | undefined {
  return records
    .filter((record) => record.step === step)
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .at(-1);
}

function dueOf(concern: ConcernFacts, step: ConcernStep): string | null {
  const { raisedOn, severity, severitySince, records } = concern;
  if (concern.resolvedOn !== null) return null;
  const done = latest(records, step);
  const isAtRisk = severity === 'home_at_risk';
  switch (step) {
    case 'understand_context':
      if (done !== undefined) return null;
      return isAtRisk ? severitySince : addWorkingDays(raisedOn, concernTimers.talk);
    case 'talk_with_tenant':
      if (isAtRisk) return done === undefined || done.on < severitySince ? severitySince : null;
      return done === undefined ? addWorkingDays(raisedOn, concernTimers.talk) : null;
    case 'plan_with_tenant':
      return done === undefined ? addWorkingDays(raisedOn, concernTimers.plan) : null;
    case 'weekly_review': {
      const plan = latest(records, 'plan_with_tenant');
      if (plan === undefined) return null;
      return addDays(done !== undefined && done.on > plan.on ? done.on : plan.on, concernTimers.review);
    }
    case 'share_plan':
    case 'early_warning_agreement':
    case 'automatic_payment':
      return null;
  }
}

/**
 * The seven steps in their order with the day by which each is wanted (domain.md 6.5): understanding and talking within
 * two working days, or on the same day once the home is at risk, also when the tenant was talked with before; the plan
 * within five; then a look at it every seven days until the concern is over.
 */
export function listStepStandings(concern: ConcernFacts): StepStanding[] {
  return concernSteps.map((step) => {
    const record = latest(concern.records, step);
    return {
      step,
      state: record?.state ?? 'open',
      on: record?.on ?? null,
      dueOn: dueOf(concern, step),
    };
  });
}

/** The step that is wanted first; undefined when no timer runs. */
export function findNextStep(
  concern: ConcernFacts,
): { readonly step: ConcernStep; readonly dueOn: string } | undefined {
  return listStepStandings(concern)
    .flatMap(({ step, dueOn }) => (dueOn === null ? [] : [{ step, dueOn }]))
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
    .at(0);
}

interface Concern {
  readonly raisedOn: string;
  readonly summary: string;
  readonly sharedWithPerson: SharedWithPerson;
  readonly withheldReason: string;
}

/** What keeps a concern from being written down, by field. */
export function findConcernProblems(concern: Concern, today: string): FieldProblems {
  const isWithheld = concern.sharedWithPerson === 'withheld_third_party_or_harm';
  return {
    ...(concern.raisedOn > today ? { raisedOn: 'in_the_future' } : {}),
    ...(concern.summary.trim() === '' ? { summary: 'required' } : {}),
    ...(isWithheld && concern.withheldReason.trim() === '' ? { withheldReason: 'required' } : {}),
  };
}

interface NewRecord extends StepRecord {
  readonly withWhom: string;
  readonly text: string;
  /** True when the tenant's consent to share about home and tenancy is in force. */
  readonly hasConsent: boolean;
  readonly basisReason: string;
}

/**
 * What keeps a step from being recorded, by field: nothing is shared without consent or a written reason (domain.md
 * 9.4), only what is the tenant's to choose can be not wanted, and there is no look at a plan before there is one.
 */
export function findStepProblems(
  record: NewRecord,
  concern: Pick<ConcernFacts, 'raisedOn' | 'records'>,
  today: string,
): FieldProblems {
  const { step, state, on } = record;
  const isShared = step === 'share_plan' && state === 'done';
  const needsPlan = isShared || step === 'weekly_review';
  const hasPlan = concern.records.some((known) => known.step === 'plan_with_tenant');
  return {
    ...(on > today ? { on: 'in_the_future' } : {}),
    ...(on < concern.raisedOn ? { on: 'before_start' } : {}),
    ...(record.text.trim() === '' ? { text: 'required' } : {}),
    ...(state === 'not_wanted' && !optionalSteps.includes(step) ? { state: 'not_a_choice' } : {}),
    ...(needsPlan && !hasPlan ? { step: 'not_a_choice' } : {}),
    ...(isShared && record.withWhom.trim() === '' ? { withWhom: 'required' } : {}),
    ...(isShared && !record.hasConsent && record.basisReason.trim() === ''
      ? { basisReason: 'required' }
      : {}),
  };
}
