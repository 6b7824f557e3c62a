import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OutputOf, api } from '#renderer/api/client.ts';
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
import { PrintedKey } from '#renderer/features/account/printed-key.tsx';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { EntryLayout } from './entry-layout.tsx';

interface ResetPageProps {
  readonly user: { readonly id: string; readonly name: string };
  readonly organisation: string;
  /** A kit that was typed just now, so that nobody types it twice. */
  readonly kit?: string;
  readonly onDone: () => void;
  /** Back from a kit that was typed just now. */
  readonly onBack?: () => void;
}

type Way = 'code' | 'kit';
type KitAnswer = OutputOf<'vault.resetWithKit'>;
type Done = { readonly way: 'code' } | { readonly way: 'kit'; readonly answer: KitAnswer };

/** A forgotten passphrase: with one's own code nothing is lost; with the kit, private writing stays closed. */
export function ResetPage({ user, organisation, kit, onDone, onBack = onDone }: ResetPageProps) {
  const { t } = useTranslation(['signin', 'ui']);
  const [way, setWay] = useState<Way | null>(kit === undefined ? null : 'kit');
  const [done, setDone] = useState<Done | null>(null);

  if (done !== null) return <DonePage done={done} organisation={organisation} onDone={onDone} />;
  return (
    <EntryLayout organisation={organisation} wide>
      <h1 className="ks-entry-title">{t('reset.title', { name: user.name })}</h1>
      {way === null ? (
        <Ways onChoose={setWay} onBack={onDone} />
      ) : (
        <ResetForm
          way={way}
          userId={user.id}
          givenKit={kit}
          onBack={() => {
            if (kit === undefined) setWay(null);
            else onBack();
          }}
          onDone={setDone}
        />
      )}
    </EntryLayout>
  );
}

interface WaysProps {
  readonly onChoose: (way: Way) => void;
  readonly onBack: () => void;
}

function Ways({ onChoose, onBack }: WaysProps) {
  const { t } = useTranslation(['signin', 'ui']);
  return (
    <>
      <p className="ks-entry-under">{t('reset.choose')}</p>
      <div className="ks-stack">
        <div>
          <Button
            size="large"
            wide
            onClick={() => {
              onChoose('code');
            }}
          >
            {t('reset.code')}
          </Button>
          <p className="ks-small ks-quiet">{t('reset.codeHelp')}</p>
        </div>
        <div>
          <Button
            size="large"
            wide
            onClick={() => {
              onChoose('kit');
            }}
          >
            {t('reset.kit')}
          </Button>
          <p className="ks-small ks-quiet">{t('reset.kitHelp')}</p>
        </div>
        <Note>
          <p className="ks-strong">{t('reset.neither')}</p>
          <p>{t('reset.neitherHelp')}</p>
        </Note>
        <ButtonRow>
          <Button kind="quiet" onClick={onBack}>
            {t('ui:back')}
          </Button>
        </ButtonRow>
      </div>
    </>
  );
}

interface ResetValues extends NewPassphrase {
  readonly code: string;
  readonly kit: string;
  readonly withCode: boolean;
}

function missing(way: Way, values: ResetValues): FieldProblems {
  const needsCode = way === 'code' || values.withCode;
  return {
    ...(way === 'kit' && values.kit.trim() === '' ? { kit: 'required' as const } : {}),
    ...(needsCode && values.code.trim() === '' ? { code: 'required' as const } : {}),
    ...checkPassphrase(values),
  };
}

interface ResetFormProps {
  readonly way: Way;
  readonly userId: string;
  readonly givenKit: string | undefined;
  readonly onBack: () => void;
  readonly onDone: (done: Done) => void;
}

function ResetForm({ way, userId, givenKit, onBack, onDone }: ResetFormProps) {
  const { t } = useTranslation(['signin', 'ui']);
  const [kind, setKind] = useState<NewPassphrase['kind']>('words');
  const sentence = usePassphraseSentence(kind);
  const form = useForm<ResetValues>('reset', {
    initial: { ...noPassphrase, code: '', kit: givenKit ?? '', withCode: false },
    check: (values) => missing(way, values),
    sentence,
    submit: async (values) => {
      await requireStrength(values);
      const passphrase = passphraseOf(values);
      if (way === 'code') {
        await api.vault.resetWithCode({ userId, personalCode: values.code, passphrase });
        onDone({ way });
        return;
      }
      const personalCode = values.withCode ? values.code : null;
      const answer = await api.vault.resetWithKit({ userId, kit: values.kit, personalCode, passphrase });
      onDone({ way, answer });
    },
  });
  const showsCode = way === 'code' || form.values.withCode;
  return (
    <form onSubmit={form.onSubmit} noValidate className="ks-stack">
      <p className="ks-entry-under">{way === 'code' ? t('reset.codeHelp') : t('reset.kitHelp')}</p>
      <ErrorSummary title={form.problemsTitle} problems={form.problems} />
      {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
      {way === 'kit' && (
        <>
          {givenKit === undefined ? (
            <TextField
              {...form.field('kit')}
              label={t('reset.kitField')}
              help={t('reset.codeFieldHelp')}
              autoFocus
            />
          ) : (
            <p>{t('reset.kitSheet')}</p>
          )}
          <Checkbox
            label={t('reset.alsoCode')}
            help={t('reset.alsoCodeHelp')}
            checked={form.values.withCode}
            onChange={(withCode) => {
              form.set({ withCode });
            }}
          />
        </>
      )}
      {showsCode && (
        <TextField
          {...form.field('code')}
          label={t('reset.codeField')}
          help={t('reset.codeFieldHelp')}
          autoFocus={way === 'code'}
        />
      )}
      <PrivateNote kept={showsCode} />
      <NewPassphraseFields
        id="reset"
        value={form.values}
        error={(name) => form.field(name).error}
        onChange={(change) => {
          if (change.kind !== undefined) setKind(change.kind);
          form.set(change);
        }}
      />
      <ButtonRow>
        <Button kind="main" size="large" submits busy={form.busy}>
          {t('reset.save')}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {t('ui:back')}
        </Button>
      </ButtonRow>
    </form>
  );
}

function PrivateNote({ kept }: { readonly kept: boolean }) {
  const { t } = useTranslation('signin');
  return (
    <Note tone="plum" icon={kept ? <IconLockOpen aria-hidden /> : <IconLock aria-hidden />}>
      <p className="ks-strong">{t('reset.privateTitle')}</p>
      <p>{kept ? t('reset.privateKept') : t('reset.privateStays')}</p>
    </Note>
  );
}

interface DonePageProps {
  readonly done: Done;
  readonly organisation: string;
  readonly onDone: () => void;
}

function DonePage({ done, organisation, onDone }: DonePageProps) {
  const { t } = useTranslation('signin');
  return (
    <EntryLayout organisation={organisation} wide>
      <div className="ks-stack">
        <h1 className="ks-entry-title">{t('reset.doneTitle')}</h1>
        {done.way === 'code' ? (
          <p>{t('reset.doneCode')}</p>
        ) : (
          <>
            <p>{t('reset.doneKit')}</p>
            <PrintedKey
              label={t('reset.codeField')}
              groups={done.answer.personalCode.groups}
              jobId={done.answer.codeJobId}
            />
            <PrivateNote kept={done.answer.privateKept} />
          </>
        )}
        <ButtonRow>
          <Button kind="main" size="large" onClick={onDone}>
            {t('reset.toSignIn')}
          </Button>
        </ButtonRow>
      </div>
    </EntryLayout>
  );
}
