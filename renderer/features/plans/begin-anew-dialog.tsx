import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { CheckboxGroup } from '#renderer/ui/choice-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { Goal } from './plan-words.ts';

interface BeginAnewProps {
  readonly caseId: string;
  readonly goals: readonly Goal[];
  readonly onClose: () => void;
}

/** Begins a new plan with the goals that go on; the rest stays in the old one, to be read. */
export function BeginAnewDialog({ caseId, goals, onClose }: BeginAnewProps) {
  const { t } = useTranslation('plans');
  const open = goals.filter(({ status }) => status !== 'reached' && status !== 'changed');
  const form = useForm<{ readonly goalIds: readonly string[] }>('plan-anew', {
    initial: { goalIds: open.map(({ id }) => id) },
    submit: async ({ goalIds }) => {
      await api.plans.beginAnew({ caseId, goalIds: [...goalIds] });
      toastDone(t('anew.done'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('anew.title')} form={form} onClose={onClose} save={t('anew.act')}>
      <p>{t('anew.help')}</p>
      {open.length > 0 && (
        <CheckboxGroup
          {...form.field('goalIds')}
          label={t('anew.goOn')}
          choices={open.map(({ id, personWords }) => ({ value: id, label: personWords }))}
        />
      )}
    </FormDialog>
  );
}
