import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { useFormat } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { PassphraseField, TextField } from '#renderer/ui/text-fields.tsx';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import type { Chosen } from './restore-page.tsx';
import { useJobProgress } from '#renderer/app/use-job-progress.ts';

interface RestoreProofProps {
  readonly chosen: Chosen;
  readonly onDone: (done: OutputOf<'restore.run'>) => void;
  readonly onBack: () => void;
}

interface Values {
  readonly way: 'passphrase' | 'kit';
  readonly userId: string;
  readonly passphrase: string;
  readonly kit: string;
}

function missing({ way, userId, passphrase, kit }: Values): FieldProblems {
  if (way === 'kit') return kit.trim() === '' ? { kit: 'required' } : {};
  return {
    ...(userId === '' ? { userId: 'required' as const } : {}),
    ...(passphrase === '' ? { passphrase: 'required' as const } : {}),
  };
}

/** Only somebody who could open the backup may put it back. */
export function RestoreProof({ chosen, onDone, onBack }: RestoreProofProps) {
  const { t } = useTranslation(['backups', 'ui']);
  const format = useFormat();
  const percent = useJobProgress('restore');
  const [only] = chosen.users;
  const form = useForm<Values>('restore', {
    initial: {
      way: 'passphrase',
      userId: chosen.users.length === 1 ? (only?.id ?? '') : '',
      passphrase: '',
      kit: '',
    },
    check: missing,
    sentence: (field, code) => {
      if (code !== 'required') return undefined;
      if (field === 'kit') return t('restore.kitRequired');
      return field === 'userId' ? t('restore.nameRequired') : t('restore.passphraseRequired');
    },
    submit: async ({ way, userId, passphrase, kit }) => {
      const secret = way === 'kit' ? { kind: way, kit } : { kind: way, userId, passphrase };
      onDone(await api.restore.run({ id: chosen.id, secret }));
    },
  });
  const { way } = form.values;
  return (
    <form onSubmit={form.onSubmit} noValidate className="ks-stack">
      <h1 className="ks-entry-title">{t('restore.proveTitle')}</h1>
      <p className="ks-entry-under">
        {t('restore.proveUnder', {
          moment: format.moment(chosen.madeAt),
          organisation: chosen.organisation,
        })}
      </p>
      <ErrorSummary title={form.problemsTitle} problems={form.problems} />
      {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
      <ChoiceChips
        {...form.field('way')}
        label={t('restore.how')}
        chips={[
          { value: 'passphrase', label: t('restore.withPassphrase') },
          { value: 'kit', label: t('restore.withKit') },
        ]}
      />
      {way === 'kit' ? (
        <TextField {...form.field('kit')} label={t('restore.kit')} help={t('restore.kitHelp')} />
      ) : (
        <>
          <SelectField
            {...form.field('userId')}
            label={t('restore.who')}
            choices={[
              ...(chosen.users.length === 1 ? [] : [{ value: '', label: '' }]),
              ...chosen.users.map(({ id, name }) => ({ value: id, label: name })),
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
      <p className="ks-small ks-quiet">{t('restore.stays')}</p>
      <ButtonRow>
        <Button kind="main" size="large" submits busy={form.busy}>
          {form.busy ? `${t('restore.running')} ${t('settings.progress', { percent })}` : t('restore.run')}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {t('ui:back')}
        </Button>
      </ButtonRow>
    </form>
  );
}
