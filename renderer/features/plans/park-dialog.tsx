import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useToday } from '#renderer/app/words.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { addDays, addMonthsClamped } from '#shared/domain/dates/calendar.ts';
import type { Topic } from './plan-words.ts';

interface ParkDialogProps {
  readonly caseId: string;
  readonly topic: Topic;
  readonly onClose: () => void;
}

/** When a parked idea is looked at again unless another day is named (domain.md 3.2), in months. */
const usualMonths = 6;

/** Parks an idea: right now it may be too much, some months later it may fit (domain.md 3.2). */
export function ParkDialog({ caseId, topic, onClose }: ParkDialogProps) {
  const { t } = useTranslation('plans');
  const today = useToday();
  const form = useForm<{ readonly until: string | null }>('plan-park', {
    initial: { until: addMonthsClamped(today, usualMonths) },
    check: ({ until }) => (until === null ? { until: 'not_a_date' } : {}),
    submit: async ({ until }) => {
      await call('changeTopics.park', { caseId, topicId: topic.id, until });
      toastDone(t('park.done'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('park.open')} form={form} onClose={onClose} save={t('park.act')}>
      <p>{t('park.help')}</p>
      <DateField {...form.field('until')} label={t('park.until')} min={addDays(today, 1)} />
    </FormDialog>
  );
}
