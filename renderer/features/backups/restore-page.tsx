import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useFormat } from '#renderer/app/words.ts';
import { EntryLayout } from '#renderer/features/signin/entry-layout.tsx';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import type { Restorable } from '#shared/contracts/backups.ts';
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

/** Putting a backup in the vault's place, in three steps: which one, who are you, done. */
export function RestorePage({ organisation, onBack, onDone }: RestorePageProps) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [done, setDone] = useState<OutputOf<'restore.run'> | null>(null);
  return (
    <EntryLayout organisation={chosen?.organisation ?? organisation} wide>
      {done !== null ? (
        <Done done={done} onDone={onDone} />
      ) : chosen === null ? (
        <RestoreChoice onChosen={setChosen} onBack={onBack} />
      ) : (
        <RestoreProof
          chosen={chosen}
          onDone={setDone}
          onBack={() => {
            setChosen(null);
          }}
        />
      )}
    </EntryLayout>
  );
}

interface DoneProps {
  readonly done: OutputOf<'restore.run'>;
  readonly onDone: () => void;
}

function Done({ done, onDone }: DoneProps) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  return (
    <div className="ks-stack">
      <h1 className="ks-entry-title">{t('restore.doneTitle')}</h1>
      <p role="status">{t('restore.done', { moment: format.moment(done.madeAt) })}</p>
      {done.setAside !== null && <p>{t('restore.doneAside', { name: done.setAside })}</p>}
      <p>{t('restore.doneKit')}</p>
      <ButtonRow>
        <Button kind="main" size="large" onClick={onDone}>
          {t('restore.toSignIn')}
        </Button>
      </ButtonRow>
    </div>
  );
}
