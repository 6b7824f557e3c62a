import { isOpenStep, type StepFacts } from '../plans/plan-rules.ts';
import type { ChangeStage, StageFinder } from './stage-codes.ts';

/** One finding of which stage fits. */
export interface StageFacts {
  readonly stage: ChangeStage;
  /** The day from which it fitted. */
  readonly from: string;
  readonly identifiedBy: StageFinder;
}

/** True for what may be said in front of the person and in papers: never a view that was not talked through. */
export function isShared({ identifiedBy }: { readonly identifiedBy: StageFinder }): boolean {
  return identifiedBy !== 'worker_view';
}

/** What stands for one issue: what was found with or by the person, and the team's view where it is newer. */
export interface Standing<E> {
  readonly shared: E | null;
  /** The latest worker's view, when nothing was found with the person since; null as soon as it has been talked through. */
  readonly teamView: E | null;
  /** Earlier findings with or by the person, newest first. */
  readonly before: readonly E[];
}

/**
 * Which stage fits now for one issue (domain.md 3.2: per issue, never per person).
 * @param newestFirst by day, then by order of writing
 */
export function standingOf<E extends StageFacts>(newestFirst: readonly E[]): Standing<E> {
  const [shared = null, ...before] = newestFirst.filter(isShared);
  const [newest] = newestFirst;
  return { shared, teamView: newest === undefined || isShared(newest) ? null : newest, before };
}

/**
 * True when a person's own step belongs to an issue that they do not see as one: the form then asks whether something
 * smaller, or something the team does, would help more (domain.md 3.2). Never kept anywhere.
 * @param stage that of the linked issue; null when none is linked or none is known
 */
export function asksForSmallerStep(
  stage: ChangeStage | null,
  steps: readonly Pick<StepFacts, 'doer' | 'status'>[],
): boolean {
  return stage === 'pre_contemplation' && steps.some((step) => step.doer === 'person' && isOpenStep(step));
}

/** True when the day on which a parked idea was to be looked at again has come. */
export function isTimeToLook(parkedUntil: string | null, today: string): boolean {
  return parkedUntil !== null && parkedUntil <= today;
}
