import { useCallback } from 'react';
import { useSentences } from '#renderer/app/words.ts';
import { toastProblem } from '#renderer/ui/toasts.tsx';

/** Does a small act at once; what went wrong is said in a message that stays. @returns whether it was done */
export function useAtOnce(): (act: () => Promise<unknown>) => Promise<boolean> {
  const sentences = useSentences();
  return useCallback(
    async (act) => {
      try {
        await act();
        return true;
      } catch (error) {
        toastProblem(sentences.error(error));
        return false;
      }
    },
    [sentences],
  );
}
