import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
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
import { Fields } from '#renderer/ui/field.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Breadcrumb, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { workerId as workerIdOf, type WorkerId } from '#shared/lib/ids.ts';
import { CodeOnce } from './code-once.tsx';

/** A way into the vault for a colleague who has none. */
export function GiveAccessPage() {
  const { t } = useTranslation(['access', 'ui']);
  const id = workerIdOf.parse(useParams({ strict: false }).workerId);
  const list = useRead('access.list', {});
  const [given, setGiven] = useState<OutputOf<'access.give'> | null>(null);
  return (
    <Page>
      <Breadcrumb label={t('ui:breadcrumb')}>
        <TextLink to="/settings/colleagues" quiet>
          {t('leaving.crumb')}
        </TextLink>
      </Breadcrumb>
      <div className="ks-narrow-form">
        <ReadArea query={list} height={400}>
          {({ people }) => {
            const name = people.find((person) => person.id === id)?.name ?? '';
            return given === null ? (
              <GiveAccess id={id} name={name} onGiven={setGiven} />
            ) : (
              <CodeOnce name={name} groups={given.personalCode.groups} jobId={given.codeJobId} />
            );
          }}
        </ReadArea>
      </div>
    </Page>
  );
}

interface GiveAccessProps {
  readonly id: WorkerId;
  readonly name: string;
  readonly onGiven: (given: OutputOf<'access.give'>) => void;
}

function GiveAccess({ id, name, onGiven }: GiveAccessProps) {
  const { t } = useTranslation(['access', 'ui']);
  const [kind, setKind] = useState<NewPassphrase['kind']>('words');
  const passphraseSentence = usePassphraseSentence(kind);
  const form = useForm<NewPassphrase>('give-access', {
    initial: noPassphrase,
    check: checkPassphrase,
    sentence: passphraseSentence,
    submit: async (values) => {
      await requireStrength(values);
      onGiven(await api.access.give({ id, passphrase: passphraseOf(values) }));
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <PageTitle title={t('give.title', { name })} under={t('give.under', { name })} />
      <Sheet>
        <Section title={t('give.theirs')} help={t('give.theirsHelp')}>
          <Fields>
            <ErrorSummary title={form.problemsTitle} problems={form.problems} />
            {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
            <NewPassphraseFields
              id="give-access"
              value={form.values}
              error={(field) => form.field(field).error}
              onChange={(change) => {
                if (change.kind !== undefined) setKind(change.kind);
                form.set(change);
              }}
            />
            <ButtonRow>
              <Button kind="main" submits busy={form.busy}>
                {t('give.save')}
              </Button>
              <ButtonLink to="/settings/colleagues" kind="quiet">
                {t('ui:cancel')}
              </ButtonLink>
            </ButtonRow>
          </Fields>
        </Section>
      </Sheet>
    </form>
  );
}
