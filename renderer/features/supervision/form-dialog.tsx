import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '#renderer/app/form.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';

interface FormDialogProps {
  readonly title: string;
  readonly act: string;
  readonly form: Pick<Form<object>, 'onSubmit' | 'busy' | 'failure' | 'problems' | 'problemsTitle'>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A short form over the page: problems on top, the safe way out first. */
export function FormDialog({ title, act, form, onClose, children }: FormDialogProps) {
  const { t } = useTranslation(['supervision', 'ui']);
  return (
    <Dialog open onClose={onClose} title={title} closeLabel={t('ui:close')}>
      <form onSubmit={form.onSubmit} noValidate>
        <Fields>
          <ErrorSummary title={form.problemsTitle} problems={form.problems} />
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          {children}
          <ButtonRow>
            <Button onClick={onClose}>{t('notNow')}</Button>
            <Button submits kind="main" busy={form.busy}>
              {act}
            </Button>
          </ButtonRow>
        </Fields>
      </form>
    </Dialog>
  );
}
