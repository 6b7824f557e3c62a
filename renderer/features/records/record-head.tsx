import { useTranslation } from 'react-i18next';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { Tag } from '#renderer/ui/tag.tsx';
import { PersonWords } from '#renderer/ui/voices.tsx';
import type { KeptRecord } from '#shared/contracts/records.ts';
import './records.css';

interface RecordHeadProps {
  readonly record: Pick<KeptRecord, 'head' | 'author' | 'version'>;
  /** Turned round to the person: who made it and when, nothing about showing it. */
  readonly together?: boolean;
}

/** When and how a version was made, what the person says to it, when it is looked at again. */
export function RecordHeadWords({ record, together = false }: RecordHeadProps) {
  const { t } = useTranslation(['records', 'domain']);
  const format = useFormat();
  const today = useToday();
  const { head, author, version } = record;
  const made = [
    t(`domain:readingMethod.${head.method}`),
    format.day(head.madeOn),
    author,
    head.others.length > 0 && t('madeWith', { names: format.list(head.others) }),
    t('version', { number: version }),
  ].filter((part) => part !== false);
  return (
    <div className="ks-doc-head">
      <p className="ks-quiet">{made.join(' · ')}</p>
      <div className="ks-doc-meta">
        {head.agreed !== 'not_asked' && (
          <Tag tone={head.agreed === 'yes' ? 'moss' : 'neutral'}>
            {t(`domain:personAgreement.${head.agreed}`)}
          </Tag>
        )}
        {!together && head.agreed === 'not_asked' && <Tag>{t('domain:personAgreement.not_asked')}</Tag>}
        {!together && <Tag>{t(`domain:sharedWithPerson.${head.sharedWithPerson}`)}</Tag>}
        {head.reviewOn !== null && (
          <Tag tone={head.reviewOn <= today ? 'brass' : 'neutral'}>
            {t('reviewOn', { day: format.nearDay(head.reviewOn, today) })}
          </Tag>
        )}
      </div>
      {head.agreedWords !== '' && <PersonWords>{head.agreedWords}</PersonWords>}
      {!together && head.withheldReason !== '' && (
        <p className="ks-small">{t('withheldBecause', { reason: head.withheldReason })}</p>
      )}
      {head.externalPlanRef !== '' && (
        <p className="ks-small">{t('otherPlan', { where: head.externalPlanRef })}</p>
      )}
    </div>
  );
}
