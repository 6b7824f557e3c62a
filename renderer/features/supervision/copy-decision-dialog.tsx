import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { Facts } from '#renderer/ui/voices.tsx';
import type { ItemView } from '#shared/contracts/supervision-records.ts';
import { type AgreedAnswer, agreedAnswers } from '#shared/domain/callover/callover-codes.ts';
import { useKeeping } from './keeping.tsx';

interface CopyDecisionDialogProps {
  readonly sessionId: string;
  readonly item: ItemView;
  readonly caseId: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Shows what will stand in the file, word for word, before it goes there. */
export function CopyDecisionDialog({ sessionId, item, caseId, name, onClose }: CopyDecisionDialogProps) {
  const { t } = useTranslation('supervision');
  const { flushAll } = useKeeping();
  const form = useForm<{ readonly agreedWithPerson: AgreedAnswer; readonly reason: string }>('copy', {
    initial: { agreedWithPerson: 'to_be_discussed', reason: '' },
    check: ({ agreedWithPerson, reason }) =>
      agreedWithPerson === 'no' && reason.trim() === '' ? { reason: 'required' } : {},
    submit: async (values) => {
      await flushAll();
      await api.supervision.copyDecision({ caseId, sessionId, itemId: item.id, ...values });
      onClose();
    },
  });
  return (
    <FormDialog title={t('copy.title', { name })} save={t('copy.act')} form={form} onClose={onClose}>
      <p>{t('copy.help')}</p>
      <Facts>{item.content.decision}</Facts>
      <ChoiceChips
        {...form.field('agreedWithPerson')}
        label={t('copy.agreed', { name })}
        chips={agreedAnswers.map((value) => ({ value, label: t(`copy.answer.${value}`) }))}
      />
      {form.values.agreedWithPerson === 'no' && (
        <TextField {...form.field('reason')} label={t('copy.reason')} maxLength={500} required />
      )}
    </FormDialog>
  );
}
