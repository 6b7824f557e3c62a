import { IconCircleCheck, IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/api/hooks.ts';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { BackupStatus, CheckResult } from '#shared/contracts/backups.ts';
import { megabytes } from './megabytes.ts';
import { useJobProgress } from '#renderer/app/use-job-progress.ts';
import './backups.css';

/** "Check my vault": one plain line for each thing that was looked at, and the day of the last look. */
export function CheckVault({ check }: { readonly check: BackupStatus['check'] }) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const sentences = useSentences();
  const act = useAct('backups.check');
  const percent = useJobProgress('backup');
  return (
    <Section
      title={t('settings.check')}
      help={t('settings.checkHelp')}
      action={
        <Button
          busy={act.pending}
          onClick={() => {
            void act.run({});
          }}
        >
          {act.pending
            ? `${t('settings.checking')} ${t('settings.progress', { percent })}`
            : t('settings.checkNow')}
        </Button>
      }
    >
      {act.pending && <p className="ks-small ks-quiet">{t('settings.checkLeave')}</p>}
      {act.error !== null && <Note tone="clay">{sentences.error(act.error)}</Note>}
      {check !== null && (
        <>
          <p className="ks-quiet" aria-live="polite">
            {t('settings.checkedAt', { moment: format.moment(check.at) })}
          </p>
          <ul className="ks-check-lines">
            {check.lines.map((line) => (
              <CheckLine key={line.line} result={line} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function CheckLine({ result }: { readonly result: CheckResult }) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const { line, good, bad } = result;
  const count = line === 'room' ? megabytes(result.count, format.number) : format.number(result.count);
  const isSkipped = good && result.count === 0 && line !== 'backup';
  const kind = good ? 'good' : 'look';
  return (
    <li className="ks-check-line">
      {isSkipped ? (
        <Tag>{t('settings.notChecked')}</Tag>
      ) : (
        <Tag
          tone={good ? 'moss' : 'brass'}
          icon={good ? <IconCircleCheck aria-hidden /> : <IconEye aria-hidden />}
        >
          {t(`states.${kind}`)}
        </Tag>
      )}
      <span>
        <span className="ks-strong">{t(`lines.${line}.name`)}</span>
        <span className="ks-quiet">
          {isSkipped ? t(`lines.${line}.skipped`) : t(`lines.${line}.${kind}`, { count, bad })}
        </span>
      </span>
    </li>
  );
}
