import { IconFolderOpen, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, callShell } from '#renderer/api/client.ts';
import { useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow, TextButton } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/states.tsx';
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

/** Why the vault stays closed and the next sensible step. Nothing here creates or overwrites anything. */
export function ProblemPage({ code, organisation, onAgain }: ProblemPageProps) {
  const { t } = useTranslation('signin');
  const sentences = useSentences();
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
        <ButtonRow>
          {tryFirst && again}
          <Button
            kind={tryFirst ? 'other' : 'main'}
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
