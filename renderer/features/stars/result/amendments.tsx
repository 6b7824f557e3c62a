import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { Section } from '#renderer/ui/page.tsx';
import { useReadingWords, type StarWords } from '../star-words.ts';
import { reportedScore } from '../star-model.ts';
import type { StarReadingView } from '#shared/contracts/stars.ts';

interface AmendmentsProps {
  readonly view: StarReadingView;
  readonly words: StarWords;
  readonly called: string;
}

type Before = StarReadingView['amendments'][number]['before'];

/** What was corrected: who, when, why, and what stood there before. */
export function Amendments({ view, words, called }: AmendmentsProps) {
  const { t } = useTranslation('stars');
  const format = useFormat();
  const before = useBefore(words, called);
  if (view.amendments.length === 0) return null;
  return (
    <Section title={t('result.amendments')} level={3}>
      <ul className="ks-star-amendments">
        {view.amendments.map((amendment) => {
          const { at, by, reason } = amendment;
          const facts = { by, moment: format.moment(at) };
          return (
            <li key={at}>
              <p>
                {reason === '' ? t('result.amended', facts) : t('result.amendedWhy', { ...facts, reason })}
              </p>
              {before(amendment.before).map((line) => (
                <p key={line} className="ks-quiet ks-small">
                  {t('result.before', { what: line })}
                </p>
              ))}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** The changed parts in words, as they stood. */
function useBefore(words: StarWords, called: string): (before: Before) => readonly string[] {
  const { t } = useTranslation(['stars', 'domain']);
  const format = useFormat();
  const readingWords = useReadingWords(called);
  return (before) => {
    const scores = (before.scores ?? []).flatMap((score) => {
      const number = reportedScore(score);
      const value = number === null ? t('leftOut') : String(number);
      const line = t('result.beforeScore', { area: words.areaLabel(score.areaKey), score: value });
      return [score.note === '' ? line : t('result.beforeNote', { line, note: score.note })];
    });
    const none = t('result.beforeNothing');
    const texts = [before.personComment, before.workerComment, before.place].flatMap((text) =>
      text === undefined ? [] : [text === '' ? none : text],
    );
    return [
      ...scores,
      ...texts,
      ...(before.readingDate === undefined ? [] : [format.day(before.readingDate)]),
      ...(before.method === undefined ? [] : [t(`domain:readingMethod.${before.method}`)]),
      ...(before.context === undefined ? [] : [t(`domain:readingContext.${before.context}`)]),
      ...(before.sharedWithPerson === undefined ? [] : [readingWords.shared(before.sharedWithPerson)]),
      ...(before.nextReviewDate === undefined
        ? []
        : [
            before.nextReviewDate === null
              ? t('result.nextReviewNone')
              : t('result.nextReview', { day: format.day(before.nextReviewDate) }),
          ]),
    ];
  };
}
