import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { agreedAnswers } from '#shared/domain/callover/callover-codes.ts';
import { agreementOf } from '#shared/domain/callover/decisions.ts';
import type { Decision } from '../callover-model.ts';

interface CopyDialogProps {
  readonly caseId: string;
  readonly decision: Decision;
  readonly called: string;
  readonly onClose: () => void;
}

/** Puts a decision into the case file as a short fact: only by this act (domain.md 10.2, 13.5). */
export function CopyDialog({ caseId, decision, called, onClose }: CopyDialogProps) {
  const { t } = useTranslation(['callover', 'ui']);
  const form = useForm('copy', {
    initial: { text: decision.text, agreedWithPerson: agreementOf(decision), reason: '' },
    check: ({ text, agreedWithPerson, reason }) => ({
      ...(text.trim() === '' ? { text: 'required' as const } : {}),
      ...(agreedWithPerson === 'no' && reason.trim() === '' ? { reason: 'required' as const } : {}),
    }),
    submit: async (values) => {
      await api.callover.copyDecision({ caseId, decisionId: decision.id, ...values });
      toastDone(t('callover:copy.saved', { name: called }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('callover:copy.title', { name: called })}
      closeLabel={t('ui:close')}
    >
      <form onSubmit={form.onSubmit} noValidate>
        <Fields>
          <ErrorSummary title={form.problemsTitle} problems={form.problems} />
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          <TextareaField
            {...form.field('text')}
            label={t('callover:copy.text')}
            help={t('callover:copy.textHelp')}
            maxLength={2000}
          />
          <ChoiceChips
            {...form.field('agreedWithPerson')}
            label={t('callover:copy.agreed', { name: called })}
            chips={agreedAnswers.map((value) => ({
              value,
              label: t(`callover:copy.answers.${value}`, { name: called }),
            }))}
          />
          {form.values.agreedWithPerson === 'no' && (
            <TextField {...form.field('reason')} label={t('callover:copy.reason')} maxLength={500} />
          )}
          <ButtonRow>
            <Button onClick={onClose}>{t('ui:cancel')}</Button>
            <Button kind="main" submits busy={form.busy}>
              {t('callover:copy.save')}
            </Button>
          </ButtonRow>
        </Fields>
      </form>
    </Dialog>
  );
}
