import { useTranslation } from 'react-i18next';
import { useForm } from '#renderer/app/form.ts';
import { PrintedKey } from '#renderer/features/account/printed-key.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import type { StepProps } from './setup-page.tsx';
import type { PreparedKit } from './setup-state.ts';
import { StepFrame } from './step-frame.tsx';

interface CodeStepProps extends StepProps {
  readonly kit: PreparedKit;
}

/** The manager's own recovery code, and what it can do that the kit cannot. */
export function CodeStep({ kit, onNext, onBack }: CodeStepProps) {
  const { t } = useTranslation('setup');
  const form = useForm('setup-code', {
    initial: { kept: false },
    submit: () => {
      onNext({});
      return Promise.resolve();
    },
  });
  return (
    <StepFrame
      title={t('code.title')}
      under={t('code.under')}
      form={form}
      notYet={form.values.kept ? null : t('needsSheet')}
      onBack={onBack}
    >
      <PrintedKey label={t('code.label')} groups={kit.personalCode.groups} jobId={kit.codeJobId} />
      <p>{t('code.where')}</p>
      <Checkbox
        label={t('code.has')}
        checked={form.values.kept}
        onChange={(kept) => {
          form.set({ kept });
        }}
      />
    </StepFrame>
  );
}
