import { useTranslation } from 'react-i18next';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';
import { useSentences } from './words.ts';

/** Says that something is done, with Undo behind it. An undo that cannot be made says why. */
export function useToastWithUndo(): (text: string, takeBack: () => Promise<unknown>) => void {
  const { t } = useTranslation('ui');
  const sentences = useSentences();
  return (text, takeBack) => {
    const act = async () => {
      try {
        await takeBack();
      } catch (error) {
        toastProblem(sentences.error(error));
      }
    };
    toastDone(text, { label: t('undo'), act: () => void act() });
  };
}
