import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useFormat } from '#renderer/app/words.ts';
import { useShownName } from '#renderer/features/cases/case-head.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import type { CaseId } from '#shared/lib/ids.ts';

type Draft = OutputOf<'drafts.list'>[number] & { readonly caseId: CaseId };

/** Writing that waits to be finished; nothing when there is none. */
export function TodayDrafts() {
  const { t } = useTranslation('today');
  const { data = [] } = useRead('drafts.list', {});
  const drafts = data.filter((draft): draft is Draft => draft.caseId !== null);
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="today-drafts">
      <h2 className="ks-section-title" id="today-drafts">
        {t('drafts.title')}
      </h2>
      <ul className="ks-today-promises">
        {drafts.map((draft) => (
          <OneDraft key={draft.id} draft={draft} />
        ))}
      </ul>
    </section>
  );
}

function OneDraft({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const name = useShownName(draft.name);
  const { caseId } = draft;
  const params = { caseId };
  return (
    <li>
      {draft.kind === 'contact' ? (
        <TextLink to="/people/$caseId/notes/new" params={params}>
          {t('drafts.contact', { name })}
        </TextLink>
      ) : draft.kind === 'star_reading' ? (
        <TextLink to="/people/$caseId/star" params={params}>
          {t('drafts.star_reading', { name })}
        </TextLink>
      ) : (
        <TextLink to="/people/$caseId" params={params}>
          {t('drafts.other', { name })}
        </TextLink>
      )}
      <p className="ks-quiet ks-small">{t('drafts.kept', { moment: format.moment(draft.updatedAt) })}</p>
    </li>
  );
}
