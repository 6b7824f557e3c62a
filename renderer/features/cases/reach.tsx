import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';

/** How to get in touch with the person, and how they like it. */
export function Reach({ caseId, called }: { readonly caseId: string; readonly called: string }) {
  const { t } = useTranslation('cases');
  const { may } = useSession();
  const person = useRead('people.get', { caseId });
  return (
    <Section
      title={called === '' ? t('overview.reachNobody') : t('overview.reach', { name: called })}
      action={
        may('case.change') && (
          <TextLink to="/people/$caseId/person" params={{ caseId }}>
            {t('overview.reachChange')}
          </TextLink>
        )
      }
    >
      <ReadArea query={person} height={120}>
        {(data) => <ReachFacts person={data} />}
      </ReadArea>
    </Section>
  );
}

function ReachFacts({ person }: { readonly person: OutputOf<'people.get'> }) {
  const { t } = useTranslation(['cases', 'domain']);
  const format = useFormat();
  const { details, preferences } = person;
  const language = details.interpreterNeeded
    ? details.language === ''
      ? t('overview.interpreterOnly')
      : t('overview.interpreter', { language: details.language })
    : details.language;
  const rows = [
    { term: t('overview.phone'), text: details.phone },
    { term: t('overview.ways'), text: details.otherWaysToReach },
    { term: t('overview.bestTimes'), text: details.bestTimes },
    {
      term: t('overview.channel'),
      text: [
        preferences.preferredChannel === null
          ? ''
          : t(`domain:contactChannel.${preferences.preferredChannel}`),
        ...preferences.preferredPlaces.map((place) => t(`domain:contactPlace.${place}`)),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    },
    {
      term: t('details.paperwork'),
      text: preferences.paperwork === null ? '' : t(`domain:paperworkPreference.${preferences.paperwork}`),
    },
    { term: t('overview.language'), text: language },
    { term: t('overview.access'), text: format.list(details.accessNeeds) },
    { term: t('overview.wordForMe'), text: preferences.wordForMe },
    { term: t('overview.notForMe'), text: preferences.notForMe },
    {
      term: t('overview.emergency'),
      text: details.emergencyContacts
        .map(({ name, relation, phone }) => [name, relation, phone].filter((part) => part !== '').join(', '))
        .join('\n'),
    },
  ].filter(({ text }) => text !== '');
  if (rows.length === 0) return <p className="ks-quiet">{t('overview.reachNone')}</p>;
  return (
    <DefinitionList>
      {rows.map(({ term, text }) => (
        <Definition key={term} term={term}>
          <span className="ks-facts">{text}</span>
        </Definition>
      ))}
    </DefinitionList>
  );
}
