import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import type { Meeting, Step } from '../callover-model.ts';
import { TimerRing } from './timer-ring.tsx';
import type { useMeetingClock } from './use-meeting-clock.ts';

const minuteMs = 60_000;

interface RunTopProps {
  readonly meeting: Meeting;
  readonly step: Step;
  readonly clock: ReturnType<typeof useMeetingClock>;
  readonly onEnd: () => void;
}

/** Which meeting it is, how long this step has taken, pause, end. */
export function RunTop({ meeting, step, clock, onEnd }: RunTopProps) {
  const { t } = useTranslation(['callover', 'domain']);
  const format = useFormat();
  const spent = clock.spent(step.id);
  const time = format.minutes(Math.floor(spent / minuteMs));
  return (
    <header className="ks-run-top">
      <p className="ks-run-kind">{t(`domain:calloverKind.${meeting.kind}`)}</p>
      <p className="ks-quiet ks-run-when">
        {[format.weekday(meeting.heldOn), meeting.startsAt].filter((part) => part !== '').join(', ')}
      </p>
      <p className="ks-run-time" aria-live="off">
        <TimerRing part={step.minutes === 0 ? 0 : spent / (step.minutes * minuteMs)} />
        <span>
          <strong>{time}</strong>{' '}
          <span className="ks-quiet">{t('callover:run.ofAbout', { minutes: step.minutes })}</span>
        </span>
      </p>
      <Button
        icon={
          clock.paused ? <IconPlayerPlay size={17} aria-hidden /> : <IconPlayerPause size={17} aria-hidden />
        }
        onClick={clock.pauseOrGoOn}
      >
        {t(clock.paused ? 'callover:run.goOn' : 'callover:run.pause')}
      </Button>
      <ButtonLink to="/callovers/$meetingId" params={{ meetingId: meeting.id }}>
        {t('callover:run.plan')}
      </ButtonLink>
      <Button onClick={onEnd}>{t('callover:run.end')}</Button>
    </header>
  );
}
