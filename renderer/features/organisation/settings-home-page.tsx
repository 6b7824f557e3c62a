import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { Shelf } from '#renderer/app/shelf.tsx';
import { Page, PageTitle } from '#renderer/ui/page.tsx';
import { settingsShelves } from './settings-pages.ts';

/** All settings, each with a sentence that says what it settles. */
export function SettingsHomePage() {
  const { t } = useTranslation('organisation');
  const { may } = useSession();
  const shelves = settingsShelves
    .map(({ heading, entries }) => ({ heading, entries: entries.filter(({ need }) => may(need)) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <Page>
      <PageTitle title={t('title')} />
      {shelves.map(({ heading, entries }) => (
        <Shelf
          key={heading}
          title={t(`home.${heading}`)}
          entries={entries.map(({ to, page, Icon }) => ({
            to,
            name: t(`tabs.${page}`),
            help: t(`home.help.${page}`),
            Icon,
          }))}
        />
      ))}
    </Page>
  );
}
