import { IconFolderOpen, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, callShell } from '#renderer/api/client.ts';
import { useSettings } from '#renderer/app/settings.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { RestorePage } from '#renderer/features/backups/restore-page.tsx';
import { Button, ButtonRow, TextButton } from '#renderer/ui/button.tsx';
import { LoadingArea, Note } from '#renderer/ui/states.tsx';
import type { ErrorCode } from '#shared/lib/app-error.ts';
import { EntryLayout } from './entry-layout.tsx';
import { BackupOffer, ReadOffer } from './rescue-offers.tsx';
import { RescueRead } from './rescue-read.tsx';
import { useRescueLook } from './use-rescue-look.ts';

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

/** Problems that a backup does not help with: nothing is lost yet. */
const notLost: readonly ErrorCode[] = ['vault_newer', 'vault_in_use'];

/** Problems in which the pages themselves may still be whole. */
const mayBeRead: readonly ErrorCode[] = [
  'vault_truncated',
  'vault_damaged',
  'vault_header_damaged',
  'vault_incomplete',
  'vault_older_copy',
];

interface ProblemPageProps {
  readonly code: ErrorCode;
  readonly organisation: string | null;
  readonly onAgain: () => void;
  /** Where nothing stands at all and a new vault may be made after all. */
  readonly onSetUp?: () => void;
}

/** Why the vault stays closed, that nothing was changed, and every way on. Nothing here writes to the vault. */
export function ProblemPage({ code, organisation, onAgain, onSetUp }: ProblemPageProps) {
  const [step, setStep] = useState<'page' | 'restore' | 'read'>('page');
  const toPage = () => {
    setStep('page');
  };
  const toRestore = () => {
    setStep('restore');
  };
  if (step === 'restore') {
    return <RestorePage organisation={organisation} onBack={toPage} onDone={onAgain} />;
  }
  if (step === 'read') {
    return <RescueRead organisation={organisation} onBack={toPage} onRestore={toRestore} onOther={onAgain} />;
  }
  return (
    <EntryLayout organisation={organisation} wide>
      <div className="ks-stack">
        <Found code={code} />
        {!notLost.includes(code) && (
          <WaysOn
            code={code}
            onRestore={toRestore}
            onRead={() => {
              setStep('read');
            }}
          />
        )}
        <Acts code={code} onAgain={onAgain} onSetUp={onSetUp} />
      </div>
    </EntryLayout>
  );
}

function Found({ code }: { readonly code: ErrorCode }) {
  const { t } = useTranslation('signin');
  const sentences = useSentences();
  const { vaultFolder } = useSettings();
  const page = pages.find((known) => known === code) ?? 'other';
  return (
    <>
      <h1 className="ks-entry-title">{t(`problem.${page}.title`)}</h1>
      <p>{page === 'other' ? sentences.error(new ApiError(code)) : t(`problem.${page}.text`)}</p>
      <p className="ks-strong">{t(`problem.${page}.next`)}</p>
      <Note>
        <p className="ks-strong">{t('problem.untouchedTitle')}</p>
        <p className="ks-path">{t('problem.untouched', { folder: vaultFolder })}</p>
      </Note>
    </>
  );
}

interface WaysOnProps {
  readonly code: ErrorCode;
  readonly onRestore: () => void;
  readonly onRead: () => void;
}

function WaysOn({ code, onRestore, onRead }: WaysOnProps) {
  const { t } = useTranslation('backups');
  const { look, again, pending } = useRescueLook();
  if (look === null) return <LoadingArea label={t('restore.looking')} height={160} />;
  return (
    <>
      <BackupOffer look={look} pending={pending} onLookAgain={again} onRestore={onRestore} />
      {look.readable && mayBeRead.includes(code) && <ReadOffer onRead={onRead} />}
    </>
  );
}

type ActsProps = Pick<ProblemPageProps, 'code' | 'onAgain'> & {
  readonly onSetUp: (() => void) | undefined;
};

function Acts({ code, onAgain, onSetUp }: ActsProps) {
  const { t } = useTranslation('signin');
  const sentences = useSentences();
  const [failure, setFailure] = useState<unknown>(null);
  const other = async () => {
    setFailure(null);
    try {
      const { chosen } = await callShell('chooseVault', { purpose: 'open' });
      if (chosen) onAgain();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <ButtonRow>
        <Button
          kind={passing.includes(code) ? 'main' : 'other'}
          icon={<IconRefresh size={19} aria-hidden />}
          onClick={onAgain}
        >
          {t('problem.again')}
        </Button>
        <Button
          icon={<IconFolderOpen size={19} aria-hidden />}
          onClick={() => {
            void other();
          }}
        >
          {t('problem.otherVault')}
        </Button>
        {onSetUp !== undefined && (
          <Button kind="quiet" onClick={onSetUp}>
            {t('problem.setUp')}
          </Button>
        )}
      </ButtonRow>
      {failure !== null && <Note tone="clay">{sentences.error(failure)}</Note>}
      <p>
        <TextButton
          onClick={() => {
            callShell('quit', {}).catch(setFailure);
          }}
        >
          {t('problem.quit')}
        </TextButton>
      </p>
    </>
  );
}
