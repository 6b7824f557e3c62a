import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, callShell, type OutputOf } from '#renderer/api/client.ts';
import { useJobProgress } from '#renderer/app/use-job-progress.ts';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { ProofForm } from '#renderer/features/backups/proof-form.tsx';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { LoadingArea, Note } from '#renderer/ui/states.tsx';
import '#renderer/ui/page.css';
import { EntryLayout } from './entry-layout.tsx';
import { useRescueLook } from './use-rescue-look.ts';

type Rescued = OutputOf<'rescue.read'>;

interface RescueReadProps {
  readonly organisation: string | null;
  readonly onBack: () => void;
  readonly onRestore: () => void;
  /** Another vault was chosen: look at it instead. */
  readonly onOther: () => void;
}

/** Saves what can still be read of a damaged vault into an encrypted copy beside it, and says what came through. */
export function RescueRead({ organisation, onBack, onRestore, onOther }: RescueReadProps) {
  const { t } = useTranslation(['signin', 'backups']);
  const { look } = useRescueLook();
  const percent = useJobProgress('rescue');
  const [rescued, setRescued] = useState<Rescued | null>(null);
  if (rescued !== null) {
    return (
      <EntryLayout organisation={organisation} wide>
        <Result rescued={rescued} onBack={onBack} onRestore={onRestore} onOther={onOther} />
      </EntryLayout>
    );
  }
  return (
    <EntryLayout organisation={organisation} wide>
      <div className="ks-stack">
        <h1 className="ks-entry-title">{t('rescue.title')}</h1>
        {look === null ? (
          <LoadingArea label={t('backups:restore.looking')} />
        ) : (
          <ProofForm
            formId="rescue"
            users={look.users}
            organisation={organisation ?? ''}
            act={t('rescue.run')}
            acting={`${t('rescue.running')} ${t('backups:settings.progress', { percent })}`}
            note={t('rescue.under')}
            onSecret={async (secret) => {
              setRescued(await api.rescue.read({ secret }));
            }}
            onBack={onBack}
          />
        )}
      </div>
    </EntryLayout>
  );
}

const groups = ['files', 'entries', 'stars', 'documents'] as const;

type ResultProps = Omit<RescueReadProps, 'organisation'> & { readonly rescued: Rescued };

function Result({ rescued, onBack, onRestore, onOther }: ResultProps) {
  const { t } = useTranslation('signin');
  const format = useFormat();
  const sentences = useSentences();
  const [failure, setFailure] = useState<unknown>(null);
  const { pages, lost, folder, inBackup } = rescued;
  const rows = format.number(rescued.rows);
  const count = format.number(pages.count);
  const other = async () => {
    setFailure(null);
    try {
      const { chosen } = await callShell('chooseVault', { purpose: 'open' });
      if (chosen) onOther();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <div className="ks-stack">
      <h1 className="ks-entry-title">{t('rescue.doneTitle')}</h1>
      <p role="status">
        {pages.bad === 0
          ? t('rescue.doneAll', { count, rows })
          : t('rescue.done', { bad: format.number(pages.bad), count, rows })}
      </p>
      {lost > 0 && <p>{t('rescue.lost', { count: lost })}</p>}
      <DataTable
        caption={t('rescue.doneTitle')}
        rows={groups}
        rowId={(group) => group}
        columns={[
          { id: 'what', header: t('rescue.what'), render: (group) => t(`rescue.groups.${group}`) },
          {
            id: 'read',
            header: t('rescue.read'),
            align: 'end',
            render: (group) => format.number(rescued.groups[group]),
          },
          ...(inBackup === null
            ? []
            : [
                {
                  id: 'backup',
                  header: t('rescue.backup'),
                  align: 'end' as const,
                  render: (group: (typeof groups)[number]) => format.number(inBackup[group]),
                },
              ]),
        ]}
      />
      <h2 className="ks-section-title">{t('rescue.whereTitle')}</h2>
      <p className="ks-path">{t('rescue.where', { folder })}</p>
      <p>{t('rescue.nothingReplaced')}</p>
      {failure !== null && <Note tone="clay">{sentences.error(failure)}</Note>}
      <ButtonRow>
        <Button kind="main" size="large" onClick={onRestore}>
          {t('rescue.toBackup')}
        </Button>
        <Button
          onClick={() => {
            void other();
          }}
        >
          {t('rescue.open')}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {t('rescue.back')}
        </Button>
      </ButtonRow>
    </div>
  );
}
