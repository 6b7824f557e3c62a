import type { InputOf } from '#renderer/api/client.ts';
import type { DecisionKind } from '#shared/domain/callover/callover-codes.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import type { Meeting } from '../callover-model.ts';

/** What of a closed meeting is corrected or added. */
export type AmendTarget =
  | { readonly on: 'learning' | 'summary' }
  | { readonly on: 'entry'; readonly entryId: string }
  | { readonly on: 'decision'; readonly decisionId: string }
  | { readonly on: 'action'; readonly actionId: string }
  | { readonly on: 'new_decision'; readonly entryId: string }
  | { readonly on: 'new_action'; readonly entryId: string | null };

/** All fields that an amendment may show; which of them it does depends on its target. */
export interface AmendForm {
  readonly text: string;
  readonly whatWorks: string;
  readonly kind: DecisionKind;
  readonly agreedNeedsPerson: boolean;
  readonly ownerId: string | null;
  readonly dueOn: string | null;
  readonly reason: string;
}

/** The fields as they stand now. */
export function beginAmend(meeting: Meeting, target: AmendTarget): AmendForm {
  const blank: AmendForm = {
    text: '',
    whatWorks: '',
    kind: 'approach',
    agreedNeedsPerson: true,
    ownerId: null,
    dueOn: null,
    reason: '',
  };
  switch (target.on) {
    case 'learning':
    case 'summary':
      return { ...blank, text: meeting[target.on] };
    case 'entry': {
      const entry = meeting.entries.find(({ id }) => id === target.entryId);
      return { ...blank, text: entry?.discussion ?? '', whatWorks: entry?.whatWorks ?? '' };
    }
    case 'decision': {
      const known = meeting.entries
        .flatMap(({ decisions }) => decisions)
        .find(({ id }) => id === target.decisionId);
      return known === undefined
        ? blank
        : { ...blank, text: known.text, kind: known.kind, agreedNeedsPerson: known.agreedNeedsPerson };
    }
    case 'action': {
      const known = [...meeting.actions, ...meeting.entries.flatMap(({ actions }) => actions)].find(
        ({ id }) => id === target.actionId,
      );
      return known === undefined
        ? blank
        : { ...blank, text: known.text, ownerId: known.ownerId, dueOn: known.dueOn };
    }
    case 'new_decision':
    case 'new_action':
      return blank;
  }
}

/** Why, always; and words or an owner where there must be some. */
export function problemsOfAmend(target: AmendTarget, form: AmendForm): FieldProblems {
  const isAction = target.on === 'action' || target.on === 'new_action';
  const needsText = isAction || target.on === 'decision' || target.on === 'new_decision';
  return {
    ...(needsText && form.text.trim() === '' ? { text: 'required' } : {}),
    ...(isAction && form.ownerId === null ? { ownerId: 'required' } : {}),
    ...(form.reason.trim() === '' ? { reason: 'required' } : {}),
  };
}

/** The change as the core takes it. @param ownerId of an action; `problemsOfAmend` has asked for it */
export function changeOf(
  target: AmendTarget,
  form: AmendForm,
  ownerId: string,
): InputOf<'callover.amend'>['change'] {
  const { text, whatWorks, kind, agreedNeedsPerson, dueOn } = form;
  const action = { text, ownerId, dueOn };
  const decision = { kind, text, agreedNeedsPerson };
  switch (target.on) {
    case 'learning':
      return { on: 'meeting', changes: { learning: text } };
    case 'summary':
      return { on: 'meeting', changes: { summary: text } };
    case 'entry':
      return { on: 'entry', entryId: target.entryId, changes: { discussion: text, whatWorks } };
    case 'decision':
      return { on: 'decision', decisionId: target.decisionId, changes: decision };
    case 'action':
      return { on: 'action', actionId: target.actionId, changes: action };
    case 'new_decision':
      return { on: 'new_decision', entryId: target.entryId, content: decision };
    case 'new_action':
      return { on: 'new_action', entryId: target.entryId, content: action };
  }
}
