import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import './network.css';

interface AroundBlockProps {
  readonly caseId: string;
  readonly called: string;
}

/** Who else is around the person, in a few lines on the overview; nothing while nobody is written down. */
export function AroundBlock({ caseId, called }: AroundBlockProps) {
  const { may } = useSession();
  return may('tools.read') ? <AroundLines caseId={caseId} called={called} /> : null;
}

function AroundLines({ caseId, called }: AroundBlockProps) {
  const { t } = useTranslation(['network', 'domain']);
  const { data } = useRead('network.around', { caseId });
  if (data === undefined || data.agencies.length + data.supporters.length + data.waiting.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="around-block">
      <h2 className="ks-section-title" id="around-block">
        {called === '' ? t('around.shortNobody') : t('around.short', { name: called })}
      </h2>
      <ul className="ks-net-lines">
        {data.supporters.map(({ name, role }) => (
          <li key={name}>{t('around.line', { name, what: t(`domain:supporterRole.${role}`) })}</li>
        ))}
        {data.agencies.map(({ id, name, role, speaking }) => (
          <li key={id}>
            {role === '' ? name : t('around.line', { name, what: role })}
            {speaking !== 'may_speak' && (
              <span className="ks-quiet ks-small"> {t(`domain:speakingState.${speaking}`)}</span>
            )}
          </li>
        ))}
        {data.waiting.map(({ whatFor, state }, index) => (
          <li key={index} className="ks-quiet">
            {t('around.line', { name: whatFor, what: t(`domain:referralState.${state}`) })}
          </li>
        ))}
      </ul>
      <TextLink to="/people/$caseId/around/agencies" params={{ caseId }}>
        {t('around.open')}
      </TextLink>
    </section>
  );
}
