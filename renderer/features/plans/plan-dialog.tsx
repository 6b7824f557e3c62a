import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useToday } from '#renderer/app/words.ts';
import { AnswerFields, MadeFields } from '#renderer/features/records/head-fields.tsx';
import { headFormOf, headFormProblems, headOf } from '#renderer/features/records/head-form.ts';
import { ManyChips } from '#renderer/ui/choice-chips.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { planSources } from '#shared/domain/plans/plan-codes.ts';
import { atFormFields } from './at-form-fields.ts';
import type { Plan } from './plan-words.ts';

interface PlanDialogProps {
  readonly caseId: string;
  readonly paper: NonNullable<Plan['plan']>;
  readonly called: string;
  readonly onClose: () => void;
}

/** How the plan was made, what was looked at, what the person says to it and whether they have it. */
export function PlanDialog({ caseId, paper, called, onClose }: PlanDialogProps) {
  const { t } = useTranslation(['plans', 'domain']);
  const today = useToday();
  const { sources, id: _id, startedOn: _startedOn, author: _author, number, ...head } = paper;
  const form = useForm('plan-paper', {
    initial: { ...headFormOf(head, number), sources },
    check: (values) => headFormProblems(values, today),
    submit: async (values) => {
      const content = { ...headOf(values, today), sources: [...values.sources] };
      try {
        await api.plans.updatePlan({ caseId, content });
      } catch (error) {
        throw atFormFields(error, 'content');
      }
      toastDone(t('paper.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('paper.change')} form={form} onClose={onClose}>
      <MadeFields form={form} called={called} />
      <ManyChips
        label={t('paper.sourcesLabel')}
        chips={planSources.map((value) => ({ value, label: t(`domain:planSource.${value}`) }))}
        value={form.values.sources}
        onChange={(chosen) => {
          form.set({ sources: planSources.filter((source) => chosen.includes(source)) });
        }}
      />
      <AnswerFields form={form} called={called} />
    </FormDialog>
  );
}
