import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { linesOf } from '#renderer/features/peers/side-form.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { NumberField, TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { GroupSession } from '#shared/contracts/groups.ts';

interface SessionDialogProps {
  readonly programmeId: string;
  /** Null for a new one. */
  readonly session: GroupSession | null;
  readonly onClose: () => void;
}

interface SessionForm extends Pick<
  GroupSession,
  'topic' | 'plan' | 'whatHappened' | 'atmosphere' | 'learning'
> {
  readonly heldOn: string | null;
  readonly nextTopics: string;
  readonly guests: string;
}

function formOf(session: GroupSession | null, today: string): SessionForm {
  return {
    heldOn: session?.heldOn ?? today,
    topic: session?.topic ?? '',
    plan: session?.plan ?? '',
    whatHappened: session?.whatHappened ?? '',
    atmosphere: session?.atmosphere ?? '',
    learning: session?.learning ?? '',
    nextTopics: (session?.nextTopics ?? []).join('\n'),
    guests: String(session?.guests ?? 0),
  };
}

/** A session: its plan before, what happened afterwards, never with a name. */
export function SessionDialog({ programmeId, session, onClose }: SessionDialogProps) {
  const { t } = useTranslation('groups');
  const today = useToday();
  const form = useForm<SessionForm>('group-session', {
    initial: formOf(session, today),
    check: ({ topic, heldOn, guests }) => ({
      ...(heldOn === null ? { heldOn: 'required' as const } : {}),
      ...(topic.trim() === '' ? { topic: 'required' as const } : {}),
      ...(/^\d{1,3}$/u.test(guests) ? {} : { guests: 'not_a_number' as const }),
    }),
    submit: async ({ heldOn, nextTopics, guests, ...texts }) => {
      await api.groups.saveSession({
        id: session?.id ?? null,
        programmeId,
        session: {
          ...texts,
          heldOn: heldOn ?? today,
          nextTopics: linesOf(nextTopics),
          guests: Number(guests),
        },
      });
      toastDone(t('session.saved'));
      onClose();
    },
  });
  const isPast = form.values.heldOn !== null && form.values.heldOn <= today;
  return (
    <FormDialog title={t('session.title')} form={form} onClose={onClose} width={720}>
      <DateField {...form.field('heldOn')} label={t('session.heldOn')} required />
      <TextField {...form.field('topic')} label={t('session.topic')} maxLength={200} required />
      <TextareaField {...form.field('plan')} label={t('session.plan')} maxLength={2000} rows={3} />
      {isPast && (
        <>
          <TextareaField
            {...form.field('whatHappened')}
            label={t('session.whatHappened')}
            help={t('session.whatHappenedHelp')}
            maxLength={4000}
            rows={4}
          />
          <TextField {...form.field('atmosphere')} label={t('session.atmosphere')} maxLength={500} />
          <TextareaField
            {...form.field('learning')}
            label={t('session.learning')}
            maxLength={1000}
            rows={2}
          />
          <TextareaField
            {...form.field('nextTopics')}
            label={t('session.nextTopics')}
            help={t('session.listHelp')}
            rows={2}
          />
          <NumberField {...form.field('guests')} label={t('session.guests')} />
        </>
      )}
    </FormDialog>
  );
}
