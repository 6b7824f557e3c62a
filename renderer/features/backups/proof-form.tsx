import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, type InputOf } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { PassphraseField } from '#renderer/ui/text-fields.tsx';
import { findKitFault } from '#shared/domain/backups/kit-groups.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { KitField, useKitSentence } from './kit-field.tsx';

export type Secret = InputOf<'restore.run'>['secret'];

interface ProofFormProps {
  readonly formId: string;
  readonly users: readonly { readonly id: string; readonly name: string }[];
  readonly organisation: string;
  /** Words of the button, at rest and while it works. */
  readonly act: string;
  readonly acting: string;
  /** Under the fields, before the button. */
  readonly note: string;
  readonly onSecret: (secret: Secret) => Promise<void>;
  readonly onBack: () => void;
}

interface Values {
  readonly way: 'passphrase' | 'kit';
  readonly userId: string;
  readonly passphrase: string;
  readonly kit: string;
}

function problemsOf({ way, userId, passphrase, kit }: Values): FieldProblems {
  if (way === 'kit') return findKitFault(kit) === undefined ? {} : { kit: 'invalid' };
  return {
    ...(userId === '' ? { userId: 'required' as const } : {}),
    ...(passphrase === '' ? { passphrase: 'required' as const } : {}),
  };
}

/** A passphrase of that day, or the printed kit: one of the two opens a backup or a damaged vault. */
export function ProofForm(props: ProofFormProps) {
  const { formId, users, organisation, act, acting, note, onSecret, onBack } = props;
  const { t } = useTranslation(['backups', 'ui']);
  const kitSentence = useKitSentence();
  const [only] = users;
  /** Beside the form's own state, because its sentences are made before that is there. */
  const [typedKit, setTypedKit] = useState('');
  const [kitState, setKitState] = useState<'fine' | 'mistyped' | 'other'>('fine');
  const form = useForm<Values>(formId, {
    initial: {
      way: 'passphrase',
      userId: users.length === 1 ? (only?.id ?? '') : '',
      passphrase: '',
      kit: '',
    },
    check: problemsOf,
    sentence: (field, code) => {
      if (field === 'kit') return kitSentence(typedKit) ?? t('restore.kitWrong');
      if (code !== 'required') return undefined;
      return field === 'userId' ? t('restore.nameRequired') : t('restore.passphraseRequired');
    },
    submit: async ({ way, userId, passphrase, kit }) => {
      setKitState('fine');
      try {
        await onSecret(way === 'kit' ? { kind: way, kit } : { kind: way, userId, passphrase });
      } catch (error) {
        const isKit = error instanceof ApiError && error.code === 'wrong_recovery_key';
        if (isKit) setKitState('kit' in error.fields ? 'mistyped' : 'other');
        throw error;
      }
    },
  });
  const { way } = form.values;
  return (
    <form onSubmit={form.onSubmit} noValidate className="ks-stack">
      <ErrorSummary title={form.problemsTitle} problems={form.problems} />
      {form.failure !== null && (
        <Note tone="clay">
          {kitState === 'other' ? t('restore.kitOther', { organisation }) : form.failure}
        </Note>
      )}
      <ChoiceChips
        {...form.field('way')}
        label={t('restore.how')}
        chips={[
          { value: 'passphrase', label: t('restore.withPassphrase') },
          { value: 'kit', label: t('restore.withKit') },
        ]}
      />
      {way === 'kit' ? (
        <KitField
          {...form.field('kit')}
          onChange={(kit) => {
            setKitState('fine');
            setTypedKit(kit);
            form.set({ kit });
          }}
          mistyped={kitState === 'mistyped'}
        />
      ) : (
        <>
          <SelectField
            {...form.field('userId')}
            label={t('restore.who')}
            choices={[
              ...(users.length === 1 ? [] : [{ value: '', label: '' }]),
              ...users.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <PassphraseField
            {...form.field('passphrase')}
            size="large"
            label={t('restore.passphrase')}
            help={t('restore.passphraseHelp')}
            autoComplete="current-password"
            words={{ show: t('ui:showPassphrase'), cover: t('ui:coverPassphrase') }}
          />
        </>
      )}
      <p className="ks-small ks-quiet">{note}</p>
      <ButtonRow>
        <Button kind="main" size="large" submits busy={form.busy}>
          {form.busy ? acting : act}
        </Button>
        <Button kind="quiet" onClick={onBack} busy={form.busy}>
          {t('ui:back')}
        </Button>
      </ButtonRow>
    </form>
  );
}
