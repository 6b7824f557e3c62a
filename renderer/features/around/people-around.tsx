import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { TextLink } from '#renderer/ui/link.tsx';

/** Who is around the person, in numbers, and whom they could ring at night; nothing before the first map. */
export function PeopleAround({ caseId }: { readonly caseId: string }) {
  const { may } = useSession();
  return may('tools.read') ? <Glance caseId={caseId} /> : null;
}

function Glance({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('around');
  const format = useFormat();
  const { data: glance } = useRead('around.glance', { caseId });
  if (glance === undefined || glance === null) return null;
  const { numbers, atNight } = glance;
  return (
    <section aria-labelledby="people-around">
      <div className="ks-label-row">
        <h2 className="ks-section-title" id="people-around">
          {t('overview.title')}
        </h2>
        <TextLink to="/people/$caseId/around" params={{ caseId }} activeOptions={{ exact: true }}>
          {t('overview.open')}
        </TextLink>
      </div>
      <p>
        {format.list([
          t('count.informal', { count: numbers.informal }),
          t('count.formal', { count: numbers.formal }),
        ])}
      </p>
      {atNight.length > 0 && (
        <p className="ks-quiet ks-small">{t('overview.atNight', { names: format.list(atNight) })}</p>
      )}
    </section>
  );
}
