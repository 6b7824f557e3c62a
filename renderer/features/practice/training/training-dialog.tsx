import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { NumberField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { Training } from './training-list.tsx';

interface TrainingDialogProps {
  /** Null for a new one. */
  readonly training: Training | null;
  readonly onClose: () => void;
}

/** One line of the training list. */
export function TrainingDialog({ training, onClose }: TrainingDialogProps) {
  const { t } = useTranslation(['practice', 'ui']);
  const form = useForm('training', {
    initial: {
      title: training?.title ?? '',
      about: training?.about ?? '',
      required: training?.required ?? false,
      validMonths: training?.validMonths == null ? '' : String(training.validMonths),
    },
    check: ({ title, validMonths }) => ({
      ...(title.trim() === '' ? { title: 'required' as const } : {}),
      ...(/^(?:|[1-9]\d?|1\d\d|2[0-3]\d|240)$/u.test(validMonths.trim())
        ? {}
        : { validMonths: 'not_a_number' as const }),
    }),
    submit: async ({ title, about, required, validMonths }) => {
      const months = validMonths.trim() === '' ? null : Number(validMonths);
      const content = { title, about, required, validMonths: months };
      await (training === null
        ? api.practice.addTrainings({ trainings: [content] })
        : api.practice.changeTraining({ id: training.id, ...content }));
      toastDone(t('training.saved'));
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={training === null ? t('training.add') : t('training.change')}
      closeLabel={t('ui:close')}
    >
      <form onSubmit={form.onSubmit} noValidate>
        <Fields>
          <ErrorSummary title={form.problemsTitle} problems={form.problems} />
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          <TextField {...form.field('title')} label={t('training.title')} maxLength={120} required />
          <TextField {...form.field('about')} label={t('training.about')} maxLength={500} />
          <Checkbox
            label={t('training.required')}
            help={t('training.requiredHelp')}
            checked={form.values.required}
            onChange={(required) => {
              form.set({ required });
            }}
          />
          <NumberField
            {...form.field('validMonths')}
            label={t('training.validMonths')}
            help={t('training.validMonthsHelp')}
            unit={t('training.monthsUnit')}
          />
          <ButtonRow>
            <Button onClick={onClose}>{t('ui:cancel')}</Button>
            {training !== null && (
              <Button
                kind="quiet"
                onClick={() => {
                  void api.practice.removeTraining({ id: training.id }).then(() => {
                    toastDone(t('training.removed', { title: training.title }));
                    onClose();
                  });
                }}
              >
                {t('training.remove')}
              </Button>
            )}
            <Button kind="main" submits busy={form.busy}>
              {t('ui:save')}
            </Button>
          </ButtonRow>
        </Fields>
      </form>
    </Dialog>
  );
}
