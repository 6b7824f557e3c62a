import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { KeptRecord } from '#shared/contracts/records.ts';
import '#renderer/features/cases/rows.css';
import { AnswerFields } from './head-fields.tsx';
import { headFormOf, headFormProblems, headOf } from './head-form.ts';

interface NoteAnswerProps {
  readonly caseId: string;
  readonly record: KeptRecord;
  readonly called: string;
  readonly onClose: () => void;
}

/** Notes what the person says to a kept version, and that they saw it, without a new version. */
export function NoteAnswerDialog({ caseId, record, called, onClose }: NoteAnswerProps) {
  const { t } = useTranslation(['records', 'ui']);
  const today = useToday();
  const form = useForm('answer', {
    initial: headFormOf(record.head, record.version),
    check: (values) => headFormProblems(values, today),
    submit: async (values) => {
      const { sharedWithPerson, withheldReason, agreed, agreedWords } = headOf(values, today);
      const answer = { sharedWithPerson, withheldReason, agreed, agreedWords };
      await api.records.note({ caseId, entryId: record.entryId, ...answer });
      toastDone(t('answerSaved'));
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t('answerTitle')} closeLabel={t('ui:close')}>
      <form className="ks-dialog-form" noValidate onSubmit={form.onSubmit}>
        {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
        <ErrorSummary title={form.problemsTitle} problems={form.problems} />
        <AnswerFields form={form} called={called} />
        <ButtonRow>
          <Button kind="main" submits busy={form.busy}>
            {t('answerSave')}
          </Button>
          <Button onClick={onClose}>{t('answerCancel')}</Button>
        </ButtonRow>
      </form>
    </Dialog>
  );
}
