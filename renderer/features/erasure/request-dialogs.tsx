import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useToday } from '#renderer/app/words.ts';
import { CheckboxGroup } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { type KeepGround, keepGrounds } from '#shared/domain/erasure/erasure-codes.ts';

interface RequestDialogProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

/** That somebody asked, when, and in which words. */
export function RequestDialog({ caseId, onClose }: RequestDialogProps) {
  const { t } = useTranslation('erasure');
  const today = useToday();
  const form = useForm<{ readonly askedOn: string | null; readonly words: string }>('erasure-request', {
    initial: { askedOn: today, words: '' },
    check: ({ askedOn }) => (askedOn === null ? { askedOn: 'required' } : {}),
    submit: async ({ askedOn, words }) => {
      await api.erasure.request({ caseId, askedOn: askedOn ?? today, words });
      toastDone(t('request.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('request.addTitle')} form={form} save={t('request.save')} onClose={onClose}>
      <DateField {...form.field('askedOn')} label={t('request.askedOn')} max={today} required />
      <TextareaField
        {...form.field('words')}
        label={t('request.words')}
        help={t('request.wordsHelp')}
        rows={4}
        maxLength={2000}
      />
    </FormDialog>
  );
}

/** Why the file is kept although somebody asked (GDPR Art. 17(3)). */
export function RefuseDialog({ caseId, onClose }: RequestDialogProps) {
  const { t } = useTranslation(['erasure', 'domain']);
  const form = useForm<{ readonly grounds: readonly KeepGround[]; readonly reason: string }>(
    'erasure-refusal',
    {
      initial: { grounds: [], reason: '' },
      check: ({ grounds, reason }) => ({
        ...(grounds.length === 0 ? { grounds: 'required' as const } : {}),
        ...(reason.trim() === '' ? { reason: 'required' as const } : {}),
      }),
      submit: async ({ grounds, reason }) => {
        await api.erasure.refuse({ caseId, grounds: [...grounds], reason });
        toastDone(t('erasure:refuse.saved'));
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={t('erasure:refuse.title')}
      form={form}
      save={t('erasure:refuse.save')}
      onClose={onClose}
    >
      <p className="ks-quiet">{t('erasure:refuse.explain')}</p>
      <CheckboxGroup
        {...form.field('grounds')}
        label={t('erasure:refuse.grounds')}
        choices={keepGrounds.map((value) => ({ value, label: t(`domain:keepGround.${value}`) }))}
        required
      />
      <TextareaField
        {...form.field('reason')}
        label={t('erasure:refuse.reason')}
        rows={4}
        maxLength={2000}
        required
      />
    </FormDialog>
  );
}
