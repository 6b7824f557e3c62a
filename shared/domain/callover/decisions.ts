import type { ActionStatus, AgreedAnswer, DecisionStatus } from './callover-codes.ts';

/** The part of a decision that its rules look at (domain.md 10.6). */
export interface DecisionStanding {
  readonly agreedNeedsPerson: boolean;
  readonly status: DecisionStatus;
}

/** True while the person has not been asked: such a decision stays proposed (domain.md 10.6). */
export function waitsForPerson({ agreedNeedsPerson, status }: DecisionStanding): boolean {
  return agreedNeedsPerson && status === 'proposed';
}

/**
 * Where a decision may go: one that needs the person is done only after it was talked through (domain.md 10.6). Back to
 * proposed corrects a slip.
 */
export function listNextStatuses({ agreedNeedsPerson, status }: DecisionStanding): DecisionStatus[] {
  switch (status) {
    case 'proposed':
      return agreedNeedsPerson
        ? ['proposed', 'agreed_with_person', 'changed_by_person']
        : ['proposed', 'agreed_with_person', 'changed_by_person', 'done'];
    case 'agreed_with_person':
    case 'changed_by_person':
      return ['proposed', 'agreed_with_person', 'changed_by_person', 'done'];
    case 'done':
      return ['proposed', 'done'];
  }
}

/** What the case file says about the person's agreement when a decision is copied there (domain.md 13.5). */
export function agreementOf({ agreedNeedsPerson, status }: DecisionStanding): AgreedAnswer {
  if (status === 'proposed') return 'to_be_discussed';
  return status === 'done' && !agreedNeedsPerson ? 'to_be_discussed' : 'yes';
}

/** True for an action that somebody still has to do, in whichever meeting it began. */
export function isOpenAction(status: ActionStatus): boolean {
  return status === 'open' || status === 'carried';
}
