import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { type Goal, usePlanWords } from './plan-words.ts';
import { PersonWords } from '#renderer/ui/voices.tsx';

type Review = Goal['reviews'][number];

interface GoalReviewsProps {
  readonly reviews: readonly Review[];
  readonly called: string;
}

/** The latest look at a goal, and earlier ones behind it. */
export function GoalReviews({ reviews, called }: GoalReviewsProps) {
  const { t } = useTranslation('plans');
  const [latest, ...earlier] = reviews;
  if (latest === undefined) return null;
  return (
    <section className="ks-goal-reviews" aria-label={t('review.list')}>
      <OneReview review={latest} called={called} />
      {earlier.length > 0 && (
        <details>
          <summary>{t('review.earlier', { count: earlier.length })}</summary>
          {earlier.map((review, index) => (
            <OneReview key={index} review={review} called={called} />
          ))}
        </details>
      )}
    </section>
  );
}

/** Both numbers side by side; neither is the right one. */
function OneReview({ review, called }: { readonly review: Review; readonly called: string }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const { person } = usePlanWords(called);
  const said = (['whatHelped', 'whatGotInTheWay', 'next'] as const).filter((part) => review[part] !== '');
  const numbers = [
    { who: person, value: review.progressPerson },
    { who: review.author, value: review.progressWorker },
  ].filter(({ value }) => value !== null);
  return (
    <div className="ks-goal-review">
      <p className="ks-plan-about">
        <span>{t('review.lookedOn', { day: format.day(review.on) })}</span>
        {numbers.map(({ who, value }) => (
          <span key={who} className="ks-goal-number">
            {t('review.number', { who, value })}
          </span>
        ))}
      </p>
      {said.map((part) => (
        <div key={part}>
          <p className="ks-side-label">{t(`review.${part}`)}</p>
          <PersonWords size="small" rule={false}>
            {review[part]}
          </PersonWords>
        </div>
      ))}
    </div>
  );
}
