import { useTranslation } from 'react-i18next';
import { useForm } from '#renderer/app/form.ts';
import { TextField } from '#renderer/ui/text-fields.tsx';
import type { StepProps } from './setup-page.tsx';
import { StepFrame } from './step-frame.tsx';

/** Who sets the vault up and looks after it. */
export function ManagerStep({ answers, onNext, onBack }: StepProps) {
  const { t } = useTranslation('setup');
  const form = useForm('setup-manager', {
    initial: { managerName: answers.managerName },
    check: ({ managerName }) => (managerName.trim() === '' ? { managerName: 'required' } : {}),
    sentence: (_field, code) => (code === 'required' ? t('manager.nameRequired') : undefined),
    submit: ({ managerName }) => {
      onNext({ managerName: managerName.trim() });
      return Promise.resolve();
    },
  });
  return (
    <StepFrame title={t('manager.title')} under={t('manager.under')} form={form} onBack={onBack}>
      <TextField
        {...form.field('managerName')}
        label={t('manager.name')}
        help={t('manager.nameHelp')}
        maxLength={120}
        autoFocus
        required
      />
    </StepFrame>
  );
}
