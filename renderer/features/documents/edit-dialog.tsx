import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import type { KeptDocument } from '#shared/contracts/documents.ts';
import { DocumentFields, type DocumentForm, findWordProblems } from './document-fields.tsx';

/** What every dialog about one document needs. */
export interface DocumentDialogProps {
  readonly caseId: string;
  readonly document: KeptDocument;
  readonly onClose: () => void;
}

/** Corrects what is written about a document. */
export function EditDialog({ caseId, document, onClose }: DocumentDialogProps) {
  const { t } = useTranslation('documents');
  const { entryId, words: before } = document;
  const form = useForm<DocumentForm>('document', {
    initial: before,
    check: findWordProblems,
    submit: async ({ receivedOn, ...words }) => {
      await api.documents.amend({ caseId, entryId, ...words, receivedOn: receivedOn ?? before.receivedOn });
      onClose();
    },
  });
  return (
    <FormDialog title={t('editTitle')} save={t('save')} form={form} onClose={onClose}>
      <DocumentFields form={form} />
    </FormDialog>
  );
}
