import { useEffect, useState } from 'react';
import { call } from '#renderer/api/client.ts';
import { useBeforeLock } from '#renderer/app/locking.ts';
import { useSentences } from '#renderer/app/words.ts';
import type { DraftState } from '#renderer/features/notes/draft-keeper.ts';
import { toastProblem } from '#renderer/ui/toasts.tsx';
import {
  type EntryWords,
  isBlank,
  nothingTyped,
  type Typed,
  type TypedAction,
  type TypedDecision,
  typedTogether,
  typedWithout,
} from './typed.ts';
import { createWritingKeeper } from './writing-keeper.ts';

/** What is typed in a running meeting: shown at once, kept within two seconds and before the vault locks. */
export interface Writing {
  readonly typed: Typed;
  readonly state: DraftState;
  readonly entry: (entryId: string, words: Partial<EntryWords>) => void;
  readonly decision: (decisionId: string, words: TypedDecision) => void;
  readonly action: (actionId: string, words: TypedAction) => void;
  readonly remove: (kind: 'decision' | 'action', id: string) => void;
  readonly flush: () => Promise<void>;
}

async function keep(meetingId: string, typed: Typed): Promise<void> {
  for (const [entryId, changes] of Object.entries(typed.entries)) {
    await call('callover.saveEntry', { meetingId, entryId, changes });
  }
  for (const [decisionId, words] of Object.entries(typed.decisions)) {
    if (!isBlank(words)) await call('callover.saveDecision', { meetingId, decisionId, ...words });
  }
  for (const [actionId, words] of Object.entries(typed.actions)) {
    if (!isBlank(words)) await call('callover.saveAction', { meetingId, actionId, ...words });
  }
}

/** @param kept ids of decisions and actions that the core already has: removing them is its act too */
export function useWriting(meetingId: string, kept: ReadonlySet<string>): Writing {
  const sentences = useSentences();
  const [typed, setTyped] = useState<Typed>(nothingTyped);
  const [state, setState] = useState<DraftState>({ kind: 'none' });
  const [keeper] = useState(() => createWritingKeeper((words) => keep(meetingId, words), setState));
  useBeforeLock(keeper.flush);
  useEffect(() => {
    const flush = () => {
      void keeper.flush();
    };
    window.addEventListener('blur', flush);
    return () => {
      window.removeEventListener('blur', flush);
      flush();
    };
  }, [keeper]);

  const type = (change: Typed) => {
    setTyped((before) => typedTogether(before, change));
    keeper.type(change);
  };
  const erase = async (kind: 'decision' | 'action', id: string) => {
    await keeper.flush();
    try {
      if (kind === 'decision') await call('callover.removeDecision', { meetingId, decisionId: id });
      else await call('callover.removeAction', { meetingId, actionId: id });
    } catch (error) {
      toastProblem(sentences.error(error));
    }
  };
  return {
    typed,
    state,
    entry: (entryId, words) => {
      type({ ...nothingTyped, entries: { [entryId]: words } });
    },
    decision: (decisionId, words) => {
      type({ ...nothingTyped, decisions: { [decisionId]: words } });
    },
    action: (actionId, words) => {
      type({ ...nothingTyped, actions: { [actionId]: words } });
    },
    remove: (kind, id) => {
      keeper.forget(id);
      setTyped((before) => typedWithout(before, id));
      if (kept.has(id)) void erase(kind, id);
    },
    flush: keeper.flush,
  };
}
