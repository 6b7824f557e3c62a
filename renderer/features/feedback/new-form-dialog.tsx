import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Makes a form of the organisation's own. @param onClose with the new form's id, or null */
export function NewFormDialog({ onClose }: { readonly onClose: (id: string | null) => void }) {
  const { t } = useTranslation('feedback');
  const form = useForm('new-form', {
    initial: { name: '', statements: '' },
    check: ({ name, statements }) => ({
      ...(name.trim() === '' ? { name: 'required' as const } : {}),
      ...(linesOf(statements).length === 0 ? { statements: 'required' as const } : {}),
      ...(linesOf(statements).length > 20 ? { statements: 'too_many' as const } : {}),
    }),
    submit: async ({ name, statements }) => {
      const { id } = await api.feedback.makeForm({ name, statements: linesOf(statements) });
      onClose(id);
    },
  });
  return (
    <FormDialog
      title={t('newForm.title')}
      save={t('newForm.save')}
      form={form}
      onClose={() => {
        onClose(null);
      }}
    >
      <TextField {...form.field('name')} label={t('newForm.name')} maxLength={120} required />
      <TextareaField
        {...form.field('statements')}
        label={t('newForm.statements')}
        help={t('newForm.statementsHelp')}
        maxLength={4000}
        required
      />
    </FormDialog>
  );
}
