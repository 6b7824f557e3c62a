import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useFormat } from '#renderer/app/words.ts';
import { EntryLayout } from '#renderer/features/signin/entry-layout.tsx';
import { ResetPage } from '#renderer/features/signin/reset-page.tsx';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import type { Restorable } from '#shared/contracts/backups.ts';
import type { Secret } from './proof-form.tsx';
import { RestoreChoice } from './restore-choice.tsx';
import { RestoreProof } from './restore-proof.tsx';

interface RestorePageProps {
  readonly organisation: string | null;
  readonly onBack: () => void;
  /** A backup has taken the vault's place: look at it anew. */
  readonly onDone: () => void;
}

/** A backup that was chosen, and read through without a fault. */
export interface Chosen extends Pick<Restorable, 'id'>, OutputOf<'restore.look'> {}

interface Done {
  readonly chosen: Chosen;
  readonly answer: OutputOf<'restore.run'>;
  readonly secret: Secret;
}

/** Putting a backup in the vault's place: which one, who are you, done; after the kit, a new passphrase at once. */
export function RestorePage({ organisation, onBack, onDone }: RestorePageProps) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [resetFor, setResetFor] = useState<Chosen['users'][number] | null>(null);
  if (done?.secret.kind === 'kit' && resetFor !== null) {
    return (
      <ResetPage
        user={resetFor}
        organisation={done.chosen.organisation}
        kit={done.secret.kit}
        onDone={onDone}
        onBack={() => {
          setResetFor(null);
        }}
      />
    );
  }
  return (
    <EntryLayout organisation={chosen?.organisation ?? organisation} wide>
      {done !== null ? (
        <Finished done={done} onDone={onDone} onReset={setResetFor} />
      ) : chosen === null ? (
        <RestoreChoice onChosen={setChosen} onBack={onBack} />
      ) : (
        <RestoreProof
          chosen={chosen}
          onDone={(answer, secret) => {
            setDone({ chosen, answer, secret });
          }}
          onBack={() => {
            setChosen(null);
          }}
        />
      )}
    </EntryLayout>
  );
}

interface FinishedProps {
  readonly done: Done;
  readonly onDone: () => void;
  readonly onReset: (user: Chosen['users'][number]) => void;
}

function Finished({ done, onDone, onReset }: FinishedProps) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const { answer, chosen, secret } = done;
  const { users } = chosen;
  const [userId, setUserId] = useState<string | null>(users.length === 1 ? (users[0]?.id ?? null) : null);
  const user = users.find(({ id }) => id === userId);
  const isByKit = secret.kind === 'kit';
  return (
    <div className="ks-stack">
      <p className="ks-small ks-quiet">{t('restore.step', { number: 3, count: 3 })}</p>
      <h1 className="ks-entry-title">{t('restore.doneTitle')}</h1>
      <p role="status">{t('restore.done', { moment: format.moment(answer.madeAt) })}</p>
      {answer.setAside !== null && <p>{t('restore.doneAside', { name: answer.setAside })}</p>}
      <p>{isByKit ? t('restore.doneKit') : t('restore.donePassphrase')}</p>
      {isByKit && users.length > 1 && (
        <SelectField
          id="restore-whose"
          label={t('restore.whoTitle')}
          help={t('restore.whoUnder')}
          placeholder=""
          value={userId}
          onChange={setUserId}
          choices={users.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <ButtonRow>
        {isByKit && (
          <Button
            kind="main"
            size="large"
            notYet={user === undefined ? t('restore.nameRequired') : null}
            onClick={() => {
              if (user !== undefined) onReset(user);
            }}
          >
            {t('restore.newPassphrase')}
          </Button>
        )}
        <Button kind={isByKit ? 'other' : 'main'} size="large" onClick={onDone}>
          {t('restore.toSignIn')}
        </Button>
      </ButtonRow>
    </div>
  );
}
