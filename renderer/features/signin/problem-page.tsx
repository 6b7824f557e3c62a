import { IconFolderOpen, IconHistory, IconRefresh } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, api, callShell } from '#renderer/api/client.ts';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { RestorePage } from '#renderer/features/backups/restore-page.tsx';
import { Button, ButtonRow, TextButton } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/states.tsx';
import type { Restorable } from '#shared/contracts/backups.ts';
import type { ErrorCode } from '#shared/lib/app-error.ts';
import { EntryLayout } from './entry-layout.tsx';

/** Problems with a page of their own; all others share one. */
const pages = [
  'vault_missing',
  'vault_incomplete',
  'vault_truncated',
  'vault_damaged',
  'vault_header_damaged',
  'vault_newer',
  'vault_in_use',
  'vault_older_copy',
  'vault_not_encrypted',
] as const satisfies readonly ErrorCode[];

/** Problems that may be over by themselves, so that trying again comes first. */
const passing: readonly ErrorCode[] = ['vault_missing', 'vault_in_use'];

interface ProblemPageProps {
  readonly code: ErrorCode;
  readonly organisation: string | null;
  readonly onAgain: () => void;
}

/** Problems that a backup does not help with: nothing is lost yet. */
const notLost: readonly ErrorCode[] = ['vault_newer', 'vault_in_use'];

/** The newest backup beside the vault; null while none is known. Putting it back checks it as a whole first. */
function useNewestBackup(code: ErrorCode): Restorable | null {
  const [newest, setNewest] = useState<Restorable | null>(null);
  useEffect(() => {
    if (notLost.includes(code)) return;
    api.restore.list({}).then(
      ({ backups }) => setNewest(backups[0] ?? null),
      () => setNewest(null),
    );
  }, [code]);
  return newest;
}

/** Why the vault stays closed and the next sensible step. Nothing here creates or overwrites anything. */
export function ProblemPage({ code, organisation, onAgain }: ProblemPageProps) {
  const { t } = useTranslation(['signin', 'backups']);
  const sentences = useSentences();
  const format = useFormat();
  const backup = useNewestBackup(code);
  const [restoring, setRestoring] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const page = pages.find((known) => known === code) ?? 'other';
  const tryFirst = passing.includes(code);

  const other = async () => {
    setFailure(null);
    try {
      const { chosen } = await callShell('chooseVault', { purpose: 'open' });
      if (chosen) onAgain();
    } catch (error) {
      setFailure(error);
    }
  };
  if (restoring) {
    return (
      <RestorePage
        organisation={organisation}
        onBack={() => {
          setRestoring(false);
        }}
        onDone={onAgain}
      />
    );
  }
  const again = (
    <Button
      kind={tryFirst ? 'main' : 'other'}
      size="large"
      icon={<IconRefresh size={19} aria-hidden />}
      onClick={onAgain}
    >
      {t('problem.again')}
    </Button>
  );
  return (
    <EntryLayout organisation={organisation}>
      <div className="ks-stack">
        <h1 className="ks-entry-title">{t(`problem.${page}.title`)}</h1>
        <p>{page === 'other' ? sentences.error(new ApiError(code)) : t(`problem.${page}.text`)}</p>
        <p className="ks-strong">{t(`problem.${page}.next`)}</p>
        {backup !== null && (
          <Note tone="brass">{t('problem.backup', { moment: format.moment(backup.madeAt) })}</Note>
        )}
        <ButtonRow>
          {tryFirst && again}
          {!notLost.includes(code) && (
            <Button
              kind={tryFirst || backup === null ? 'other' : 'main'}
              size="large"
              icon={<IconHistory size={19} aria-hidden />}
              onClick={() => {
                setRestoring(true);
              }}
            >
              {t('backups:restore.link')}
            </Button>
          )}
          <Button
            kind={tryFirst || backup !== null ? 'other' : 'main'}
            size="large"
            icon={<IconFolderOpen size={19} aria-hidden />}
            onClick={() => {
              void other();
            }}
          >
            {t('problem.otherVault')}
          </Button>
          {!tryFirst && again}
        </ButtonRow>
        {failure !== null && <Note tone="clay">{sentences.error(failure)}</Note>}
        <p className="ks-small ks-quiet">{t('problem.untouched')}</p>
        <p>
          <TextButton
            onClick={() => {
              callShell('quit', {}).catch(setFailure);
            }}
          >
            {t('problem.quit')}
          </TextButton>
        </p>
      </div>
    </EntryLayout>
  );
}
