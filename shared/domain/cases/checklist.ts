import type { FieldProblems } from '../../lib/app-error.ts';
import {
  closingItems,
  managementItems,
  openingItems,
  type CaseState,
  type Checklist,
  type ChecklistItem,
  type ChecklistItemState,
} from './case-codes.ts';

/** Steps of each checklist in order (domain.md 5.2). */
export const itemsOf = {
  opening: openingItems,
  management: managementItems,
  closing: closingItems,
} as const satisfies Readonly<Record<Checklist, readonly ChecklistItem[]>>;

/** How far the steps of one episode are; a step that is not there is still to do. */
export type ChecklistProgress = Readonly<Partial<Record<ChecklistItem, ChecklistItemState>>>;

/** The steps of a list that are still to do. */
export function listOpenItems(checklist: Checklist, progress: ChecklistProgress): ChecklistItem[] {
  return itemsOf[checklist].filter((item) => (progress[item] ?? 'to_do') === 'to_do');
}

/** The list a person looks at in a state; undefined where there is nothing to go through. */
export function findChecklistFor(state: CaseState): Checklist | undefined {
  switch (state) {
    case 'opening':
      return 'opening';
    case 'active':
    case 'paused':
    case 'stepping_down':
    case 'reopened':
      return 'management';
    case 'closing':
      return 'closing';
    case 'enquiry':
    case 'not_taken_up':
    case 'closed':
    case 'follow_up':
      return undefined;
  }
}

/** A step that was not needed says why (domain.md 5.2). */
export function findChecklistItemProblems(state: ChecklistItemState, reason: string): FieldProblems {
  return state === 'not_needed' && reason.trim() === '' ? { reason: 'required' } : {};
}
