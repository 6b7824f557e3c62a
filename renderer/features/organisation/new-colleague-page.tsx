import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import {
  checkPassphrase,
  type NewPassphrase,
  NewPassphraseFields,
  noPassphrase,
  passphraseOf,
  requireStrength,
  usePassphraseSentence,
} from '#renderer/features/account/new-passphrase.tsx';
import '#renderer/features/account/narrow-form.css';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Breadcrumb, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { Role } from '#shared/domain/permissions/permissions.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { CodeOnce } from './code-once.tsx';
import { RoleFields, TeamFields } from './colleague-fields.tsx';

interface Values extends NewPassphrase {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly teamIds: readonly string[];
  readonly access: 'yes' | 'no';
}

interface Added {
  readonly name: string;
  readonly answer: OutputOf<'vault.addUser'>;
}

function check(values: Values): FieldProblems {
  return {
    ...(values.name.trim() === '' ? { name: 'required' as const } : {}),
    ...(values.roles.length === 0 ? { roles: 'too_few' as const } : {}),
    ...(values.access === 'yes' ? checkPassphrase(values) : {}),
  };
}

/** A new colleague: with an own passphrase, typed in person, or only named in files. */
export function NewColleaguePage() {
  const { t } = useTranslation(['organisation', 'ui']);
  const [added, setAdded] = useState<Added | null>(null);
  return (
    <Page>
      <Breadcrumb label={t('ui:breadcrumb')}>
        <TextLink to="/settings/colleagues" quiet>
          {t('add.crumb')}
        </TextLink>
        <span>{t('add.title')}</span>
      </Breadcrumb>
      <div className="ks-narrow-form">
        {added === null ? (
          <NewColleagueForm onAdded={setAdded} />
        ) : (
          <CodeOnce
            name={added.name}
            groups={added.answer.personalCode.groups}
            jobId={added.answer.codeJobId}
          />
        )}
      </div>
    </Page>
  );
}

function NewColleagueForm({ onAdded }: { readonly onAdded: (added: Added) => void }) {
  const { t } = useTranslation(['organisation', 'ui']);
  const navigate = useNavigate();
  const organisation = useRead('organisation.get', {});
  const [kind, setKind] = useState<NewPassphrase['kind']>('words');
  const passphraseSentence = usePassphraseSentence(kind);
  const form = useForm<Values>('new-colleague', {
    initial: { ...noPassphrase, name: '', roles: ['worker'], teamIds: [], access: 'yes' },
    check,
    sentence: (field, code) => {
      if (field === 'name' && code === 'required') return t('add.nameRequired');
      if (field === 'roles') return t('edit.rolesRequired');
      return passphraseSentence(field, code);
    },
    submit: async (values) => {
      const who = { name: values.name, roles: [...values.roles], teamIds: [...values.teamIds] };
      if (values.access === 'no') {
        await api.workers.add(who);
        toastDone(t('add.addedNamed', { name: values.name.trim() }));
        await navigate({ to: '/settings/colleagues' });
        return;
      }
      await requireStrength(values);
      const answer = await api.vault.addUser({ ...who, passphrase: passphraseOf(values) });
      onAdded({ name: values.name.trim(), answer });
    },
  });
  const { values, field } = form;
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <PageTitle title={t('add.title')} under={t('add.under')} />
      <Sheet>
        {(form.problems.length > 0 || form.failure !== null) && (
          <Section>
            <ErrorSummary title={form.problemsTitle} problems={form.problems} />
            {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          </Section>
        )}
        <Section title={t('add.who')}>
          <Fields>
            <TextField {...field('name')} label={t('colleagues.name')} maxLength={120} autoFocus />
            <RoleFields {...field('roles')} />
            <TeamFields {...field('teamIds')} teams={organisation.data?.teams ?? []} />
          </Fields>
        </Section>
        <Section title={t('add.access')}>
          <ChoiceChips
            {...field('access')}
            label={t('add.accessLabel')}
            chips={[
              { value: 'yes', label: t('add.yes') },
              { value: 'no', label: t('add.no') },
            ]}
          />
        </Section>
        {values.access === 'yes' && (
          <Section title={t('add.theirs')} help={t('add.theirsHelp')}>
            <Fields>
              <NewPassphraseFields
                id="new-colleague"
                value={values}
                error={(name) => field(name).error}
                onChange={(change) => {
                  if (change.kind !== undefined) setKind(change.kind);
                  form.set(change);
                }}
              />
            </Fields>
          </Section>
        )}
        <Section>
          <ButtonRow>
            <Button kind="main" submits busy={form.busy}>
              {t('add.save')}
            </Button>
            <ButtonLink to="/settings/colleagues" kind="quiet">
              {t('ui:cancel')}
            </ButtonLink>
          </ButtonRow>
        </Section>
      </Sheet>
    </form>
  );
}
