import { IconCheck, IconDeviceDesktop } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, api, callShell } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { RestorePage } from '#renderer/features/backups/restore-page.tsx';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { PassphraseField, SearchField } from '#renderer/ui/text-fields.tsx';
import { toastProblem } from '#renderer/ui/toasts.tsx';
import type { VaultStatus } from '#shared/contracts/vault.ts';
import type { ErrorCode } from '#shared/lib/app-error.ts';
import { EntryLayout } from './entry-layout.tsx';
import { ProblemPage } from './problem-page.tsx';
import { ResetPage } from './reset-page.tsx';
import { useWait } from './use-wait.ts';

type Locked = Extract<VaultStatus, { readonly state: 'locked' }>;
type User = Locked['users'][number];

/** From this number of colleagues on, names can be narrowed by typing. */
const manyUsers = 5;

interface SignInPageProps {
  readonly status: Locked;
  readonly onOpen: (status: VaultStatus) => void;
  readonly onAgain: () => void;
}

/** Choose your name, type your passphrase (picture 01). */
export function SignInPage({ status, onOpen, onAgain }: SignInPageProps) {
  const [resetFor, setResetFor] = useState<User | null>(null);
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const [restoring, setRestoring] = useState(false);
  const [chosen, setChosen] = useState<User | null>(
    status.users.length === 1 ? (status.users[0] ?? null) : null,
  );

  if (problem !== null) {
    return (
      <ProblemPage
        code={problem}
        organisation={status.organisation}
        onAgain={() => {
          setProblem(null);
          onAgain();
        }}
      />
    );
  }
  if (restoring) {
    return (
      <RestorePage
        organisation={status.organisation}
        onBack={() => {
          setRestoring(false);
        }}
        onDone={() => {
          setRestoring(false);
          onAgain();
        }}
      />
    );
  }
  if (resetFor !== null) {
    return (
      <ResetPage
        user={resetFor}
        organisation={status.organisation}
        onDone={() => {
          setResetFor(null);
        }}
      />
    );
  }
  return (
    <EntryLayout organisation={status.organisation}>
      <SignInForm
        status={status}
        chosen={chosen}
        onChoose={setChosen}
        onOpen={onOpen}
        onForgotten={setResetFor}
        onProblem={setProblem}
        onRestore={() => {
          setRestoring(true);
        }}
        onAgain={onAgain}
      />
    </EntryLayout>
  );
}

interface SignInFormProps extends SignInPageProps {
  readonly chosen: User | null;
  readonly onChoose: (user: User) => void;
  readonly onForgotten: (user: User) => void;
  readonly onProblem: (code: ErrorCode) => void;
  readonly onRestore: () => void;
}

function useGreeting(): string {
  const { t } = useTranslation('signin');
  const [hour] = useState(() => new Date().getHours());
  if (hour < 11) return t('greeting.morning');
  return hour < 17 ? t('greeting.day') : t('greeting.evening');
}

function SignInForm(props: SignInFormProps) {
  const { status, chosen, onChoose, onOpen, onForgotten, onProblem, onRestore, onAgain } = props;
  const { t } = useTranslation(['signin', 'ui', 'backups']);
  const sentences = useSentences();
  const greeting = useGreeting();
  const wait = useWait(status.waitSeconds);
  const field = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  /** Somebody pressed Unlock too early: the same passphrase is tried when the wait is over. */
  const [queued, setQueued] = useState(false);

  const form = useForm('signin', {
    initial: { passphrase: '' },
    check: ({ passphrase }) => (passphrase === '' ? { passphrase: 'required' } : {}),
    sentence: (_field, code) => (code === 'required' ? t('typePassphrase') : undefined),
    submit: async ({ passphrase }) => {
      if (chosen === null || wait.seconds > 0) return;
      setWrong(null);
      setQueued(false);
      try {
        onOpen(await api.vault.unlock({ userId: chosen.id, passphrase }));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error.code.startsWith('vault_')) onProblem(error.code);
        else if (error.code === 'wrong_passphrase') {
          setWrong(sentences.error(error));
          field.current?.select();
        } else if (error.code === 'wait_before_retry') {
          wait.start(Number(error.facts['seconds'] ?? 1));
          setQueued(true);
        } else throw error;
      }
    },
  });

  useEffect(() => {
    if (chosen !== null) field.current?.focus();
  }, [chosen]);
  const tryAgain = useEffectEvent(() => {
    form.onSubmit();
  });
  const due = queued && wait.seconds === 0 && !form.busy;
  useEffect(() => {
    if (due) tryAgain();
  }, [due]);

  const otherVault = async () => {
    try {
      const answer = await callShell('chooseVault', { purpose: 'open' });
      if (answer.chosen) onAgain();
    } catch (error) {
      toastProblem(sentences.error(error));
    }
  };

  const passphrase = form.field('passphrase');
  const waiting = wait.seconds > 0 ? t(queued ? 'waitQueued' : 'wait', { count: wait.seconds }) : null;
  return (
    <>
      <h1 className="ks-entry-title">{greeting}</h1>
      <p className="ks-entry-under">{t('who')}</p>
      <form onSubmit={form.onSubmit} noValidate className="ks-stack">
        <Names users={status.users} chosen={chosen} onChoose={onChoose} />
        <PassphraseField
          {...passphrase}
          ref={field}
          size="large"
          label={t('passphrase')}
          autoComplete="current-password"
          words={{ show: t('ui:showPassphrase'), cover: t('ui:coverPassphrase') }}
          error={[wrong, waiting].filter(Boolean).join(' ') || passphrase.error}
          onChange={(value) => {
            setWrong(null);
            setQueued(false);
            passphrase.onChange(value);
          }}
        />
        {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
        <Button
          kind="main"
          size="large"
          wide
          submits
          busy={form.busy}
          notYet={chosen === null ? t('who') : waiting}
        >
          {form.busy ? t('unlocking') : t('unlock')}
        </Button>
      </form>
      <p className="ks-entry-other">
        {chosen !== null && (
          <TextButton
            onClick={() => {
              onForgotten(chosen);
            }}
          >
            {t('forgotten')}
          </TextButton>
        )}
      </p>
      <p className="ks-entry-foot">
        <IconDeviceDesktop size={20} aria-hidden />
        <span>{t('stays')}</span>
      </p>
      <p className="ks-entry-other">
        <TextButton
          onClick={() => {
            void otherVault();
          }}
        >
          {t('otherVault')}
        </TextButton>
        <TextButton onClick={onRestore}>{t('backups:restore.link')}</TextButton>
      </p>
    </>
  );
}

interface NamesProps {
  readonly users: readonly User[];
  readonly chosen: User | null;
  readonly onChoose: (user: User) => void;
}

function Names({ users, chosen, onChoose }: NamesProps) {
  const { t } = useTranslation('signin');
  const format = useFormat();
  const [text, setText] = useState('');
  const matching = users
    .filter((user) => user.name.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()))
    .toSorted((a, b) => format.compare(a.name, b.name));
  return (
    <>
      {users.length > manyUsers && (
        <SearchField label={t('findName')} placeholder={t('findNameHint')} value={text} onChange={setText} />
      )}
      <div className="ks-who-list" role="radiogroup" aria-label={t('names')}>
        {matching.map((user) => (
          <label key={user.id} className="ks-who">
            <input
              type="radio"
              name="who"
              checked={user.id === chosen?.id}
              onChange={() => {
                onChoose(user);
              }}
            />
            <Avatar name={user.name} size={34} />
            <span>{user.name}</span>
            <IconCheck size={20} aria-hidden />
          </label>
        ))}
      </div>
    </>
  );
}
