import { useTranslation } from 'react-i18next';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { DateField, TimeField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { type Meeting, MeetingFields, meetingProblems, wholeNumber } from './meeting-fields.tsx';

interface Planned extends Meeting {
  readonly on: string | null;
  readonly at: string | null;
}

interface PlanDialogProps {
  /** `plan` = a new session, `move` = another day for this one. */
  readonly kind: 'plan' | 'move';
  readonly initial: Planned;
  readonly save: (planned: {
    readonly on: string;
    readonly at: string | null;
    readonly minutes: number;
    readonly mode: Meeting['mode'];
  }) => Promise<unknown>;
  readonly onClose: () => void;
}

/** When and how a session is to take place. */
export function PlanDialog({ kind, initial, save, onClose }: PlanDialogProps) {
  const { t } = useTranslation('supervision');
  const form = useForm<Planned>('plan', {
    initial,
    check: (values) => ({ ...(values.on === null ? { on: 'required' } : {}), ...meetingProblems(values) }),
    submit: async ({ on, at, minutes, mode }) => {
      if (on === null) return;
      await save({ on, at, minutes: wholeNumber(minutes) ?? 0, mode });
      onClose();
    },
  });
  return (
    <FormDialog title={t(`plan.title.${kind}`)} save={t(`plan.act.${kind}`)} form={form} onClose={onClose}>
      <FieldsRow>
        <DateField {...form.field('on')} label={t('plan.on')} required />
        <TimeField {...form.field('at')} label={t('plan.at')} />
      </FieldsRow>
      <MeetingFields minutes={form.field('minutes')} mode={form.field('mode')} />
    </FormDialog>
  );
}
