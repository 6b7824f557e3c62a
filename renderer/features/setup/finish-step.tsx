import { IconShieldLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { useSettings } from '#renderer/app/settings.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { passphraseOf } from '#renderer/features/account/new-passphrase.tsx';
import { Definition, DefinitionList, Note } from '#renderer/ui/states.tsx';
import type { VaultStatus } from '#shared/contracts/vault.ts';
import { offeredLanguages } from '#shared/i18n/i18n.ts';
import type { StepProps } from './setup-page.tsx';
import { basicsOf } from './setup-state.ts';
import { StepFrame } from './step-frame.tsx';

interface FinishStepProps extends StepProps {
  readonly onOpen: (status: VaultStatus) => void;
}

/** Everything once more, then the vault is made and opened. */
export function FinishStep({ answers, onBack, onOpen }: FinishStepProps) {
  const { t } = useTranslation('setup');
  const { locale } = useFormat();
  const { vaultFolder } = useSettings();
  const form = useForm('setup-finish', {
    initial: {},
    submit: async () => {
      onOpen(
        await api.vault.create({
          ...basicsOf(answers),
          passphrase: passphraseOf(answers.passphrase),
          typedGroups: answers.typedGroups,
        }),
      );
    },
  });
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of(answers.country);
  const language = offeredLanguages.find(({ value }) => value === answers.language)?.label;
  return (
    <StepFrame
      title={t('finish.title')}
      under={t('finish.under')}
      form={form}
      act={form.busy ? t('finish.creating') : t('finish.create')}
      onBack={onBack}
    >
      <DefinitionList>
        <Definition term={t('finish.organisation')}>{answers.organisation}</Definition>
        <Definition term={t('finish.country')}>{country}</Definition>
        <Definition term={t('finish.language')}>{language}</Definition>
        <Definition term={t('finish.manager')}>{answers.managerName}</Definition>
        <Definition term={t('finish.passphrase')}>
          {answers.passphrase.kind === 'words' ? t('finish.passphraseWords') : t('finish.passphraseOwn')}
        </Definition>
        <Definition term={t('finish.kit')}>{t('finish.kitDone')}</Definition>
        <Definition term={t('finish.code')}>{t('finish.codeDone')}</Definition>
        <Definition term={t('finish.folder')}>
          <span className="ks-path">{vaultFolder}</span>
        </Definition>
      </DefinitionList>
      <Note icon={<IconShieldLock aria-hidden />}>{t('finish.bitlocker')}</Note>
    </StepFrame>
  );
}
