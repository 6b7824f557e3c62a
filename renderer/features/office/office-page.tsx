import { useTranslation } from 'react-i18next';
import { officeShelves } from '#renderer/app/navigation.ts';
import { useSession } from '#renderer/app/session.tsx';
import { Shelf } from '#renderer/app/shelf.tsx';
import { Page, PageTitle } from '#renderer/ui/page.tsx';

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
        <Shelf
          key={heading}
          title={t(`office.${heading}`)}
          entries={entries.map(({ to, words, Icon }) => ({
            to,
            name: t(`nav.${words}`),
            help: t(`office.help.${words}`),
            Icon,
          }))}
        />
      ))}
    </Page>
  );
}
