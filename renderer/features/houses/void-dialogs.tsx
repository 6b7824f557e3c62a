import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { Unit } from './houses-screen.tsx';

interface VoidDialogProps {
  readonly unit: Unit;
  readonly onClose: () => void;
}

/** A home stands empty from a day on. */
export function BeginVoidDialog({ unit, onClose }: VoidDialogProps) {
  const { t } = useTranslation('houses');
  const today = useToday();
  const form = useForm<{ readonly from: string | null; readonly words: string }>('void', {
    initial: { from: today, words: '' },
    check: ({ from }) => (from === null ? { from: 'required' } : {}),
    sentence: (field, code) => (field === 'from' && code === 'duplicate' ? t('form.twice') : undefined),
    submit: async ({ from, words }) => {
      await call('houses.beginVoid', { unitId: unit.id, from: from ?? today, words });
      toastDone(t('form.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('form.voidTitle')} form={form} onClose={onClose}>
      <DateField {...form.field('from')} label={t('form.from')} required />
      <TextField {...form.field('words')} label={t('form.words')} maxLength={300} />
    </FormDialog>
  );
}

/** Somebody lives in a home again. */
export function EndVoidDialog({ unit, onClose }: VoidDialogProps) {
  const { t } = useTranslation('houses');
  const today = useToday();
  const empty = unit.voids.find(({ until }) => until === null);
  const form = useForm<{ readonly until: string | null; readonly words: string }>('end-void', {
    initial: { until: today, words: empty?.words ?? '' },
    check: ({ until }) => (until === null ? { until: 'required' } : {}),
    submit: async ({ until, words }) => {
      if (empty !== undefined) {
        await call('houses.endVoid', { voidId: empty.id, until: until ?? today, words });
      }
      toastDone(t('form.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('form.endTitle')} form={form} onClose={onClose}>
      <DateField {...form.field('until')} label={t('form.until')} required />
      <TextField {...form.field('words')} label={t('form.words')} maxLength={300} />
    </FormDialog>
  );
}
