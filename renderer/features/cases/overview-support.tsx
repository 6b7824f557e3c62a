import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { PrintCopy } from '#renderer/features/records/print-record.tsx';
import { RecordBlocks } from '#renderer/features/records/record-blocks.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { supportBlocks } from '#shared/i18n/pages/overview-page.ts';
import type { Overview } from './overview-screen.tsx';

interface OverviewSupportProps {
  readonly overview: Overview;
  readonly caseId: string;
  /** Turned round to the person: nothing about showing it, and no copy from there. */
  readonly together?: boolean;
}

/** What would help in the person's order, and what makes support fit; when to look at it again, and the copy. */
export function OverviewSupport({ overview, caseId, together = false }: OverviewSupportProps) {
  const { t, i18n } = useTranslation(['cases', 'domain']);
  const format = useFormat();
  const today = useToday();
  const { nextReviewOn, sharedWithPerson, version } = overview;
  const isWithheld = sharedWithPerson === 'withheld_third_party_or_harm';
  const blocks = supportBlocks(i18n, overview);
  if (version === 0 || (together && (isWithheld || blocks.length === 0))) return null;
  return (
    <Section title={t('overview.support')}>
      <RecordBlocks blocks={blocks} />
      {!together && (
        <div className="ks-doc-acts">
          {!isWithheld && (
            <PrintCopy
              hasStrengths={overview.strengths.length > 0}
              prepare={(look) => api.prints.prepareOverview({ caseId, ...look })}
            />
          )}
          <Tag>{t(`domain:sharedWithPerson.${sharedWithPerson}`)}</Tag>
          {nextReviewOn !== null && (
            <Tag tone={nextReviewOn <= today ? 'brass' : 'neutral'}>
              {t('overview.reviewOn', { day: format.nearDay(nextReviewOn, today) })}
            </Tag>
          )}
        </div>
      )}
    </Section>
  );
}
