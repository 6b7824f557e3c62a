import { useState } from 'react';
import { api, type InputOf } from '#renderer/api/client.ts';
import { useSentences } from '#renderer/app/words.ts';
import { toastProblem } from '#renderer/ui/toasts.tsx';
import type { ItemContent, ItemView } from '#shared/contracts/supervision-records.ts';
import type { SupervisionSection } from '#shared/domain/supervision/supervision-codes.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { newId } from '#shared/lib/ids.ts';
import { useKept } from './keeping.tsx';

type Content = InputOf<'supervision.saveItem'>['content'];

const emptyItem: Content = {
  text: '',
  caseId: null,
  strengths: '',
  plan: '',
  decision: '',
  cycle: null,
  functions: [],
  stakeholders: [],
  origin: null,
};

interface NewItem {
  readonly section: SupervisionSection;
  readonly isPrivate?: boolean;
  readonly content?: Partial<Content>;
}

/** Adds items to a session: first the empty place, so that nothing typed into it can be lost. */
export function useAddItem(sessionId: string) {
  const sentences = useSentences();
  /** Id of the item added last, whose field takes the focus. */
  const [added, setAdded] = useState<string | null>(null);
  const add = async ({ section, isPrivate = false, content = {} }: NewItem) => {
    const itemId = newId(systemClock.millis());
    setAdded(itemId);
    try {
      await api.supervision.saveItem({
        sessionId,
        itemId,
        section,
        isPrivate,
        content: { ...emptyItem, ...content },
      });
    } catch (error) {
      toastProblem(sentences.error(error));
    }
  };
  return { added, add };
}

/** One item while it is written: kept as it is typed, taken out by its author, brought before both. */
export function useItem(sessionId: string, { id: itemId, section, isPrivate, content }: ItemView) {
  const sentences = useSentences();
  const kept = useKept<ItemContent>(content, async (next) => {
    const { keptAt } = await api.supervision.saveItem({
      sessionId,
      itemId,
      section,
      isPrivate,
      content: next,
    });
    return keptAt;
  });
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      toastProblem(sentences.error(error));
    }
  };
  return {
    content: kept.content,
    change: kept.change,
    flush: kept.flush,
    remove: () =>
      attempt(async () => {
        await kept.pause();
        await api.supervision.removeItem({ sessionId, itemId });
      }),
    bring: () =>
      attempt(async () => {
        await kept.flush();
        await api.supervision.bringItem({ sessionId, itemId });
      }),
  };
}
