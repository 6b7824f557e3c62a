import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/api/hooks.ts';
import { PasswordDialog } from '#renderer/app/password-dialog.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList, Note } from '#renderer/ui/states.tsx';
import { megabytes } from '#renderer/features/backups/megabytes.ts';
import type { ExportState } from '#shared/contracts/exports.ts';

/** What was written, how it can be checked, and its password, once. */
export function ExportDone({ done }: { readonly done: Extract<ExportState, { readonly state: 'done' }> }) {
  const { t } = useTranslation('exports');
  const format = useFormat();
  const ask = useAct('vaultExport.password');
  const again = useAct('vaultExport.stop');
  const [password, setPassword] = useState<string | null>(null);
  const { bytes, files, sha256, isLocked, passwordWaits } = done;
  const show = async () => {
    const told = await ask.run({});
    if (told !== undefined) setPassword(told.password);
  };
  return (
    <Section title={t('doneTitle')}>
      <div className="ks-stack">
        <DefinitionList>
          <Definition term={t('doneSize')}>
            {t('doneSizeValue', { size: megabytes(bytes, format.number) })}
          </Definition>
          <Definition term={t('doneFiles')}>{format.number(files)}</Definition>
          <Definition term={t('doneSum')}>
            <span className="ks-export-sum">{sha256}</span>
            <p className="ks-export-beside ks-quiet">{t('doneSumHelp')}</p>
          </Definition>
        </DefinitionList>
        {isLocked && <Note tone="brass">{t(passwordWaits ? 'passwordWaits' : 'passwordTold')}</Note>}
        <ButtonRow>
          {passwordWaits && (
            <Button kind="main" busy={ask.pending} onClick={() => void show()}>
              {t('showPassword')}
            </Button>
          )}
          <Button busy={again.pending} onClick={() => void again.run({})}>
            {t('another')}
          </Button>
        </ButtonRow>
      </div>
      {password !== null && (
        <PasswordDialog
          password={password}
          onClose={() => {
            setPassword(null);
          }}
        />
      )}
    </Section>
  );
}
