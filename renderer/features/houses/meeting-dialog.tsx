import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { linesOf } from '#renderer/features/notes/lines.ts';
import { atFormFields } from '#renderer/features/plans/at-form-fields.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import type { Meeting } from './houses-screen.tsx';

interface MeetingDialogProps {
  /** The meeting to change, or nothing for a new one. */
  readonly meeting: Meeting | null;
  /** The house that a new one begins with. */
  readonly house: string;
  readonly onClose: () => void;
}

interface MeetingForm {
  readonly house: string;
  readonly heldOn: string | null;
  readonly notes: string;
  /** One a line. */
  readonly agreed: string;
  readonly nextOn: string | null;
}

function problemsOf({ house, heldOn, agreed }: MeetingForm): FieldProblems {
  return {
    ...(house.trim() === '' ? { house: 'required' } : {}),
    ...(heldOn === null ? { heldOn: 'required' } : {}),
    ...(linesOf(agreed).length > 30 ? { agreed: 'too_many' } : {}),
  };
}

/** What a house talked about and agreed, without names. */
export function MeetingDialog({ meeting, house, onClose }: MeetingDialogProps) {
  const { t } = useTranslation('houses');
  const today = useToday();
  const form = useForm<MeetingForm>('meeting', {
    initial: {
      house: meeting?.house ?? house,
      heldOn: meeting?.heldOn ?? today,
      notes: meeting?.notes ?? '',
      agreed: (meeting?.agreed ?? []).join('\n'),
      nextOn: meeting?.nextOn ?? null,
    },
    check: problemsOf,
    submit: async ({ heldOn, agreed, ...values }) => {
      const content = { ...values, heldOn: heldOn ?? today, agreed: [...linesOf(agreed)] };
      try {
        if (meeting === null) await call('houses.addMeeting', content);
        else await call('houses.changeMeeting', { meetingId: meeting.id, content });
      } catch (error) {
        throw atFormFields(error, 'content');
      }
      toastDone(t('form.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('form.meetingTitle')} form={form} onClose={onClose} width={720}>
      <TextField {...form.field('house')} label={t('form.house')} maxLength={120} required autoFocus />
      <FieldsRow>
        <DateField {...form.field('heldOn')} label={t('form.heldOn')} required />
        <DateField {...form.field('nextOn')} label={t('form.nextOn')} />
      </FieldsRow>
      <HintedField {...form.field('notes')} label={t('form.notes')} note={t('form.notesHelp')} rows={5} />
      <TextareaField
        {...form.field('agreed')}
        label={t('form.agreed')}
        help={t('form.agreedHelp')}
        rows={3}
      />
    </FormDialog>
  );
}
