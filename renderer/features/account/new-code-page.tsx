import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { PassphraseField } from '#renderer/ui/text-fields.tsx';
import './narrow-form.css';
import { PrintedKey } from './printed-key.tsx';

type Renewed = OutputOf<'vault.renewPersonalCode'>;

/** A new personal recovery code for the one who is signed in, to print; the one before opens nothing any more. */
export function NewCodePage() {
  const { t } = useTranslation(['account', 'ui']);
  const [renewed, setRenewed] = useState<Renewed | null>(null);
  return (
    <Page>
      <div className="ks-narrow-form">
        <PageTitle title={t('newCode.title')} under={t('newCode.under')} />
        <Sheet>
          <Section>
            {renewed === null ? (
              <AskPassphrase onRenewed={setRenewed} />
            ) : (
              <Fields>
                <Note tone="brass">{t('newCode.once')}</Note>
                <PrintedKey
                  label={t('newCode.key')}
                  groups={renewed.personalCode.groups}
                  jobId={renewed.codeJobId}
                />
                <ButtonRow>
                  <ButtonLink to="/account">{t('newCode.done')}</ButtonLink>
                </ButtonRow>
              </Fields>
            )}
          </Section>
        </Sheet>
      </div>
    </Page>
  );
}

function AskPassphrase({ onRenewed }: { readonly onRenewed: (renewed: Renewed) => void }) {
  const { t } = useTranslation(['account', 'ui']);
  const form = useForm('new-code', {
    initial: { own: '' },
    check: ({ own }) => (own === '' ? { own: 'required' as const } : {}),
    sentence: () => t('code.ownRequired'),
    submit: async ({ own }) => {
      onRenewed(await api.vault.renewPersonalCode({ ownPassphrase: own }));
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Fields>
        <ErrorSummary title={form.problemsTitle} problems={form.problems} />
        {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
        <p>{t('newCode.text')}</p>
        <PassphraseField
          {...form.field('own')}
          label={t('code.own')}
          autoComplete="current-password"
          words={{ show: t('ui:showPassphrase'), cover: t('ui:coverPassphrase') }}
          autoFocus
        />
        <ButtonRow>
          <Button kind="main" submits busy={form.busy}>
            {t('newCode.make')}
          </Button>
          <ButtonLink to="/account" kind="quiet">
            {t('ui:cancel')}
          </ButtonLink>
        </ButtonRow>
      </Fields>
    </form>
  );
}
