import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';
import type { AppraisalDetail } from '#shared/contracts/appraisals.ts';
import { useFrameworkWords } from '../frameworks/framework-words.ts';
import { type SeenCompetency, seenCompetencies } from './seen-ratings.ts';

/** Every competency that somebody looked at, each view in words; no sum, no average, no rank. */
export function RatingsRead({ appraisal }: { readonly appraisal: AppraisalDetail }) {
  const { t } = useTranslation('practice');
  const format = useFormat();
  const { content, levelLabel } = useFrameworkWords(appraisal.framework);
  const all = seenCompetencies(content, appraisal);
  const looked = all.filter(({ seen }) => seen.length > 0);
  const rest = all.filter(({ seen }) => seen.length === 0).map(({ competency }) => competency.name);
  return (
    <>
      {looked.map((one) => (
        <div key={one.competency.key} className="ks-practice-rating">
          <h3>{one.competency.name}</h3>
          <SeenList one={one} appraisal={appraisal} levelLabel={levelLabel} />
        </div>
      ))}
      {rest.length > 0 && (
        <p className="ks-practice-describes">{t('rating.notLooked', { names: format.list(rest) })}</p>
      )}
      <p className="ks-practice-describes">
        {t('rating.source', { name: content.name, version: appraisal.framework.version })}
        {content.owner !== '' && ` ${t('frameworks.owner', { owner: content.owner })}`}
      </p>
    </>
  );
}

interface SeenListProps {
  readonly one: SeenCompetency;
  readonly appraisal: AppraisalDetail;
  readonly levelLabel: (label: string) => string;
}

function SeenList({ one, appraisal, levelLabel }: SeenListProps) {
  const { t } = useTranslation(['practice', 'domain']);
  const names = { self: appraisal.workerName, manager: appraisal.supervisorName };
  return (
    <DefinitionList>
      {one.seen.map(({ rater, from, levelNumber, evidence }, index) => {
        const level = one.competency.levels.find((each) => each.levelNumber === levelNumber);
        const name = rater === 'self' || rater === 'manager' ? names[rater] : from;
        return (
          <Definition key={index} term={name === '' ? t(`domain:rater.${rater}`) : name}>
            {level !== undefined && <span className="ks-strong">{levelLabel(level.label)}</span>}
            {evidence !== '' && (
              <span className="ks-practice-words">{`${level === undefined ? '' : ' · '}${evidence}`}</span>
            )}
          </Definition>
        );
      })}
    </DefinitionList>
  );
}
