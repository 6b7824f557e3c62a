import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useJobProgress } from '#renderer/app/use-job-progress.ts';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { OutputOf } from '#renderer/api/client.ts';

type Standing = OutputOf<'audit.standing'>;

/** Whether the entries are as they were written, and what to do when they are not. */
export function CheckSection() {
  const { t } = useTranslation('audit');
  const sentences = useSentences();
  const standing = useRead('audit.standing', {});
  const check = useAct('audit.check');
  const percent = useJobProgress('audit');
  const isRunning = check.pending || standing.data?.busy === true;
  return (
    <Section
      title={t('check.title')}
      help={t('check.help')}
      action={
        <Button
          busy={check.pending}
          onClick={() => {
            void check.run({});
          }}
        >
          {isRunning ? `${t('check.running')} ${t('check.progress', { percent })}` : t('check.now')}
        </Button>
      }
    >
      {check.error !== null && <Note tone="clay">{sentences.error(check.error)}</Note>}
      <ReadArea query={standing} height={80}>
        {(data) => (
          <div className="ks-stack" aria-live="polite">
            {data.trouble === null ? <Fits standing={data} /> : <Trouble trouble={data.trouble} />}
          </div>
        )}
      </ReadArea>
    </Section>
  );
}

function Fits({ standing: { newest, whole } }: { readonly standing: Standing }) {
  const { t } = useTranslation('audit');
  const { moment } = useFormat();
  if (newest === null) return <p className="ks-quiet">{t('check.never')}</p>;
  return (
    <>
      <p>
        <Tag tone="moss" icon={<IconCircleCheck aria-hidden />}>
          {t('check.good', { count: newest.entries, moment: moment(newest.at) })}
        </Tag>
      </p>
      {whole !== null && whole.at !== newest.at && (
        <p className="ks-quiet">{t('check.whole', { moment: moment(whole.at) })}</p>
      )}
    </>
  );
}

function Trouble({ trouble }: { readonly trouble: NonNullable<Standing['trouble']> }) {
  const { t } = useTranslation('audit');
  const { number } = useFormat();
  const seen = useAct('audit.markSeen');
  const { bad, firstBad, badAnchors } = trouble;
  return (
    <Note tone={trouble.seen ? 'brass' : 'clay'}>
      <p className="ks-strong">{t('check.badTitle')}</p>
      {bad > 0 && <p>{t('check.bad', { count: bad, first: number(firstBad ?? 0) })}</p>}
      {badAnchors > 0 && <p>{t('check.badAnchors', { count: badAnchors })}</p>}
      <p className="ks-strong">{t('check.whatNow')}</p>
      <ol className="ks-audit-steps">
        <li>{t('check.step1')}</li>
        <li>{t('check.step2')}</li>
        <li>{t('check.step3')}</li>
      </ol>
      {trouble.seen ? (
        <p className="ks-quiet">{t('check.seenNote')}</p>
      ) : (
        <Button
          busy={seen.pending}
          onClick={() => {
            void seen.run({});
          }}
        >
          {t('check.seen')}
        </Button>
      )}
    </Note>
  );
}
