import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { TimerRing } from '#renderer/features/callover/run/timer-ring.tsx';
import type { BreachContent } from '#shared/contracts/breaches.ts';
import { authorityClock } from '#shared/domain/breaches/authority-clock.ts';
import { systemClock } from '#shared/lib/clock.ts';
import './breaches.css';

/** How often the hours are counted anew, in milliseconds. */
const every = 60_000;

/** This PC's time as an instant in UTC, each minute anew. */
export function useNow(): string {
  const [now, setNow] = useState(() => systemClock.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(systemClock.now());
    }, every);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}

type Decided = Pick<BreachContent, 'noticedAt' | 'authorityDecision' | 'authorityToldAt'>;

/** Where the 72 hours stand: a quiet ring, the hours, and the moment; words alone once they have ended. */
export function AuthorityClock({ breach }: { readonly breach: Decided }) {
  const { t } = useTranslation('breaches');
  const format = useFormat();
  const { state, dueAt, hours, part } = authorityClock(breach, useNow());
  if (state === 'not_needed') return <p>{t('clock.notNeeded')}</p>;
  if (state === 'told') {
    return <p>{t('clock.told', { moment: format.moment(breach.authorityToldAt ?? dueAt) })}</p>;
  }
  const left = hours === 0 ? t('clock.leftLess') : t('clock.left', { count: hours });
  const moment = format.moment(dueAt);
  return (
    <div className="ks-breach-clock">
      <TimerRing part={part} size={44} />
      <div>
        <p className="ks-strong">{state === 'late' ? t('clock.late', { count: hours }) : left}</p>
        <p className="ks-small ks-quiet">
          {state === 'late' ? t('clock.lateUntil', { moment }) : t('clock.until', { moment })}
        </p>
      </div>
    </div>
  );
}
