import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';

/** A search for a home that goes on, in one line of the overview; nothing while nobody is looking. */
export function SearchOverview({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('homes');
  const format = useFormat();
  const { may } = useSession();
  const { data } = useRead('homeSearch.get', { caseId }, { enabled: may('tools.read') });
  const open = data?.searches.find(({ endedOn }) => endedOn === null);
  if (open === undefined) return null;
  const viewed = open.offers.filter(({ viewedOn }) => viewedOn !== null).length;
  return (
    <Section title={t('search.title')}>
      <p className="ks-figures">
        {t('search.looking', { count: open.days, day: format.day(open.startedOn) })}
      </p>
      <p className="ks-quiet ks-small ks-figures">
        {t('offers.counts', { offered: open.offers.length, viewed })}
      </p>
      <TextLink to="/people/$caseId/home/search" params={{ caseId }}>
        {t('search.open')}
      </TextLink>
    </Section>
  );
}
