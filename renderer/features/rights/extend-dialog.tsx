import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import type { DataRequest } from '#shared/contracts/data-requests.ts';

interface ExtendDialogProps {
  readonly caseId: string;
  readonly request: DataRequest;
  readonly onClose: () => void;
}

interface Extension {
  readonly months: '1' | '2';
  readonly reason: string;
  readonly toldOn: string | null;
}

/** One or two more months, told to the person within the first (GDPR Art. 12(3)). */
export function ExtendDialog({ caseId, request, onClose }: ExtendDialogProps) {
  const { t } = useTranslation('rights');
  const format = useFormat();
  const today = useToday();
  const form = useForm<Extension>('extend', {
    initial: { months: '1', reason: '', toldOn: null },
    check: ({ reason, toldOn }) => ({
      ...(reason.trim() === '' ? { reason: 'required' as const } : {}),
      ...(toldOn === null ? { toldOn: 'required' as const } : {}),
    }),
    submit: async ({ months, reason, toldOn }) => {
      if (toldOn === null) return;
      await api.dataRequests.extend({ caseId, id: request.id, months: Number(months), reason, toldOn });
      onClose();
    },
    sentence: (field, code) => (field === 'toldOn' && code === 'too_big' ? t('extend.tooLate') : undefined),
  });
  return (
    <FormDialog title={t('extend.title')} form={form} save={t('extend.save')} onClose={onClose}>
      <p>{t('extend.explain', { day: format.day(request.firstDueOn) })}</p>
      <ChoiceChips
        {...form.field('months')}
        label={t('extend.months')}
        chips={(['1', '2'] as const).map((value) => ({
          value,
          label: t('extend.month', { count: Number(value) }),
        }))}
      />
      <TextareaField
        {...form.field('reason')}
        label={t('extend.reason')}
        rows={3}
        maxLength={1000}
        required
      />
      <DateField {...form.field('toldOn')} label={t('extend.toldOn')} max={today} required />
    </FormDialog>
  );
}
