import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../callover-model.ts';
import { useStepTitle } from '../callover-words.ts';
import { TimerRing } from './timer-ring.tsx';
import type { useMeetingClock } from './use-meeting-clock.ts';

interface AgendaColumnProps {
  readonly meeting: Meeting;
  /** Index of the step that is open. */
  readonly place: number;
  readonly clock: ReturnType<typeof useMeetingClock>;
  readonly onGo: (place: number) => void;
}

const minuteMs = 60_000;

/** The running order at the side: what is done, where we are, a quiet ring for the time that each step took. */
export function AgendaColumn({ meeting, place, clock, onGo }: AgendaColumnProps) {
  const { t } = useTranslation('callover');
  const title = useStepTitle();
  return (
    <nav className="ks-run-agenda" aria-label={t('order.title')}>
      <ol>
        {meeting.agenda.map((step, index) => (
          <li key={step.id}>
            <button
              type="button"
              className="ks-run-step"
              aria-current={index === place ? 'step' : undefined}
              onClick={() => {
                onGo(index);
              }}
            >
              <span className="ks-run-number ks-figures">
                <TimerRing
                  size={26}
                  part={step.minutes === 0 ? 0 : clock.spent(step.id) / (step.minutes * minuteMs)}
                />
                {step.done ? <IconCheck size={15} aria-hidden /> : <span aria-hidden>{index + 1}</span>}
              </span>
              <span className="ks-run-step-name">
                {title(meeting, step)}
                {step.done && <span className="ks-hidden">{` ${t('run.stepDone')}`}</span>}
              </span>
              <span
                className="ks-figures ks-least"
                aria-label={t('run.aboutMinutes', { count: step.minutes })}
              >
                {step.minutes}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
