import { useTranslation } from 'react-i18next';
import { officeShelves } from '#renderer/app/navigation.ts';
import { useSession } from '#renderer/app/session.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section } from '#renderer/ui/page.tsx';
import './office.css';

/** What is opened now and then, each with a sentence that says what it is for. */
export function OfficePage() {
  const { t } = useTranslation('app');
  const { may } = useSession();
  const shelves = officeShelves
    .map(({ heading, entries }) => ({ heading, entries: entries.filter(({ need }) => may(need)) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <Page>
      <PageTitle title={t('office.title')} />
      {shelves.map(({ heading, entries }) => (
        <Section key={heading} title={t(`office.${heading}`)}>
          <ul className="ks-office">
            {entries.map(({ to, words, Icon }) => (
              <li key={to} className="ks-office-entry">
                <Icon size={22} aria-hidden />
                <div>
                  <TextLink to={to}>{t(`nav.${words}`)}</TextLink>
                  <p className="ks-quiet">{t(`office.help.${words}`)}</p>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
