import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';

interface AmendDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Adds to what both agreed; the words above stay as they are. */
export function AmendDialog({ id, onClose }: AmendDialogProps) {
  const { t } = useTranslation(['practice', 'ui']);
  const form = useForm('amend-appraisal', {
    initial: { text: '' },
    check: ({ text }) => (text.trim() === '' ? { text: 'required' } : {}),
    submit: async ({ text }) => {
      await api.appraisals.amend({ id, text });
      toastDone(t('amend.saved'));
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t('amend.add')} closeLabel={t('ui:close')}>
      <form onSubmit={form.onSubmit} noValidate>
        <Fields>
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          <TextareaField {...form.field('text')} label={t('amend.text')} help={t('amend.help')} rows={5} />
          <ButtonRow>
            <Button onClick={onClose}>{t('ui:cancel')}</Button>
            <Button kind="main" submits busy={form.busy}>
              {t('ui:save')}
            </Button>
          </ButtonRow>
        </Fields>
      </form>
    </Dialog>
  );
}
