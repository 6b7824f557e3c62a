import { useNavigate } from '@tanstack/react-router';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { PassphraseField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import './narrow-form.css';

/** Opens again the private writing that a reset with the organisation's kit left closed. */
export function PersonalCodePage() {
  const { t } = useTranslation(['account', 'ui', 'signin']);
  const navigate = useNavigate();
  const form = useForm('personal-code', {
    initial: { code: '', own: '' },
    check: ({ code, own }) => ({
      ...(code.trim() === '' ? { code: 'required' as const } : {}),
      ...(own === '' ? { own: 'required' as const } : {}),
    }),
    sentence: (field) => (field === 'code' ? t('code.codeRequired') : t('code.ownRequired')),
    submit: async ({ code, own }) => {
      await api.vault.givePersonalCode({ personalCode: code, ownPassphrase: own });
      toastDone(t('code.saved'));
      await navigate({ to: '/account' });
    },
  });
  return (
    <Page>
      <div className="ks-narrow-form">
        <PageTitle title={t('code.title')} under={t('code.under')} />
        <form onSubmit={form.onSubmit} noValidate>
          <Sheet>
            <Section>
              <Fields>
                <ErrorSummary title={form.problemsTitle} problems={form.problems} />
                {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
                <Note tone="plum" icon={<IconLock aria-hidden />}>
                  {t('signin:reset.privateStays')}
                </Note>
                <TextField
                  {...form.field('code')}
                  label={t('code.code')}
                  help={t('code.codeHelp')}
                  autoFocus
                />
                <PassphraseField
                  {...form.field('own')}
                  label={t('code.own')}
                  autoComplete="current-password"
                  words={{ show: t('ui:showPassphrase'), cover: t('ui:coverPassphrase') }}
                />
                <ButtonRow>
                  <Button kind="main" submits busy={form.busy}>
                    {t('code.save')}
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
