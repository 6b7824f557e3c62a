import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { HandoverModel } from '#shared/contracts/prints.ts';

/** How to reach the person, and what to mind; a line for each thing that is known. */
export function ReachingMe({ contact }: { readonly contact: HandoverModel['contact'] }) {
  const { t } = useTranslation('handovers');
  const format = useFormat();
  const lines = [
    contact.wordForMe !== '' && t('page.wordForMe', { word: contact.wordForMe }),
    contact.phone !== '' && t('page.phone', { phone: contact.phone }),
    contact.otherWays,
    contact.bestTimes !== '' && t('page.bestTimes', { times: contact.bestTimes }),
    contact.language !== '' && t('page.language', { language: contact.language }),
    contact.interpreterNeeded && t('page.interpreter'),
    contact.accessNeeds.length > 0 && t('page.access', { needs: format.list(contact.accessNeeds) }),
    contact.notForMe !== '' && t('page.notForMe', { text: contact.notForMe }),
  ].filter((line) => typeof line === 'string' && line !== '');
  if (lines.length === 0) return <p>{t('page.noneYet')}</p>;
  return lines.map((line, index) => <p key={index}>{line}</p>);
}

/** Where the person lives now, in one line. */
export function HomeLine({ home }: { readonly home: HandoverModel['home'] }) {
  const { t } = useTranslation(['handovers', 'domain']);
  const format = useFormat();
  if (home.typeKey === null) return <p>{t('handovers:page.homeNone')}</p>;
  const type = t(`domain:accommodation.${home.typeKey}`);
  return (
    <>
      <p>
        {home.since === null
          ? type
          : t('handovers:page.homeWithSince', { type, day: format.day(home.since) })}
      </p>
      {home.address !== '' && <p>{home.address}</p>}
    </>
  );
}

/** Who works with the person now: the team, then the agencies with which we may speak. */
export function TeamLine({ team, agencies }: Pick<HandoverModel, 'team' | 'agencies'>) {
  const { t } = useTranslation(['handovers', 'domain', 'network']);
  const format = useFormat();
  if (team.length + agencies.length === 0) return <p>{t('handovers:page.noneYet')}</p>;
  return (
    <>
      {team.length > 0 && (
        <p>{format.list(team.map(({ name, role }) => `${name} (${t(`domain:assignmentRole.${role}`)})`))}</p>
      )}
      {agencies.map(({ name, role, contactName, leadOn }) => (
        <p key={name}>
          {[
            role === '' ? name : t('network:handover.agency', { name, role }),
            contactName === '' ? '' : t('network:handover.contact', { name: contactName }),
            leadOn === '' ? '' : t('network:handover.leadOn', { what: leadOn }),
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
      ))}
    </>
  );
}
