import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { authorityClock } from '#shared/domain/breaches/authority-clock.ts';
import { AuthorityClock, useNow } from './authority-clock.tsx';
import './breaches.css';

/** For managers, while the 72 hours of an incident run or have run out; nothing otherwise. */
export function TodayBreaches() {
  const { t } = useTranslation(['breaches', 'domain']);
  const { may } = useSession();
  const now = useNow();
  const { data = [] } = useRead('breaches.list', {}, { enabled: may('breach.manage') });
  const running = data.filter((breach) => ['running', 'late'].includes(authorityClock(breach, now).state));
  return running.map((breach) => (
    <section key={breach.id} className="ks-breach-today" aria-labelledby={`breach-${breach.id}`}>
      <h2 id={`breach-${breach.id}`}>{t('today.title', { kind: t(`domain:breachKind.${breach.kind}`) })}</h2>
      <AuthorityClock breach={breach} />
      <ButtonLink to="/trust/breaches/$id" params={{ id: breach.id }}>
        {t('today.open')}
      </ButtonLink>
    </section>
  ));
}
