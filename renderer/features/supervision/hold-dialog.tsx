import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useToday } from '#renderer/app/words.ts';
import { DateField, TimeField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import type { SessionView } from '#shared/contracts/supervision-records.ts';
import { proposeNext } from '#shared/domain/supervision/session-rhythm.ts';
import { useKeeping } from './keeping.tsx';
import { type Meeting, MeetingFields, meetingProblems, wholeNumber } from './meeting-fields.tsx';

interface Held extends Meeting {
  readonly heldOn: string | null;
  readonly nextOn: string | null;
  readonly nextAt: string | null;
}

interface HoldDialogProps {
  readonly session: SessionView;
  readonly onClose: () => void;
}

/** The session took place: when, how long, and when the next one is. */
export function HoldDialog({ session, onClose }: HoldDialogProps) {
  const { t } = useTranslation('supervision');
  const { flushAll } = useKeeping();
  const today = useToday();
  const heldOn = session.heldOn > today ? today : session.heldOn;
  const form = useForm<Held>('hold', {
    initial: {
      heldOn,
      minutes: String(session.minutes),
      mode: session.mode,
      nextOn: session.next?.on ?? proposeNext(heldOn, session.everyDays),
      nextAt: session.next === null ? session.at : session.next.at,
    },
    check: (values) => ({
      ...(values.heldOn === null ? { heldOn: 'required' } : {}),
      ...meetingProblems(values),
    }),
    submit: async ({ minutes, heldOn: day, ...held }) => {
      if (day === null) return;
      await flushAll();
      await api.supervision.hold({
        sessionId: session.id,
        heldOn: day,
        minutes: wholeNumber(minutes) ?? 0,
        ...held,
      });
      onClose();
    },
  });
  return (
    <FormDialog title={t('hold.title')} save={t('hold.act')} form={form} onClose={onClose}>
      <DateField {...form.field('heldOn')} label={t('hold.on')} max={today} required />
      <MeetingFields minutes={form.field('minutes')} mode={form.field('mode')} />
      {session.next === null && (
        <FieldsRow>
          <DateField {...form.field('nextOn')} label={t('hold.nextOn')} help={t('hold.nextHelp')} />
          <TimeField {...form.field('nextAt')} label={t('hold.nextAt')} />
        </FieldsRow>
      )}
    </FormDialog>
  );
}
