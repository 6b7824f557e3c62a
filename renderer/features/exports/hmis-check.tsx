import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, callShell, type OutputOf } from '#renderer/api/client.ts';
import { useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { LoadingArea } from '#renderer/ui/states.tsx';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';
import type { HmisProject, HmisQuestion } from '#shared/contracts/hmis-export.ts';
import { exportLevels } from '#shared/domain/exports/hmis-codes.ts';
import { HmisFindings } from './hmis-findings.tsx';

type Checked = OutputOf<'hmisExport.check'>;

interface HmisCheckProps {
  readonly question: HmisQuestion;
  /** As it stood at the check: what a service is in HMIS counts as well. */
  readonly projects: readonly HmisProject[];
}

/** Looks at what would be in the file; only what was looked at can be handed out. */
export function HmisCheck({ question, projects }: HmisCheckProps) {
  const { t } = useTranslation('hmisExport');
  const sentences = useSentences();
  const [busy, setBusy] = useState<'check' | 'make' | null>(null);
  const [checked, setChecked] = useState<{ readonly of: string; readonly answer: Checked } | null>(null);
  const asked = JSON.stringify([question, projects]);
  const answer = checked?.of === asked ? checked.answer : null;
  const during = async (what: 'check' | 'make', work: () => Promise<void>) => {
    setBusy(what);
    try {
      await work();
    } catch (error) {
      toastProblem(sentences.error(error));
    } finally {
      setBusy(null);
    }
  };
  const check = () =>
    during('check', async () => {
      setChecked({ of: asked, answer: await api.hmisExport.check(question) });
    });
  const make = () =>
    during('make', async () => {
      const { jobId } = await api.hmisExport.prepareFile(question);
      const written = await callShell('saveFile', { jobId });
      if (written !== null) toastDone(t('made', { file: written.fileName }));
    });
  return (
    <>
      <div aria-live="polite">
        {busy === 'check' && <LoadingArea label={t('checking')} height={48} />}
        {answer !== null && busy !== 'check' && <Answer answer={answer} />}
      </div>
      <ButtonRow>
        {answer !== null && (
          <Button
            kind="main"
            busy={busy === 'make'}
            notYet={answer.ready ? null : t('makeBlocked')}
            onClick={() => void make()}
          >
            {t('make')}
          </Button>
        )}
        <Button
          kind={answer === null ? 'main' : 'other'}
          busy={busy === 'check'}
          notYet={question.serviceIds.length === 0 ? t('servicesNone') : null}
          onClick={() => void check()}
        >
          {answer === null ? t('check') : t('checkAgain')}
        </Button>
      </ButtonRow>
    </>
  );
}

function Answer({ answer }: { readonly answer: Checked }) {
  const { t } = useTranslation('hmisExport');
  const { people, enrollments, exits, left, findings } = answer;
  const counts = [
    t('checkedPeople', { count: people }),
    t('checkedStays', { count: enrollments }),
    ...(exits > 0 ? [t('checkedExits', { count: exits })] : []),
  ];
  return (
    <div className="ks-stack">
      <p className="ks-figures">{counts.join(' · ')}</p>
      {left > 0 && <p>{t('checkedLeft', { count: left })}</p>}
      {exportLevels.map((level) => (
        <HmisFindings key={level} level={level} findings={findings} />
      ))}
      {findings.length === 0 && <p>{t('clean')}</p>}
    </div>
  );
}
