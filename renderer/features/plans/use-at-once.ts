import { useCallback } from 'react';
import { useSentences } from '#renderer/app/words.ts';
import { toastProblem } from '#renderer/ui/toasts.tsx';

/** Does a small act at once; what went wrong is said in a message that stays. */
export function useAtOnce(): (act: () => Promise<unknown>) => Promise<void> {
  const sentences = useSentences();
  return useCallback(
    async (act) => {
      try {
        await act();
      } catch (error) {
        toastProblem(sentences.error(error));
      }
    },
    [sentences],
  );
}
