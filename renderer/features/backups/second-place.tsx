import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callShell } from '#renderer/api/client.ts';
import { useAct } from '#renderer/api/hooks.ts';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList, Note } from '#renderer/ui/states.tsx';
import type { BackupStatus } from '#shared/contracts/backups.ts';
import { isSecondOld } from './backup-age.ts';

/** The stick or other disk on which backups lie too. */
export function SecondPlace({ status }: { readonly status: BackupStatus }) {
  const { t } = useTranslation(['backups', 'ui']);
  const sentences = useSentences();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { second } = status;

  const choose = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await callShell('chooseBackupPlace', {});
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
  };
  return (
    <Section title={t('settings.second')} help={t('settings.secondHelp')}>
      <div className="ks-stack">
        {second === null ? (
          <Note tone="brass">{t('settings.noSecond')}</Note>
        ) : (
          <Place status={status} second={second} />
        )}
        {failure !== null && <Note tone="clay">{sentences.error(failure)}</Note>}
        <p className="ks-small ks-quiet">{t('settings.refused')}</p>
        <ButtonRow>
          <Button
            busy={busy}
            onClick={() => {
              void choose();
            }}
          >
            {second === null ? t('settings.choose') : t('settings.chooseOther')}
          </Button>
          {second !== null && <Forget name={second.name} />}
        </ButtonRow>
      </div>
    </Section>
  );
}

interface PlaceProps {
  readonly status: BackupStatus;
  readonly second: NonNullable<BackupStatus['second']>;
}

function Place({ status, second }: PlaceProps) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const today = useToday();
  return (
    <>
      <DefinitionList>
        <Definition term={t('settings.placeName')}>
          {second.present ? second.name : `${second.name} (${t('settings.absent')})`}
        </Definition>
        <Definition term={t('settings.placeNewest')}>
          {second.newest === null ? t('settings.placeNone') : format.moment(second.newest)}
        </Definition>
      </DefinitionList>
      {isSecondOld(status, today) && <Note tone="clay">{t('settings.plugIn', { name: second.name })}</Note>}
      {second.sameDisk && <Note tone="brass">{t('settings.sameDisk')}</Note>}
    </>
  );
}

function Forget({ name }: { readonly name: string }) {
  const { t } = useTranslation(['backups', 'ui']);
  const [asking, setAsking] = useState(false);
  const forget = useAct('backups.forgetSecond');
  return (
    <>
      <Button
        kind="quiet"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('settings.forget')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('settings.forgetTitle', { name })}
        keep={t('settings.keep')}
        act={t('settings.forget')}
        busy={forget.pending}
        closeLabel={t('ui:close')}
        onKeep={() => {
          setAsking(false);
        }}
        onAct={() => {
          void forget.run({}).then(() => {
            setAsking(false);
          });
        }}
      >
        {t('settings.forgetText')}
      </ConfirmDialog>
    </>
  );
}
