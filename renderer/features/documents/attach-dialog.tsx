import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { fileSize } from '#renderer/app/file-size.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useJobProgress } from '#renderer/app/use-job-progress.ts';
import { useToday } from '#renderer/app/words.ts';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { DocumentFile } from '#shared/contracts/documents.ts';
import { DocumentFields, type DocumentForm, findWordProblems } from './document-fields.tsx';

export interface ChosenFile extends DocumentFile {
  readonly stageId: string;
}

interface AttachDialogProps {
  readonly caseId: string;
  readonly chosen: ChosenFile;
  readonly onClose: () => void;
}

/** Says what was chosen, asks what it is, and takes it in. */
export function AttachDialog({ caseId, chosen, onClose }: AttachDialogProps) {
  const { t, i18n } = useTranslation(['documents', 'domain']);
  const today = useToday();
  const percent = useJobProgress(chosen.stageId);
  const form = useForm<DocumentForm>('attach', {
    initial: { title: '', receivedOn: today, note: '', sharedWithPerson: 'not_yet' },
    check: findWordProblems,
    submit: async ({ receivedOn, ...words }) => {
      await api.documents.add({
        caseId,
        stageId: chosen.stageId,
        ...words,
        receivedOn: receivedOn ?? today,
      });
      toastDone(t('added', { title: words.title }));
      onClose();
    },
  });
  return (
    <FormDialog title={t('addTitle')} save={t('addSave')} form={form} onClose={onClose}>
      <p className="ks-strong ks-document-file">
        {t('chosen', {
          name: chosen.fileName,
          kind: t(`domain:documentKind.${chosen.kind}`),
          size: fileSize(chosen.bytes, i18n.language),
        })}
      </p>
      <DocumentFields form={form} />
      <Note>{t('outside')}</Note>
      {form.busy && <p role="status">{t('takingIn', { percent })}</p>}
    </FormDialog>
  );
}
