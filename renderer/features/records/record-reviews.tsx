import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { VersionLine } from '#shared/contracts/records.ts';
import { recordPlaces } from './record-places.ts';
import './records.css';

/** Documents made with the person and when each is looked at again; nothing while there are none. */
export function RecordReviews({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('records');
  const { data: current = [] } = useRead('records.current', { caseId });
  if (current.length === 0) return null;
  return (
    <section aria-labelledby="record-reviews">
      <h2 className="ks-section-title" id="record-reviews">
        {t('reviews')}
      </h2>
      <ul className="ks-doc-lines">
        {current.map((line) => (
          <li key={line.entryId}>
            <ReviewLine line={line} caseId={caseId} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReviewLine({ line, caseId }: { readonly line: VersionLine; readonly caseId: string }) {
  const { t } = useTranslation(['records', 'domain']);
  const format = useFormat();
  const today = useToday();
  const { reviewOn, madeOn } = line;
  return (
    <>
      <TextLink to={recordPlaces[line.kind].page} params={{ caseId }}>
        {t(`domain:recordKind.${line.kind}`)}
      </TextLink>
      {reviewOn !== null && reviewOn <= today ? (
        <span>
          <Tag tone="brass">{t('reviewOn', { day: format.nearDay(reviewOn, today) })}</Tag>
        </span>
      ) : (
        <span className="ks-quiet ks-small">
          {[
            t('madeOn', { day: format.nearDay(madeOn, today) }),
            reviewOn !== null && t('reviewOn', { day: format.nearDay(reviewOn, today) }),
          ]
            .filter((part) => part !== false)
            .join(' · ')}
        </span>
      )}
    </>
  );
}
