import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import type { ItemView } from '#shared/contracts/supervision-records.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { newId } from '#shared/lib/ids.ts';

interface AmendDialogProps {
  readonly sessionId: string;
  /** What is corrected; null to add something. */
  readonly item: ItemView | null;
  readonly onClose: () => void;
}

/** Corrects an agreed record, or adds to it; both see it with its reason and what stood there before. */
export function AmendDialog({ sessionId, item, onClose }: AmendDialogProps) {
  const { t } = useTranslation('supervision');
  const [amendmentId] = useState(() => newId(systemClock.millis()));
  const form = useForm('amend', {
    initial: { text: item?.content.text ?? '', reason: '' },
    check: ({ text, reason }) => ({
      ...(text.trim() === '' ? { text: 'required' as const } : {}),
      ...(reason.trim() === '' ? { reason: 'required' as const } : {}),
    }),
    submit: async (values) => {
      await api.supervision.amend({ sessionId, amendmentId, itemId: item?.id ?? null, ...values });
      onClose();
    },
  });
  const kind = item === null ? 'add' : 'correct';
  return (
    <FormDialog title={t(`amend.title.${kind}`)} save={t('amend.act')} form={form} onClose={onClose}>
      <TextareaField
        {...form.field('text')}
        label={t(`amend.text.${kind}`)}
        rows={5}
        maxLength={100_000}
        required
      />
      <TextField
        {...form.field('reason')}
        label={t('amend.reason')}
        help={t('amend.reasonHelp')}
        maxLength={500}
        required
      />
    </FormDialog>
  );
}
