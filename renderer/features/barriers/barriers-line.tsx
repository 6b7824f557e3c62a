import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useRecordTitle } from '#renderer/features/records/record-words.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { Facts } from '#renderer/ui/voices.tsx';

/** What carries and what stands in the way, in the words of the summary, on the first page of a file. */
export function BarriersLine({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('barriers');
  const { may } = useSession();
  const title = useRecordTitle('vulnerability');
  const { data: record } = useRead(
    'records.find',
    { caseId, kind: 'vulnerability' },
    { enabled: may('tools.read') },
  );
  if (record?.body.kind !== 'vulnerability') return null;
  const { summaryStrengths, summaryBarriers } = record.body.content;
  if (summaryStrengths === '' && summaryBarriers === '') return null;
  return (
    <section aria-labelledby="barriers">
      <h2 className="ks-section-title" id="barriers">
        <TextLink to="/people/$caseId/plan/barriers" params={{ caseId }}>
          {title}
        </TextLink>
      </h2>
      {summaryStrengths !== '' && (
        <>
          <p className="ks-quiet ks-small">{t('field.summaryStrengths')}</p>
          <Facts>{summaryStrengths}</Facts>
        </>
      )}
      {summaryBarriers !== '' && (
        <>
          <p className="ks-quiet ks-small">{t('field.summaryBarriers')}</p>
          <Facts>{summaryBarriers}</Facts>
        </>
      )}
    </section>
  );
}
