import { IconFileSearch, IconHistory, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callShell } from '#renderer/api/client.ts';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/states.tsx';
import type { Restorable } from '#shared/contracts/backups.ts';
import '#renderer/ui/page.css';
import type { RescueLook } from './use-rescue-look.ts';

interface BackupOfferProps {
  readonly look: RescueLook;
  readonly pending: boolean;
  readonly onLookAgain: () => void;
  readonly onRestore: () => void;
}

/** The newest backup, what is not in it, and the stick if that is not plugged in; without any, what to do first. */
export function BackupOffer({ look, pending, onLookAgain, onRestore }: BackupOfferProps) {
  const { t } = useTranslation('signin');
  const { backups, second } = look;
  const [newest] = backups;
  const again = (
    <Button busy={pending} icon={<IconRefresh size={19} aria-hidden />} onClick={onLookAgain}>
      {t('problem.lookAgain')}
    </Button>
  );
  return (
    <>
      {newest === undefined ? (
        <NoBackup onFound={onRestore} />
      ) : (
        <section className="ks-stack" aria-labelledby="rescue-backup">
          <h2 className="ks-section-title" id="rescue-backup">
            {t('problem.backupTitle')}
          </h2>
          <Newest newest={newest} changedAt={look.changedAt} />
          <ButtonRow>
            <Button kind="main" size="large" icon={<IconHistory size={19} aria-hidden />} onClick={onRestore}>
              {t('problem.putBack')}
            </Button>
            {backups.length > 1 && (
              <span className="ks-small ks-quiet">
                {t('problem.moreBackups', { count: backups.length - 1 })}
              </span>
            )}
          </ButtonRow>
        </section>
      )}
      {second !== null && !second.present && (
        <Note tone="brass">
          <StickAway second={second} />
          <ButtonRow>{again}</ButtonRow>
        </Note>
      )}
    </>
  );
}

interface NewestProps {
  readonly newest: Restorable;
  readonly changedAt: string | null;
}

function Newest({ newest, changedAt }: NewestProps) {
  const { t } = useTranslation('signin');
  const format = useFormat();
  const { madeAt, place } = newest;
  const missing =
    changedAt === null
      ? t('problem.missingUnknown')
      : changedAt <= madeAt
        ? t('problem.missingNothing')
        : t('problem.missingSince', { moment: format.moment(changedAt) });
  return (
    <div>
      <p className="ks-strong">
        {t('problem.backupWhen', { moment: format.moment(madeAt), place: t(`rescue.place.${place}`) })}
      </p>
      <p>{missing}</p>
    </div>
  );
}

function StickAway({ second }: { readonly second: NonNullable<RescueLook['second']> }) {
  const { t } = useTranslation('signin');
  const format = useFormat();
  const { name, newest } = second;
  return (
    <p>
      {newest === null
        ? t('problem.plugIn', { name })
        : t('problem.plugInNewest', { name, moment: format.moment(newest) })}
    </p>
  );
}

const firstSteps = ['copy', 'leave', 'search', 'call'] as const;

function NoBackup({ onFound }: { readonly onFound: () => void }) {
  const { t } = useTranslation(['signin', 'backups']);
  const sentences = useSentences();
  const [failure, setFailure] = useState<string | null>(null);
  const search = async () => {
    setFailure(null);
    try {
      const answer = await callShell('chooseRestorePlace', {});
      if (answer === null) return;
      if (answer.found > 0) onFound();
      else setFailure(t('backups:restore.nothingThere'));
    } catch (error) {
      setFailure(sentences.error(error));
    }
  };
  return (
    <section className="ks-stack" aria-labelledby="rescue-none">
      <h2 className="ks-section-title" id="rescue-none">
        {t('problem.noBackupTitle')}
      </h2>
      <ol className="ks-rescue-steps">
        {firstSteps.map((step) => (
          <li key={step}>{t(`rescue.firstSteps.${step}`)}</li>
        ))}
      </ol>
      <ButtonRow>
        <Button
          kind="main"
          size="large"
          onClick={() => {
            void search();
          }}
        >
          {t('problem.look')}
        </Button>
      </ButtonRow>
      {failure !== null && <Note tone="clay">{failure}</Note>}
    </section>
  );
}

/** The way to read-only rescue, for who needs what no backup has. */
export function ReadOffer({ onRead }: { readonly onRead: () => void }) {
  const { t } = useTranslation('signin');
  return (
    <section className="ks-stack" aria-labelledby="rescue-read">
      <h2 className="ks-section-title" id="rescue-read">
        {t('problem.readTitle')}
      </h2>
      <p>{t('problem.readText')}</p>
      <ButtonRow>
        <Button icon={<IconFileSearch size={19} aria-hidden />} onClick={onRead}>
          {t('problem.readButton')}
        </Button>
      </ButtonRow>
    </section>
  );
}
