import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useToday } from '#renderer/app/words.ts';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import {
  type ContactWish,
  contactWishes,
  type StillHoused,
  stillHousedAnswers,
} from '#shared/domain/closing/closing-codes.ts';

interface FollowUpForm {
  readonly doneOn: string | null;
  readonly stillHoused: StillHoused | null;
  readonly contactWish: ContactWish | null;
  readonly note: string;
  readonly nextOn: string | null;
}

interface FollowUpDialogProps {
  readonly caseId: string;
  readonly id: string;
  readonly onClose: () => void;
}

/** What a light check-in found: the home, the contact that is wanted, a note, the next one (domain.md 5.4). */
export function FollowUpDialog({ caseId, id, onClose }: FollowUpDialogProps) {
  const { t } = useTranslation(['closing', 'domain']);
  const today = useToday();
  const form = useForm<FollowUpForm>('follow-up', {
    initial: { doneOn: today, stillHoused: null, contactWish: null, note: '', nextOn: null },
    check: (values) => ({
      ...(values.doneOn === null ? { doneOn: 'required' as const } : {}),
      ...(values.stillHoused === null ? { stillHoused: 'required' as const } : {}),
      ...(values.contactWish === null ? { contactWish: 'required' as const } : {}),
    }),
    sentence: (field, code) => {
      if (code !== 'required') return undefined;
      if (field === 'stillHoused') return t('closing:followUp.missingHoused');
      return field === 'contactWish' ? t('closing:followUp.missingWish') : undefined;
    },
    submit: async ({ doneOn, stillHoused, contactWish, note, nextOn }) => {
      if (doneOn === null || stillHoused === null || contactWish === null) return;
      await api.closing.recordFollowUp({ caseId, id, doneOn, stillHoused, contactWish, note, nextOn });
      toastDone(t('closing:followUp.saved'));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('closing:followUp.recordTitle')}
      form={form}
      save={t('closing:followUp.save')}
      onClose={onClose}
    >
      <ChoiceChips
        {...form.field('stillHoused')}
        label={t('closing:followUp.stillHoused')}
        chips={stillHousedAnswers.map((value) => ({ value, label: t(`domain:stillHoused.${value}`) }))}
        required
      />
      <ChoiceChips
        {...form.field('contactWish')}
        label={t('closing:followUp.contactWish')}
        chips={contactWishes.map((value) => ({ value, label: t(`domain:contactWish.${value}`) }))}
        required
      />
      <HintedField {...form.field('note')} label={t('closing:followUp.note')} rows={3} />
      <DateField {...form.field('doneOn')} label={t('closing:followUp.doneOn')} max={today} required />
      <DateField {...form.field('nextOn')} label={t('closing:followUp.nextOn')} min={today} />
    </FormDialog>
  );
}
