import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { EntryDisputes } from '#renderer/features/rights/disputes.tsx';
import { PageTitle } from '#renderer/ui/page.tsx';
import type { KeptRecord } from '#shared/contracts/records.ts';
import { withoutTeamBlocks } from '#shared/domain/records/page-blocks.ts';
import { recordPage } from '#shared/i18n/pages/record-page.ts';
import { RecordBlocks, RecordLead, RecordStrengths } from './record-blocks.tsx';
import { isDrawn, RecordPicture } from './record-picture.tsx';
import { RecordHeadWords } from './record-head.tsx';
import './records.css';

interface RecordTogetherProps {
  readonly record: KeptRecord;
  readonly title: string;
  /** How one says the person's name; empty when nobody knows it. */
  readonly called: string;
  /** The way back to the team's page. */
  readonly close: ReactNode;
}

/** A record turned round to the person: nothing that is for the team only, nothing that is kept back (domain.md 0.3). */
export function RecordTogether({ record, title, called, close }: RecordTogetherProps) {
  const { t, i18n } = useTranslation('records');
  const caseId = useCaseId();
  const isWithheld = record.head.sharedWithPerson === 'withheld_third_party_or_harm';
  const page = recordPage(i18n, record.body);
  return (
    <div className="ks-doc-together" data-wide={isDrawn(record.body) || undefined}>
      <PageTitle title={title} under={t('togetherExplain')} actions={close} />
      {isWithheld ? (
        <p>{t('togetherWithheld')}</p>
      ) : (
        <>
          <RecordHeadWords record={record} together />
          <EntryDisputes caseId={caseId} entryId={record.entryId} />
          {page.lead !== undefined && <RecordLead lead={page.lead} />}
          <RecordPicture body={record.body} called={called} />
          {page.withoutStrengths !== true && (
            <>
              <h2 className="ks-section-title">{t('strengths')}</h2>
              <RecordStrengths strengths={page.strengths} />
            </>
          )}
          <h2 className="ks-section-title">{t('content')}</h2>
          <RecordBlocks blocks={withoutTeamBlocks(page)} />
        </>
      )}
    </div>
  );
}
