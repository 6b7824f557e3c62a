import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { findStepProblems } from '#shared/domain/plans/plan-rules.ts';
import { atFormFields } from './at-form-fields.ts';
import { emptyStep } from './goal-form.ts';
import type { Goal } from './plan-words.ts';
import { StepFields } from './step-fields.tsx';

interface StepDialogProps {
  readonly caseId: string;
  /** Goals at work that the promise may belong to. */
  readonly goals: readonly Goal[];
  readonly called: string;
  readonly onClose: () => void;
}

const noGoal = '';

/** What will we do? A promise of the team, for one of the goals or by itself. */
export function StepDialog({ caseId, goals, called, onClose }: StepDialogProps) {
  const { t } = useTranslation('plans');
  const { user } = useSession();
  const form = useForm('plan-step', {
    initial: { goalId: goals[0]?.id ?? noGoal, step: emptyStep('new', 'team', user.id) },
    check: ({ step }) => {
      const [code] = Object.values(findStepProblems(step));
      return code === undefined ? {} : { step: code };
    },
    submit: async ({ goalId, step: { key: _key, id: _id, ...content } }) => {
      try {
        await call('plans.addStep', { caseId, goalId: goalId === noGoal ? null : goalId, content });
      } catch (error) {
        throw atFormFields(error, 'content');
      }
      toastDone(t('step.saved'));
      onClose();
    },
    sentence: () => t('step.needs'),
  });
  const { step } = form.values;
  return (
    <FormDialog title={t('prompt.whatWillWeDo')} form={form} onClose={onClose}>
      <div id={form.field('step').id} tabIndex={-1}>
        <StepFields
          number={null}
          step={step}
          called={called}
          teamOnly
          onChange={(part) => {
            form.set({ step: { ...step, ...part } });
          }}
        />
      </div>
      {goals.length > 0 && (
        <SelectField
          {...form.field('goalId')}
          label={t('step.goal')}
          choices={[
            ...goals.map(({ id, personWords }) => ({ value: id, label: personWords })),
            { value: noGoal, label: t('step.noGoal') },
          ]}
        />
      )}
    </FormDialog>
  );
}
