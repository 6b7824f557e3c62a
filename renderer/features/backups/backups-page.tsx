import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { ApiError } from '#renderer/api/client.ts';
import { TrustFrame } from '#renderer/features/trust/trust-frame.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList, Note } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { BackupStatus } from '#shared/contracts/backups.ts';
import { setAsideDays } from '#shared/domain/backups/backup-codes.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { dayOf } from '#shared/lib/clock.ts';
import { CheckVault } from './check-vault.tsx';
import { megabytes } from './megabytes.ts';
import { RecoveryDrill } from './recovery-drill.tsx';
import { SecondPlace } from './second-place.tsx';
import { useJobProgress } from '#renderer/app/use-job-progress.ts';

/** How old the backups are and where they lie, a second place for them, and "Check my vault". */
export function BackupsPage() {
  const { t } = useTranslation('backups');
  const sentences = useSentences();
  const status = useRead('backups.status', {});
  const now = useAct('backups.now');
  const percent = useJobProgress('backup');

  const make = async () => {
    const made = await now.run({});
    if (made !== undefined) toastDone(t(made.onSecond ? 'settings.madeSecondToast' : 'settings.madeToast'));
  };
  return (
    <TrustFrame
      actions={
        <Button
          kind="main"
          busy={now.pending}
          onClick={() => {
            void make();
          }}
        >
          {now.pending
            ? `${t('settings.making')} ${t('settings.progress', { percent })}`
            : t('settings.makeNow')}
        </Button>
      }
    >
      <Sheet>
        {now.error !== null && (
          <Section>
            <Note tone="clay">{sentences.error(now.error)}</Note>
          </Section>
        )}
        <ReadArea query={status} height={600}>
          {(data) => (
            <>
              <OwnPlace status={data} />
              <SecondPlace status={data} />
              <CheckVault check={data.check} />
              <RecoveryDrill />
            </>
          )}
        </ReadArea>
        <BackupList />
      </Sheet>
    </TrustFrame>
  );
}

function OwnPlace({ status }: { readonly status: BackupStatus }) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const sentences = useSentences();
  const { newest, waiting, problem, lowRoom, restored } = status;
  return (
    <Section title={t('settings.own')} help={t('settings.ownHelp')}>
      <div className="ks-stack">
        <DefinitionList>
          <Definition term={t('settings.newest')}>
            {newest === null ? t('settings.none') : format.moment(newest)}
          </Definition>
          {waiting !== null && <Definition term={t('settings.waiting')}>{format.moment(waiting)}</Definition>}
        </DefinitionList>
        {problem !== null && (
          <Note tone="brass">
            <p className="ks-strong">{t('settings.problem', { moment: format.moment(problem.at) })}</p>
            <p>{sentences.error(new ApiError(problem.code))}</p>
          </Note>
        )}
        {lowRoom && <Note tone="brass">{t('settings.lowRoom')}</Note>}
        {restored !== null && (
          <Note>
            <p>
              {t('settings.restored', {
                madeAt: format.moment(restored.madeAt),
                at: format.moment(restored.at),
              })}
            </p>
            {restored.setAside !== null && (
              <p>
                {t('settings.setAside', {
                  name: restored.setAside,
                  day: format.day(addDays(dayOf(restored.at), setAsideDays)),
                })}
              </p>
            )}
          </Note>
        )}
      </div>
    </Section>
  );
}

function BackupList() {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const list = useRead('backups.list', {});
  return (
    <Section title={t('settings.list')} help={t('settings.listHelp')}>
      <ReadArea query={list} height={200}>
        {({ folder, backups }) => (
          <>
            {backups.length === 0 ? (
              <p className="ks-quiet">{t('settings.none')}</p>
            ) : (
              <DataTable
                caption={t('settings.list')}
                rows={backups}
                rowId={({ id }) => id}
                columns={[
                  {
                    id: 'made',
                    header: t('settings.made'),
                    render: ({ madeAt }) => format.moment(madeAt),
                  },
                  {
                    id: 'why',
                    header: t('settings.why'),
                    render: ({ reason }) => t(`settings.reasons.${reason}`),
                  },
                  {
                    id: 'state',
                    header: t('settings.state'),
                    render: ({ checked }) => (
                      <Tag tone={checked ? 'moss' : 'neutral'}>
                        {checked ? t('settings.checked') : t('settings.notChecked')}
                      </Tag>
                    ),
                  },
                  {
                    id: 'size',
                    header: t('settings.size'),
                    align: 'end',
                    render: ({ bytes }) =>
                      t('settings.megabytes', { count: megabytes(bytes, format.number) }),
                  },
                ]}
              />
            )}
            <p className="ks-small ks-quiet ks-path">{`${t('settings.folder')}: ${folder}`}</p>
          </>
        )}
      </ReadArea>
    </Section>
  );
}
