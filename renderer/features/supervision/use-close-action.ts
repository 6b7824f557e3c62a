import { api } from '#renderer/api/client.ts';
import { useSentences } from '#renderer/app/words.ts';
import { toastProblem } from '#renderer/ui/toasts.tsx';
import type { ActionView } from '#shared/contracts/supervision-records.ts';
import type { ActionStatus } from '#shared/domain/supervision/supervision-codes.ts';

/** Says in a session what became of an action. */
export function useCloseAction(sessionId: string) {
  const sentences = useSentences();
  return async (action: ActionView, status: ActionStatus, note: string): Promise<void> => {
    try {
      await api.supervision.closeAction({ sessionId, actionId: action.id, status, note });
    } catch (error) {
      toastProblem(sentences.error(error));
    }
  };
}
