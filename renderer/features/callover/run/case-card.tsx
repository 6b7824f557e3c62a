import { IconKey, IconMessageCircle, IconSparkles } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { StarFigure } from '#renderer/features/stars/chart/star-figure.tsx';
import { GoalBlocks, TopicBlocks } from '#renderer/features/plans/goal-blocks.tsx';
import { readingOf } from '#renderer/features/stars/star-model.ts';
import '#renderer/features/stars/star-multiple.css';
import { useStarWords } from '#renderer/features/stars/star-words.ts';
import { PersonWords } from '#renderer/ui/voices.tsx';
import type { CalloverCard } from '#shared/contracts/callover-card.ts';
import { usePersonNames } from '../callover-words.ts';
import { CardFacts } from './card-facts.tsx';
import { ChangedSince } from './changed-since.tsx';

interface CaseCardProps {
  readonly card: CalloverCard;
  /** The person's question as it stands now: it may have been written down a moment ago. */
  readonly message: string;
}

/**
 * The card of a case (domain.md 10.6): the person's own question leads, then what matters and strengths, then the star
 * and what changed, then facts. A block without content is not there.
 */
export function CaseCard({ card, message }: CaseCardProps) {
  const { blocks } = card;
  const { whatMatters, strengths, goodNews, star, changed, goals, changeTopics } = blocks;
  const { t } = useTranslation(['callover', 'plans']);
  const called = usePersonNames().called(card);
  const hasPlan = goals !== undefined || changeTopics !== undefined;
  const since = changed !== undefined && <ChangedSince changed={changed} />;
  return (
    <article className="ks-card">
      <CardHead card={card} />
      {message !== '' && <Question card={card} message={message} />}
      {(whatMatters !== undefined || strengths !== undefined) && (
        <div className="ks-card-pair">
          {whatMatters !== undefined && (
            <section>
              <h2 className="ks-run-label">{t('card.whatMatters')}</h2>
              <PersonWords rule={false}>{whatMatters.text}</PersonWords>
            </section>
          )}
          {strengths !== undefined && (
            <section>
              <h2 className="ks-run-label">{t('card.strengths')}</h2>
              <ul className="ks-card-strengths">
                {strengths.map((strength, index) => (
                  <li key={index}>{strength}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
      {goodNews !== undefined && (
        <section className="ks-card-block">
          <h2 className="ks-run-label">
            <IconSparkles size={17} aria-hidden />
            {t('card.goodNews')}
          </h2>
          {goodNews.map(({ entryId, text }) => (
            <p key={entryId} className="ks-run-news">
              {text}
            </p>
          ))}
        </section>
      )}
      {(star !== undefined || hasPlan || changed !== undefined) && (
        <div className="ks-card-star ks-card-block">
          {star !== undefined && <CardStar star={star} />}
          {hasPlan ? (
            <div className="ks-card-goals">
              {goals !== undefined && (
                <section>
                  <h2 className="ks-run-label">{t('plans:working.title')}</h2>
                  <GoalBlocks goals={goals} called={called} />
                </section>
              )}
              {changeTopics !== undefined && (
                <section>
                  <h2 className="ks-run-label">{t('plans:block.topics')}</h2>
                  <TopicBlocks topics={changeTopics} />
                </section>
              )}
            </div>
          ) : (
            since
          )}
        </div>
      )}
      {hasPlan && since !== false && <div className="ks-card-block">{since}</div>}
      <CardFacts card={card} />
    </article>
  );
}

function CardHead({ card }: { readonly card: CalloverCard }) {
  const { t } = useTranslation(['callover', 'domain']);
  const names = usePersonNames();
  const { mainWorker, secondWorker, method, state, blocks } = card;
  const workers =
    secondWorker === '' ? mainWorker : t('callover:card.workers', { main: mainWorker, second: secondWorker });
  const under = [
    workers,
    method === null ? '' : t(`domain:supportMethod.${method}`),
    t(`domain:caseState.${state}`),
  ];
  return (
    <header className="ks-card-head">
      <div>
        <div className="ks-card-name">
          <h1 className="ks-page-title" data-size="name" tabIndex={-1}>
            {names.full(card)}
          </h1>
          {card.pronouns !== '' && <span className="ks-quiet">{card.pronouns}</span>}
        </div>
        <p className="ks-quiet">{under.filter((part) => part !== '').join(' · ')}</p>
      </div>
      {blocks.daysAtHome !== undefined && (
        <p className="ks-card-days">
          <IconKey size={22} aria-hidden />
          {t('domain:daysAtHome', { count: blocks.daysAtHome.days })}
        </p>
      )}
    </header>
  );
}

function Question({ card, message }: CaseCardProps) {
  const { t } = useTranslation('callover');
  const called = usePersonNames().called(card);
  return (
    <section className="ks-card-question">
      <h2>
        <IconMessageCircle size={18} aria-hidden />
        {t('question.of', { name: called })}
      </h2>
      <PersonWords size="large" rule={false}>
        {message}
      </PersonWords>
    </section>
  );
}

function CardStar({ star }: { readonly star: NonNullable<CalloverCard['blocks']['star']> }) {
  const { t } = useTranslation('callover');
  const format = useFormat();
  const { template, readings } = star;
  const words = useStarWords(template);
  const drawn = useMemo(() => readings.map((view) => readingOf(view, template)), [readings, template]);
  const focus = (readings.at(-1)?.scores ?? []).flatMap(({ areaKey, isFocus }) =>
    isFocus ? [words.areaLabel(areaKey)] : [],
  );
  return (
    <section className="ks-star-multiple">
      <h2 className="ks-hidden">{words.name}</h2>
      <StarFigure template={template} readings={drawn} size="small" />
      {focus.length > 0 && <p>{t('card.workingOn', { areas: format.list(focus) })}</p>}
    </section>
  );
}
