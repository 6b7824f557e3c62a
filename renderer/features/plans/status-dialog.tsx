import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useToday } from '#renderer/app/words.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { PersonWords, WordsField } from '#renderer/ui/voices.tsx';
import type { Goal } from './plan-words.ts';

/** Standings that end a goal, or let it rest, with the person's words. */
export const closingStatuses = ['reached', 'changed', 'resting'] as const;
export type ClosingStatus = (typeof closingStatuses)[number];

interface StatusDialogProps {
  readonly caseId: string;
  readonly goal: Goal;
  readonly status: ClosingStatus;
  readonly onClose: () => void;
}

interface ClosingForm {
  readonly on: string | null;
  readonly closingWords: string;
  readonly reviewDate: string | null;
}

/** A goal is reached, became another one, or rests until a day: in the person's words. */
export function StatusDialog({ caseId, goal, status, onClose }: StatusDialogProps) {
  const { t } = useTranslation('plans');
  const today = useToday();
  const form = useForm<ClosingForm>('plan-status', {
    initial: { on: today, closingWords: '', reviewDate: null },
    check: ({ on }) => (on === null ? { on: 'not_a_date' } : {}),
    submit: async ({ on, closingWords, reviewDate }) => {
      if (on === null) return;
      await call('plans.setGoalStatus', { caseId, goalId: goal.id, status, on, closingWords, reviewDate });
      toastDone(t(`closing.done.${status}`));
      onClose();
    },
  });
  return (
    <FormDialog title={t(`closing.title.${status}`)} form={form} onClose={onClose}>
      <PersonWords>{goal.personWords}</PersonWords>
      <WordsField
        {...form.field('closingWords')}
        label={t(`closing.words.${status}`)}
        help={t('closing.help')}
        maxLength={1000}
        autoFocus
      />
      <FieldsRow>
        <DateField {...form.field('on')} label={t('closing.on')} max={today} />
        {status === 'resting' && <DateField {...form.field('reviewDate')} label={t('closing.lookAgain')} />}
      </FieldsRow>
    </FormDialog>
  );
}
