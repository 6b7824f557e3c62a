import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from './form.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';

interface FormDialogProps {
  readonly title: string;
  readonly form: Pick<Form<object>, 'failure' | 'problems' | 'problemsTitle' | 'busy' | 'onSubmit'>;
  readonly onClose: () => void;
  /** Words of the main button; “Save” when left out. */
  readonly save?: string;
  /** Width in CSS pixels. */
  readonly width?: number;
  readonly children: ReactNode;
}

/** A short form over the page: problems on top, then its fields, save and leave. */
export function FormDialog({ title, form, onClose, save, width = 620, children }: FormDialogProps) {
  const { t } = useTranslation('ui');
  return (
    <Dialog open onClose={onClose} title={title} closeLabel={t('close')} width={width}>
      <form onSubmit={form.onSubmit} noValidate>
        <Fields>
          <ErrorSummary title={form.problemsTitle} problems={form.problems} />
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          {children}
          <ButtonRow>
            <Button kind="main" submits busy={form.busy}>
              {save ?? t('save')}
            </Button>
            <Button onClick={onClose}>{t('cancel')}</Button>
          </ButtonRow>
        </Fields>
      </form>
    </Dialog>
  );
}
