import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, callShell } from '#renderer/api/client.ts';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { LoadingArea, Note } from '#renderer/ui/states.tsx';
import type { Restorable } from '#shared/contracts/backups.ts';
import { megabytes } from './megabytes.ts';
import type { Chosen } from './restore-page.tsx';
import './backups.css';

interface RestoreChoiceProps {
  readonly onChosen: (chosen: Chosen) => void;
  readonly onBack: () => void;
}

/** Every backup that was found, the newest chosen already; more from a stick. */
export function RestoreChoice({ onChosen, onBack }: RestoreChoiceProps) {
  const { t } = useTranslation(['backups', 'ui']);
  const sentences = useSentences();
  const { data, error, refetch } = useQuery({
    queryKey: ['restore.list'],
    queryFn: () => api.restore.list({}),
    gcTime: 0,
  });
  const [choice, setChoice] = useState<string | null>(null);
  const [busy, setBusy] = useState<'taking' | 'looking' | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const backups = data?.backups ?? [];
  const picked = choice ?? backups[0]?.id ?? null;

  const during = async (what: 'taking' | 'looking', work: () => Promise<void>) => {
    setBusy(what);
    setFailure(null);
    try {
      await work();
    } catch (cause) {
      setFailure(sentences.error(cause));
    }
    setBusy(null);
  };
  const take = () =>
    during('taking', async () => {
      if (picked !== null) onChosen({ id: picked, ...(await api.restore.look({ id: picked })) });
    });
  const lookElsewhere = () =>
    during('looking', async () => {
      const answer = await callShell('chooseRestorePlace', {});
      if (answer === null) return;
      if (answer.found === 0) setFailure(t('restore.nothingThere'));
      await refetch();
    });

  return (
    <div className="ks-stack">
      <p className="ks-small ks-quiet">{t('restore.step', { number: 1, count: 3 })}</p>
      <h1 className="ks-entry-title">{t('restore.title')}</h1>
      <p className="ks-entry-under">{t('restore.under')}</p>
      {data === undefined && error === null ? (
        <LoadingArea label={t('restore.looking')} />
      ) : (
        <Choices backups={backups} picked={picked} onPick={setChoice} />
      )}
      {error !== null && <Note tone="clay">{sentences.error(error)}</Note>}
      {failure !== null && <Note tone="clay">{failure}</Note>}
      <ButtonRow>
        {picked !== null && (
          <Button
            kind="main"
            size="large"
            busy={busy === 'taking'}
            onClick={() => {
              void take();
            }}
          >
            {busy === 'taking' ? t('restore.reading') : t('restore.take')}
          </Button>
        )}
        <Button
          kind={picked === null ? 'main' : 'other'}
          size="large"
          busy={busy === 'looking'}
          onClick={() => {
            void lookElsewhere();
          }}
        >
          {t('restore.fromStick')}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {t('ui:back')}
        </Button>
      </ButtonRow>
    </div>
  );
}

interface ChoicesProps {
  readonly backups: readonly Restorable[];
  readonly picked: string | null;
  readonly onPick: (id: string) => void;
}

function Choices({ backups, picked, onPick }: ChoicesProps) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  if (backups.length === 0) {
    return (
      <Note>
        <p className="ks-strong">{t('restore.noneTitle')}</p>
        <p>{t('restore.none')}</p>
      </Note>
    );
  }
  return (
    <div className="ks-who-list" role="radiogroup" aria-label={t('restore.title')}>
      {backups.map(({ id, madeAt, bytes, checked, place, organisation }, index) => (
        <label key={id} className="ks-who ks-backup-choice">
          <input
            type="radio"
            name="backup"
            checked={id === picked}
            onChange={() => {
              onPick(id);
            }}
          />
          <span>
            <span className="ks-strong">{format.moment(madeAt)}</span>
            <span className="ks-small ks-quiet">
              {[
                index === 0 ? t('restore.newest') : null,
                organisation,
                t(`restore.${place}Place`),
                t('settings.megabytes', { count: megabytes(bytes, format.number) }),
                checked ? t('restore.checked') : t('restore.notChecked'),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </span>
          <IconCheck size={20} aria-hidden />
        </label>
      ))}
    </div>
  );
}
