import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { useShownName } from '#renderer/features/cases/case-head.tsx';
import { TextLink } from '#renderer/ui/link.tsx';

/** With whom something from a callover is still to be talked through; nothing when there is nobody. */
export function TodayShares() {
  const { t } = useTranslation('today');
  const { data = [] } = useRead('callover.shareBacks', {});
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="today-shares">
      <h2 className="ks-section-title" id="today-shares">
        {t('shares.title')}
      </h2>
      <ul className="ks-today-promises">
        {data.map(({ entryId, name, shareBackBy }) => (
          <Share key={entryId} name={name} by={shareBackBy} />
        ))}
      </ul>
    </section>
  );
}

function Share({ name, by }: { readonly name: string; readonly by: string | null }) {
  const format = useFormat();
  const today = useToday();
  const shown = useShownName(name);
  return (
    <li>
      <TextLink to="/callovers">{shown}</TextLink>
      {by !== null && <p className="ks-quiet ks-small">{format.relativeDay(by, today)}</p>}
    </li>
  );
}
