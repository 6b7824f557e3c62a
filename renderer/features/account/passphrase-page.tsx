import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { PassphraseField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import './narrow-form.css';
import {
  checkPassphrase,
  type NewPassphrase,
  NewPassphraseFields,
  noPassphrase,
  passphraseOf,
  requireStrength,
  usePassphraseSentence,
} from './new-passphrase.tsx';

interface Values extends NewPassphrase {
  readonly current: string;
}

/** A new passphrase for the one who is signed in, with the old one first. */
export function PassphrasePage() {
  const { t } = useTranslation(['account', 'ui']);
  const navigate = useNavigate();
  const [kind, setKind] = useState<NewPassphrase['kind']>('words');
  const sentence = usePassphraseSentence(kind);
  const form = useForm<Values>('passphrase', {
    initial: { ...noPassphrase, current: '' },
    check: (values) => ({
      ...(values.current === '' ? { current: 'required' as const } : {}),
      ...checkPassphrase(values),
    }),
    sentence: (field, code) =>
      field === 'current' && code === 'required' ? t('passphrase.currentRequired') : sentence(field, code),
    submit: async (values) => {
      await requireStrength(values);
      await api.vault.changePassphrase({ current: values.current, next: passphraseOf(values) });
      toastDone(t('passphrase.saved'));
      await navigate({ to: '/account' });
    },
  });
  return (
    <Page>
      <div className="ks-narrow-form">
        <PageTitle title={t('passphrase.title')} under={t('passphrase.under')} />
        <form onSubmit={form.onSubmit} noValidate>
          <Sheet>
            <Section>
              <Fields>
                <ErrorSummary title={form.problemsTitle} problems={form.problems} />
                {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
                <PassphraseField
                  {...form.field('current')}
                  label={t('passphrase.current')}
                  autoComplete="current-password"
                  words={{ show: t('ui:showPassphrase'), cover: t('ui:coverPassphrase') }}
                  autoFocus
                />
                <NewPassphraseFields
                  id="passphrase"
                  value={form.values}
                  error={(name) => form.field(name).error}
                  onChange={(change) => {
                    if (change.kind !== undefined) setKind(change.kind);
                    form.set(change);
                  }}
                />
                <ButtonRow>
                  <Button kind="main" submits busy={form.busy}>
                    {t('passphrase.save')}
                  </Button>
                  <ButtonLink to="/account" kind="quiet">
                    {t('ui:cancel')}
                  </ButtonLink>
                </ButtonRow>
              </Fields>
            </Section>
          </Sheet>
        </form>
      </div>
    </Page>
  );
}
