import type { z } from 'zod';
import type { InputOf } from '#renderer/api/client.ts';
import type { entryContent } from '#shared/contracts/callover-meeting.ts';
import type { Action, Decision, Entry } from '../callover-model.ts';

/** What is written about one case; ids as the page holds them. */
export type EntryWords = z.input<typeof entryContent>;
export type TypedDecision = Omit<InputOf<'callover.saveDecision'>, 'meetingId' | 'decisionId'>;
export type TypedAction = Omit<InputOf<'callover.saveAction'>, 'meetingId' | 'actionId'>;

/** Everything that was typed in a meeting, by the ids of entries, decisions and actions. */
export interface Typed {
  readonly entries: Readonly<Record<string, Partial<EntryWords>>>;
  readonly decisions: Readonly<Record<string, TypedDecision>>;
  readonly actions: Readonly<Record<string, TypedAction>>;
}

export const nothingTyped: Typed = { entries: {}, decisions: {}, actions: {} };

/** Both, the later on top: of one case the later fields, of a decision or an action the later whole. */
export function typedTogether(earlier: Typed, later: Typed): Typed {
  const entries = { ...earlier.entries };
  for (const [id, words] of Object.entries(later.entries)) entries[id] = { ...entries[id], ...words };
  return {
    entries,
    decisions: { ...earlier.decisions, ...later.decisions },
    actions: { ...earlier.actions, ...later.actions },
  };
}

function without<T>(record: Readonly<Record<string, T>>, id: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== id));
}

/** All but one decision or action. */
export function typedWithout(typed: Typed, id: string): Typed {
  return { ...typed, decisions: without(typed.decisions, id), actions: without(typed.actions, id) };
}

export type DecisionNow = Pick<
  Decision,
  'id' | 'kind' | 'text' | 'agreedNeedsPerson' | 'status' | 'outcome' | 'outcomeOn' | 'copiedTo'
>;
export interface ActionNow extends Omit<Action, 'ownerId' | 'ownerName' | 'statusOn'> {
  readonly ownerId: string;
}
export interface EntryNow extends Omit<Entry, 'shareBackById' | 'decisions' | 'actions'>, EntryWords {
  readonly decisions: readonly DecisionNow[];
  readonly actions: readonly ActionNow[];
}

/** Nothing but white space is no decision and no action yet. */
export function isBlank({ text }: { readonly text: string }): boolean {
  return text.trim() === '';
}

/** Actions of one case, or about nobody in particular, as they stand on the screen. */
export function actionsNow(
  kept: readonly Action[],
  entryId: string | null,
  typed: Typed,
): readonly ActionNow[] {
  const fresh = Object.entries(typed.actions).flatMap(([id, words]): ActionNow[] =>
    words.entryId !== entryId || isBlank(words) || kept.some((known) => known.id === id)
      ? []
      : [{ id, text: words.text, ownerId: words.ownerId, dueOn: words.dueOn, status: 'open' }],
  );
  return [...kept.map((action) => ({ ...action, ...typed.actions[action.id] })), ...fresh];
}

/** A case as it stands on the screen: what the core has, and over it what was typed since. */
export function entryNow(entry: Entry, typed: Typed): EntryNow {
  const fresh = Object.entries(typed.decisions).flatMap(([id, words]): DecisionNow[] =>
    words.entryId !== entry.id || isBlank(words) || entry.decisions.some((known) => known.id === id)
      ? []
      : [{ ...words, id, status: 'proposed', outcome: '', outcomeOn: null, copiedTo: null }],
  );
  return {
    ...entry,
    ...typed.entries[entry.id],
    decisions: [
      ...entry.decisions.map((decision) => ({ ...decision, ...typed.decisions[decision.id] })),
      ...fresh,
    ],
    actions: actionsNow(entry.actions, entry.id, typed),
  };
}
