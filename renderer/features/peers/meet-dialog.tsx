import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';

/** What is noted next about a match. */
export interface Meeting {
  readonly match: OutputOf<'peers.ofCase'>['matches'][number];
  readonly state: 'trying' | 'agreed' | 'paused';
}

interface MeetDialogProps {
  readonly caseId: string;
  readonly meeting: Meeting;
  readonly onClose: () => void;
}

/** How it is with a supporter, in the person's words. */
export function MeetDialog({ caseId, meeting: { match, state }, onClose }: MeetDialogProps) {
  const { t } = useTranslation('peers');
  const today = useToday();
  const form = useForm<{ readonly metOn: string | null; readonly personFeedback: string }>('meet', {
    initial: { metOn: match.metOn ?? today, personFeedback: match.personFeedback },
    submit: async (values) => {
      await api.peers.moveMatch({ caseId, id: match.id, state, ...values });
      toastDone(t('match.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('match.form', { name: match.name })} form={form} onClose={onClose}>
      <DateField {...form.field('metOn')} label={t('match.metOn')} max={today} />
      <TextField {...form.field('personFeedback')} label={t('match.feedback')} maxLength={500} />
    </FormDialog>
  );
}
