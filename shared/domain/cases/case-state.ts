import type { CaseState, Checklist, ChecklistItem } from './case-codes.ts';
import { listOpenItems, type ChecklistProgress } from './checklist.ts';

/**
 * Where each state may go (domain.md 5.1). Besides the usual next states a person may stop, move or die at any time
 * with support, and may go to hospital or prison in any of those states: `closing` and `paused` stand there too. `paused`
 * goes back to the state before it and to nowhere else but `closing`. Nothing here happens by itself: a move is asked
 * for by a person, and no rule, timer or import ever closes a case.
 */
const moves: Readonly<Record<CaseState, readonly CaseState[]>> = {
  enquiry: ['opening', 'not_taken_up'],
  not_taken_up: ['enquiry', 'opening'],
  opening: ['active', 'paused', 'closing'],
  active: ['stepping_down', 'paused', 'closing'],
  paused: ['opening', 'active', 'stepping_down', 'reopened', 'closing'],
  stepping_down: ['active', 'paused', 'closing'],
  closing: ['closed', 'active'],
  closed: ['follow_up', 'reopened'],
  follow_up: ['closed', 'reopened'],
  reopened: ['active', 'paused', 'closing'],
};

/** What a move depends on besides the two states. */
export interface MoveContext {
  readonly progress: ChecklistProgress;
  /** The state the latest pause began from; only asked when the case is paused. */
  readonly stateBeforePause: CaseState | null;
  /** Why the open steps may stay open; null without the permission `case.override_checklist` or without a wish to. */
  readonly overrideReason: string | null;
}

/** Whether a case may move, and if not, why. */
export type MoveAnswer =
  | {
      readonly kind: 'allowed';
      /** Steps left open under the manager's reason. */
      readonly overridden: readonly ChecklistItem[];
      /** True when support starts again: a new episode under the same file (domain.md 5.1). */
      readonly startsEpisode: boolean;
      /** True when support ends: a closure reason is asked for (domain.md 5.3). */
      readonly endsEpisode: boolean;
    }
  | { readonly kind: 'no_such_move' }
  | {
      readonly kind: 'checklist_open';
      readonly checklist: Checklist;
      readonly openItems: readonly ChecklistItem[];
    };

/**
 * The checklist that has to be gone through before a move (domain.md 5.2): opening before `active`, management before
 * `closing` from a time with support, closing before `closed`. Who stops before support began has no list to finish.
 */
export function findRequiredChecklist(
  from: CaseState,
  to: CaseState,
  stateBeforePause: CaseState | null,
): Checklist | undefined {
  const since = from === 'paused' ? stateBeforePause : from;
  if (from === 'opening' && to === 'active') return 'opening';
  if (from === 'closing' && to === 'closed') return 'closing';
  return to === 'closing' && (since === 'active' || since === 'stepping_down') ? 'management' : undefined;
}

/** The states a case may be moved to, whether or not steps are still open. */
export function listNextStates(from: CaseState, stateBeforePause: CaseState | null): CaseState[] {
  return moves[from].filter((to) => from !== 'paused' || to === 'closing' || to === stateBeforePause);
}

/** The steps that still stand in the way of a move; empty when none does. */
export function listItemsInTheWay(
  from: CaseState,
  to: CaseState,
  context: Pick<MoveContext, 'progress' | 'stateBeforePause'>,
): ChecklistItem[] {
  const checklist = findRequiredChecklist(from, to, context.stateBeforePause);
  return checklist === undefined ? [] : listOpenItems(checklist, context.progress);
}

/** Whether a person may move a case from one state to another (domain.md 5.1, 5.2). */
export function canMove(from: CaseState, to: CaseState, context: MoveContext): MoveAnswer {
  if (!listNextStates(from, context.stateBeforePause).includes(to)) return { kind: 'no_such_move' };
  const checklist = findRequiredChecklist(from, to, context.stateBeforePause);
  const openItems = listItemsInTheWay(from, to, context);
  const isOverridden = (context.overrideReason ?? '').trim() !== '';
  if (checklist !== undefined && openItems.length > 0 && !isOverridden) {
    return { kind: 'checklist_open', checklist, openItems };
  }
  return {
    kind: 'allowed',
    overridden: openItems,
    startsEpisode: to === 'reopened' && from !== 'paused',
    endsEpisode: from === 'closing' && to === 'closed',
  };
}

/** The state a case was in before its latest pause, from its moves in the order they were made; null when it never was. */
export function findStateBeforePause(
  changes: readonly { readonly fromState: CaseState; readonly toState: CaseState }[],
): CaseState | null {
  return changes.findLast(({ toState }) => toState === 'paused')?.fromState ?? null;
}
