import { useState } from 'react';
import { useSentences } from '#renderer/app/words.ts';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { toastProblem } from '#renderer/ui/toasts.tsx';

interface PromptCheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly save: (checked: boolean) => Promise<unknown>;
}

/** Shows a press at once, while it is on its way to the record, and takes it back if it could not be saved. */
export function PromptCheckbox({ label, checked, save }: PromptCheckboxProps) {
  const sentences = useSentences();
  const [pressed, setPressed] = useState<{ readonly before: boolean; readonly to: boolean } | null>(null);
  const press = async (to: boolean) => {
    setPressed({ before: checked, to });
    try {
      await save(to);
    } catch (error) {
      setPressed(null);
      toastProblem(sentences.error(error));
    }
  };
  return (
    <Checkbox
      label={label}
      checked={pressed?.before === checked ? pressed.to : checked}
      onChange={(to) => {
        void press(to);
      }}
    />
  );
}
