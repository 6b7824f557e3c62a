import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { trainingValidUntil } from '#shared/domain/practice/training.ts';
import type { TrainingRecord } from './training-of.tsx';

interface RecordDialogProps {
  readonly workerId: string;
  /** Null for a new one. */
  readonly record: TrainingRecord | null;
  readonly onClose: () => void;
}

interface RecordForm {
  readonly trainingId: string;
  readonly title: string;
  readonly provider: string;
  readonly completedOn: string | null;
  readonly validUntil: string | null;
}

/** Stands for a training that is not on the list. */
const another = 'another';

function formOf(record: TrainingRecord | null, today: string): RecordForm {
  if (record === null)
    return { trainingId: another, title: '', provider: '', completedOn: today, validUntil: null };
  const { trainingId, title, provider, completedOn, validUntil } = record;
  return { trainingId: trainingId ?? another, title, provider, completedOn, validUntil };
}

/** One training that somebody did; the list fills in its title and how long it counts. */
export function RecordDialog({ workerId, record, onClose }: RecordDialogProps) {
  const { t } = useTranslation(['practice', 'ui']);
  const today = useToday();
  const trainings = useRead('practice.trainings', {});
  const list = trainings.data ?? [];
  const form = useForm<RecordForm>('training-record', {
    initial: formOf(record, today),
    check: ({ title, completedOn }) => ({
      ...(title.trim() === '' ? { title: 'required' as const } : {}),
      ...(completedOn === null ? { completedOn: 'required' as const } : {}),
    }),
    submit: async ({ trainingId, title, provider, completedOn, validUntil }) => {
      await api.practice.saveTrainingRecord({
        id: record?.id ?? null,
        workerId,
        record: {
          trainingId: trainingId === another ? null : trainingId,
          title,
          provider,
          completedOn: completedOn ?? today,
          validUntil,
        },
      });
      toastDone(t('record.saved'));
      onClose();
    },
  });
  const fill = (trainingId: string, completedOn: string | null) => {
    const training = list.find(({ id }) => id === trainingId);
    if (training === undefined) return { trainingId, completedOn };
    const validUntil = completedOn === null ? null : trainingValidUntil(completedOn, training.validMonths);
    return { trainingId, completedOn, title: training.title, validUntil };
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={record === null ? t('record.add') : t('record.change')}
      closeLabel={t('ui:close')}
    >
      <form onSubmit={form.onSubmit} noValidate>
        <Fields>
          <ErrorSummary title={form.problemsTitle} problems={form.problems} />
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          <SelectField
            {...form.field('trainingId')}
            label={t('record.which')}
            choices={[
              ...list.map(({ id, title }) => ({ value: id, label: title })),
              { value: another, label: t('record.another') },
            ]}
            onChange={(trainingId) => {
              form.set(fill(trainingId, form.values.completedOn));
            }}
          />
          {form.values.trainingId === another && (
            <TextField {...form.field('title')} label={t('record.what')} maxLength={120} required />
          )}
          <TextField {...form.field('provider')} label={t('record.provider')} maxLength={120} />
          <FieldsRow>
            <DateField
              {...form.field('completedOn')}
              label={t('record.completedOn')}
              max={today}
              required
              onChange={(completedOn) => {
                form.set(fill(form.values.trainingId, completedOn));
              }}
            />
            <DateField
              {...form.field('validUntil')}
              label={t('record.validUntil')}
              help={t('record.validUntilHelp')}
            />
          </FieldsRow>
          <ButtonRow>
            <Button onClick={onClose}>{t('ui:cancel')}</Button>
            {record !== null && (
              <Button
                kind="quiet"
                onClick={() => {
                  void api.practice.removeTrainingRecord({ id: record.id }).then(() => {
                    toastDone(t('record.removed'));
                    onClose();
                  });
                }}
              >
                {t('record.remove')}
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
