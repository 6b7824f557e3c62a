import { useTranslation } from 'react-i18next';
import { seenCompetencies } from '#renderer/features/practice/appraisals/seen-ratings.ts';
import { useFrameworkWords } from '#renderer/features/practice/frameworks/framework-words.ts';
import type { AppraisalDetail } from '#shared/contracts/appraisals.ts';

interface PrintedRatingsProps {
  readonly appraisal: AppraisalDetail;
  readonly none: string;
}

/** Competencies that somebody looked at: who, in the left column, and how they see it; no sum, no average. */
export function PrintedRatings({ appraisal, none }: PrintedRatingsProps) {
  const { t } = useTranslation(['practice', 'domain']);
  const { content, levelLabel } = useFrameworkWords(appraisal.framework);
  const looked = seenCompetencies(content, appraisal).filter(({ seen }) => seen.length > 0);
  const names = { self: appraisal.workerName, manager: appraisal.supervisorName };
  if (looked.length === 0) return <p>{none}</p>;
  return (
    <>
      {looked.map(({ competency, seen }) => (
        <div key={competency.key}>
          <h3>{competency.name}</h3>
          <dl className="ks-print-practice-rows">
            {seen.map(({ rater, from, levelNumber, evidence }, index) => {
              const level = competency.levels.find((each) => each.levelNumber === levelNumber);
              const name = rater === 'self' || rater === 'manager' ? names[rater] : from;
              return (
                <div key={index} className="ks-print-practice-row">
                  <dt>{name === '' ? t(`domain:rater.${rater}`) : name}</dt>
                  <dd>
                    {level !== undefined && (
                      <strong>
                        {t('frameworks.level', { label: levelLabel(level.label), number: levelNumber ?? '' })}
                      </strong>
                    )}
                    {evidence !== '' && `${level === undefined ? '' : ' · '}${evidence}`}
                  </dd>
                </div>
              );
            })}
          </dl>
        </div>
      ))}
      <p className="ks-print-practice-source">
        {t('rating.source', { name: content.name, version: appraisal.framework.version })}
        {content.owner !== '' && ` ${t('frameworks.owner', { owner: content.owner })}`}
      </p>
    </>
  );
}
