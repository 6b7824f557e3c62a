import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import type { Step } from './plan-words.ts';

interface OutcomeDialogProps {
  readonly caseId: string;
  readonly step: Step;
  readonly onClose: () => void;
}

/** What came of a step, in a line or two. */
export function OutcomeDialog({ caseId, step, onClose }: OutcomeDialogProps) {
  const { t } = useTranslation('plans');
  const form = useForm('plan-outcome', {
    initial: { outcomeNote: step.outcomeNote },
    submit: async ({ outcomeNote }) => {
      await call('plans.setStepStatus', { caseId, stepId: step.id, status: step.status, outcomeNote });
      onClose();
    },
  });
  return (
    <FormDialog title={t('step.tell')} form={form} onClose={onClose}>
      <p className="ks-quiet">{step.text}</p>
      <TextareaField {...form.field('outcomeNote')} label={t('step.outcome')} maxLength={500} autoFocus />
    </FormDialog>
  );
}
