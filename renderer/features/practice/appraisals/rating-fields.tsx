import { useTranslation } from 'react-i18next';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import type { CompetencyFrameworkView } from '#shared/contracts/practice.ts';
import { useFrameworkWords } from '../frameworks/framework-words.ts';
import { type Rating, ratingOf, withRating } from './rating-model.ts';

interface RatingFieldsProps {
  readonly framework: CompetencyFrameworkView;
  readonly ratings: readonly Rating[];
  readonly onChange: (ratings: Rating[]) => void;
}

const notNow = 'not_now';

/** One press a competency, what the level means, and where it could be seen. Nothing has to be rated. */
export function RatingFields({ framework, ratings, onChange }: RatingFieldsProps) {
  const { t } = useTranslation('practice');
  const { content, levelLabel } = useFrameworkWords(framework);
  return (
    <>
      {content.competencies.map(({ key, name, relevance, levels }) => {
        const rating = ratingOf(ratings, key);
        const chosen = levels.find(({ levelNumber }) => levelNumber === rating.levelNumber);
        return (
          <div key={key} className="ks-practice-rating">
            <ChoiceChips
              label={name}
              help={relevance}
              chips={[
                { value: notNow, label: t('rating.notNow') },
                ...levels.map(({ label, levelNumber }) => ({
                  value: String(levelNumber),
                  label: levelLabel(label),
                })),
              ]}
              value={rating.levelNumber === null ? notNow : String(rating.levelNumber)}
              onChange={(value) => {
                const levelNumber = value === notNow ? null : Number(value);
                onChange(withRating(ratings, { ...rating, levelNumber }));
              }}
            />
            {chosen !== undefined && <p className="ks-practice-describes">{chosen.description}</p>}
            {(chosen !== undefined || rating.evidence !== '') && (
              <div className="ks-practice-more">
                <TextareaField
                  label={t('rating.evidence')}
                  value={rating.evidence}
                  rows={2}
                  onChange={(evidence) => {
                    onChange(withRating(ratings, { ...rating, evidence }));
                  }}
                />
              </div>
            )}
          </div>
        );
      })}
    </>
  );
}
