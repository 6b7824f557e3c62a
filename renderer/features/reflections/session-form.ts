import type { SessionContent } from '#shared/contracts/reflection-sessions.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { newId } from '#shared/lib/ids.ts';

export type ProfileRow = SessionContent['rows'][number];
export type SessionAction = SessionContent['actions'][number];

export function emptySession(today: string, teamId: string | null): SessionContent {
  return {
    kind: 'team_weekly',
    heldOn: today,
    teamId,
    facilitator: '',
    participants: [],
    guests: '',
    themes: '',
    learning: '',
    incident: '',
    answers: {},
    rows: [],
    actions: [],
  };
}

export function emptyRow(): ProfileRow {
  const id = newId(systemClock.millis());
  return { id, household: '', stage: '', profile: '', works: '', change: '', suggestions: '' };
}

export function emptyAction(ownerId: SessionAction['ownerId']): SessionAction {
  return { id: newId(systemClock.millis()), text: '', ownerId, dueOn: null, status: 'open' };
}

/** The list with one of its entries changed. */
export function withChanged<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  change: Partial<T>,
): T[] {
  return list.map((each) => (each.id === id ? { ...each, ...change } : each));
}

/** The list without one of its entries. */
export function without<T extends { readonly id: string }>(list: readonly T[], id: string): T[] {
  return list.filter((each) => each.id !== id);
}
