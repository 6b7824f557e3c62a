import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import type { DataRequest } from '#shared/contracts/data-requests.ts';
import { DayDialog } from './day-dialog.tsx';
import { ExtendDialog } from './extend-dialog.tsx';
import { api } from '#renderer/api/client.ts';

interface RequestClockProps {
  readonly caseId: string;
  readonly request: DataRequest;
}

/** By when the answer is due, what moved that day, and the acts that move it. */
export function RequestClockSection({ caseId, request }: RequestClockProps) {
  const { t } = useTranslation('rights');
  const format = useFormat();
  const { may } = useSession();
  const [open, setOpen] = useState<'pause' | 'resume' | 'extend' | null>(null);
  const { id, state, dueOn, workingDay, paused, pausedDays, extension } = request;
  const close = () => {
    setOpen(null);
  };
  const isOpen = state === 'open';
  return (
    <Section title={t('request.when')} help={t('request.whenHelp')}>
      <p className="ks-strong">
        {paused ? t('clock.paused') : t('request.answerBy', { day: format.day(dueOn) })}
      </p>
      {isOpen && !paused && workingDay !== null && (
        <p className="ks-small">
          {t('clock.workingDay', { day: format.weekday(dueOn), next: format.weekday(workingDay) })}
        </p>
      )}
      {pausedDays > 0 && <p className="ks-small">{t('clock.stoodStill', { count: pausedDays })}</p>}
      {extension !== null && (
        <p className="ks-small">
          {t('request.extended', {
            count: extension.months,
            reason: extension.reason,
            day: format.day(extension.toldOn),
          })}
        </p>
      )}
      {isOpen && (
        <ButtonRow>
          {may('consent.write') && (
            <Button
              onClick={() => {
                setOpen(paused ? 'resume' : 'pause');
              }}
            >
              {t(paused ? 'request.resume' : 'request.pause')}
            </Button>
          )}
          {may('rights.manage') && (
            <Button
              onClick={() => {
                setOpen('extend');
              }}
            >
              {t('request.extend')}
            </Button>
          )}
        </ButtonRow>
      )}
      {open === 'pause' && (
        <DayDialog
          title={t('pause.title')}
          explain={t('pause.explain')}
          label={t('pause.from')}
          save={t('pause.save')}
          field="from"
          submit={(from) => api.dataRequests.pause({ caseId, id, from })}
          onClose={close}
        />
      )}
      {open === 'resume' && (
        <DayDialog
          title={t('pause.resumeTitle')}
          explain=""
          label={t('pause.until')}
          save={t('request.resume')}
          field="until"
          submit={(until) => api.dataRequests.resume({ caseId, id, until })}
          onClose={close}
        />
      )}
      {open === 'extend' && <ExtendDialog caseId={caseId} request={request} onClose={close} />}
    </Section>
  );
}
