import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { findVoiceProblems } from '#shared/domain/feedback/voices.ts';

interface FollowDialogProps {
  readonly voice: OutputOf<'voices.list'>[number];
  readonly onClose: () => void;
}

/** What was answered, what came of it, and what the team learns. */
export function FollowDialog({ voice, onClose }: FollowDialogProps) {
  const { t } = useTranslation('feedback');
  const today = useToday();
  const { id, acknowledgedOn, answeredOn, outcome, learning } = voice;
  const form = useForm('follow', {
    initial: { acknowledgedOn, answeredOn, outcome, learning },
    check: (values) => findVoiceProblems({ ...voice, ...values }, today),
    submit: async (values) => {
      await api.voices.follow({ id, ...values });
      onClose();
    },
  });
  return (
    <FormDialog title={t('voices.followTitle')} save={t('voices.followSave')} form={form} onClose={onClose}>
      {voice.kind !== 'compliment' && (
        <FieldsRow>
          <DateField {...form.field('acknowledgedOn')} label={t('voices.acknowledgedOn')} max={today} />
          <DateField {...form.field('answeredOn')} label={t('voices.answeredOn')} max={today} />
        </FieldsRow>
      )}
      <TextareaField {...form.field('outcome')} label={t('voices.outcome')} maxLength={2000} />
      <TextField
        {...form.field('learning')}
        label={t('voices.learning')}
        help={t('voices.learningHelp')}
        maxLength={1000}
      />
    </FormDialog>
  );
}
