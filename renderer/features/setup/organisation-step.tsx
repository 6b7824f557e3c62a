import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callShell } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { useSettings } from '#renderer/app/settings.tsx';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { countryChoices } from '#renderer/features/organisation/countries.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { offeredLanguages } from '#shared/i18n/i18n.ts';
import type { StepProps } from './setup-page.tsx';
import { StepFrame } from './step-frame.tsx';

interface OrganisationStepProps extends StepProps {
  readonly onOther: () => void;
  readonly onRestore: () => void;
}

/** Whose vault it is, in which country and language, and where it will be. */
export function OrganisationStep({ answers, onNext, onOther, onRestore }: OrganisationStepProps) {
  const { t } = useTranslation('setup');
  const { locale } = useFormat();
  const { change } = useSettings();
  const countries = useMemo(() => countryChoices(locale), [locale]);
  const form = useForm('setup-organisation', {
    initial: {
      organisation: answers.organisation,
      country: answers.country,
      language: answers.language,
    },
    check: ({ organisation }) => (organisation.trim() === '' ? { organisation: 'required' } : {}),
    sentence: (field, code) =>
      field === 'organisation' && code === 'required' ? t('organisation.nameRequired') : undefined,
    submit: async (values) => {
      await change({ language: values.language });
      onNext({ ...values, organisation: values.organisation.trim() });
    },
  });
  return (
    <StepFrame title={t('organisation.title')} under={t('organisation.under')} form={form}>
      <TextField
        {...form.field('organisation')}
        label={t('organisation.name')}
        help={t('organisation.nameHelp')}
        maxLength={120}
        autoFocus
        required
      />
      <FieldsRow>
        <SelectField {...form.field('country')} label={t('organisation.country')} choices={countries} />
        <SelectField
          {...form.field('language')}
          label={t('organisation.language')}
          choices={offeredLanguages}
        />
      </FieldsRow>
      <p className="ks-small ks-quiet">{t('organisation.countryHelp')}</p>
      <Place onOther={onOther} onRestore={onRestore} />
    </StepFrame>
  );
}

function Place({ onOther, onRestore }: Pick<OrganisationStepProps, 'onOther' | 'onRestore'>) {
  const { t } = useTranslation(['setup', 'backups']);
  const { vaultFolder, refresh } = useSettings();
  const sentences = useSentences();
  const [failure, setFailure] = useState<unknown>(null);
  const choose = async (purpose: 'open' | 'create') => {
    setFailure(null);
    try {
      const { chosen } = await callShell('chooseVault', { purpose });
      if (!chosen) return;
      await refresh();
      onOther();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Note>
      <p className="ks-strong">{t('organisation.place')}</p>
      <p className="ks-path">{vaultFolder}</p>
      <p className="ks-btn-row">
        <TextButton
          onClick={() => {
            void choose('create');
          }}
        >
          {t('organisation.otherPlace')}
        </TextButton>
        <TextButton
          onClick={() => {
            void choose('open');
          }}
        >
          {t('organisation.haveVault')}
        </TextButton>
        <TextButton onClick={onRestore}>{t('backups:restore.link')}</TextButton>
      </p>
      {failure !== null && <p role="alert">{sentences.error(failure)}</p>}
    </Note>
  );
}
