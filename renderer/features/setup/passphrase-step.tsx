import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import {
  checkPassphrase,
  NewPassphraseFields,
  requireStrength,
  usePassphraseSentence,
} from '#renderer/features/account/new-passphrase.tsx';
import type { StepProps } from './setup-page.tsx';
import { basicsOf, type PreparedKit } from './setup-state.ts';
import { StepFrame } from './step-frame.tsx';

interface PassphraseStepProps extends StepProps {
  readonly onKit: (kit: PreparedKit) => void;
}

/** The first passphrase. Going on prepares the kit in memory; nothing is written yet. */
export function PassphraseStep({ answers, onNext, onBack, onKit }: PassphraseStepProps) {
  const { t } = useTranslation('setup');
  const [kind, setKind] = useState(answers.passphrase.kind);
  const sentence = usePassphraseSentence(kind);
  const form = useForm('setup-passphrase', {
    initial: answers.passphrase,
    check: checkPassphrase,
    sentence,
    submit: async (passphrase) => {
      await requireStrength(passphrase);
      onKit(await api.vault.prepareKit(basicsOf(answers)));
      onNext({ passphrase, typedGroups: [] });
    },
  });
  return (
    <StepFrame
      title={t('passphrase.title', { name: answers.managerName })}
      under={t('passphrase.under')}
      form={form}
      onBack={onBack}
    >
      <NewPassphraseFields
        id="setup-passphrase"
        value={form.values}
        error={(name) => form.field(name).error}
        onChange={(change) => {
          if (change.kind !== undefined) setKind(change.kind);
          form.set(change);
        }}
      />
    </StepFrame>
  );
}
