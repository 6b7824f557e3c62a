import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { usePersonNames } from '#renderer/features/callover/callover-words.ts';
import { useFactWords } from '#renderer/features/callover/run/card-facts.tsx';
import {
  useChangedTitle,
  useChangeWords,
  useContactsWords,
} from '#renderer/features/callover/run/changed-since.tsx';
import { useNextSteps, useTopicWords } from '#renderer/features/plans/goal-blocks.tsx';
import { useAxisWords } from '#renderer/features/stars/chart/axis-words.ts';
import { StarRadar } from '#renderer/features/stars/chart/lazy-radar.ts';
import { StarBars } from '#renderer/features/stars/chart/star-bars.tsx';
import { LegendLine } from '#renderer/features/stars/chart/star-mark.tsx';
import { readingOf } from '#renderer/features/stars/star-model.ts';
import { useStarWords } from '#renderer/features/stars/star-words.ts';
import type { CalloverCard } from '#shared/contracts/callover-card.ts';
import { radarModel } from '#shared/domain/stars/radar.ts';

type Blocks = CalloverCard['blocks'];

/** One person on half a page: their question first, what matters and strengths, the star's outline, then facts. */
export function PackCard({ card }: { readonly card: CalloverCard }) {
  const { t } = useTranslation('callover');
  const { personsMessage, whatMatters, strengths, star } = card.blocks;
  const called = usePersonNames().called(card);
  return (
    <section className="ks-cp-card">
      <CardHead card={card} />
      {personsMessage !== undefined && (
        <div className="ks-cp-question">
          <h3>{t('question.of', { name: called })}</h3>
          <p className="ks-cp-said">{personsMessage.text}</p>
        </div>
      )}
      <div className="ks-cp-pair" data-star={star !== undefined || undefined}>
        <div>
          {whatMatters !== undefined && (
            <>
              <h3>{t('card.whatMatters')}</h3>
              <p className="ks-cp-said">{whatMatters.text}</p>
            </>
          )}
          {strengths !== undefined && (
            <>
              <h3>{t('card.strengths')}</h3>
              <p>{inOneLine(strengths)}</p>
            </>
          )}
          <Facts blocks={card.blocks} called={called} />
        </div>
        {star !== undefined && <CardStar star={star} />}
      </div>
    </section>
  );
}

function CardHead({ card }: { readonly card: CalloverCard }) {
  const { t } = useTranslation(['callover', 'domain']);
  const name = usePersonNames().full(card);
  const { mainWorker, secondWorker, method, state, blocks } = card;
  const workers =
    secondWorker === '' ? mainWorker : t('callover:card.workers', { main: mainWorker, second: secondWorker });
  const under = [
    card.pronouns,
    workers,
    method === null ? '' : t(`domain:supportMethod.${method}`),
    t(`domain:caseState.${state}`),
  ];
  return (
    <div className="ks-cp-card-head">
      <div>
        <h2>{name}</h2>
        <p>{under.filter((part) => part !== '').join(' · ')}</p>
      </div>
      {blocks.daysAtHome !== undefined && (
        <p className="ks-cp-days">{t('domain:daysAtHome', { count: blocks.daysAtHome.days })}</p>
      )}
    </div>
  );
}

/** Several facts as one sentence, each once; a full stop inside would end it too early. */
function inOneLine(facts: readonly string[]): string {
  const parts = new Set(facts.map((fact) => fact.replace(/[.;\s]+$/u, '')));
  return `${[...parts].join('; ')}.`;
}

/** Everything else in one short list; a block that is absent leaves no gap. */
function Facts({ blocks, called }: { readonly blocks: Blocks; readonly called: string }) {
  const { t } = useTranslation(['callover', 'plans', 'network', 'concerns']);
  const nextSteps = useNextSteps(called);
  const topicWords = useTopicWords();
  const words = useFactWords();
  const changedTitle = useChangedTitle();
  const changeWords = useChangeWords();
  const contactsWords = useContactsWords();
  const {
    contact,
    changed,
    ending,
    safetyPlan,
    network,
    rent,
    ctiPhase,
    search,
    wellbeing,
    incidents = [],
    concerns = [],
    goals = [],
    changeTopics = [],
    goodNews = [],
    referrals = [],
    peer,
    hunches = [],
    lastDecisions = [],
    keyDates = [],
    consents = [],
  } = blocks;
  const since =
    changed === undefined
      ? []
      : [contactsWords(changed), ...changed.facts.map(changeWords)].filter((part) => part !== '');
  const lines = [
    ...goals.map((goal) => ({
      label: t('plans:working.title'),
      text: inOneLine([goal.personWords, ...nextSteps(goal).map(({ who, text }) => `${who}: ${text}`)]),
    })),
    ...changeTopics.map((topic) => ({ label: t('plans:block.topics'), text: topicWords(topic) })),
    ...goodNews.map(({ text }) => ({ label: t('card.goodNews'), text })),
    ...(contact === undefined ? [] : [{ label: t('page.contact'), text: words.contact(contact) }]),
    ...(changed === undefined || since.length === 0
      ? []
      : [{ label: changedTitle(changed), text: inOneLine(since) }]),
    ...concerns.map((concern) => ({ label: t('concerns:overview.title'), text: words.concern(concern) })),
    ...incidents.map((incident) => ({ label: t('page.incident'), text: words.incident(incident) })),
    ...(ending === undefined ? [] : [{ label: '', text: words.ending(ending) }]),
    ...(safetyPlan === undefined ? [] : [{ label: '', text: words.safetyPlan(safetyPlan) }]),
    ...(network === undefined ? [] : [{ label: '', text: words.network(network) }]),
    ...(rent === undefined ? [] : [{ label: '', text: words.rent(rent) }]),
    ...(ctiPhase === undefined ? [] : [{ label: '', text: words.ctiPhase(ctiPhase) }]),
    ...(search === undefined ? [] : [{ label: '', text: words.search(search) }]),
    ...(wellbeing === undefined ? [] : [{ label: '', text: words.wellbeing(wellbeing) }]),
    ...referrals.map((referral) => ({ label: t('network:card.referrals'), text: words.referral(referral) })),
    ...(peer === undefined ? [] : [{ label: t('network:card.peer'), text: t('network:card.peerAsk') }]),
    ...hunches.map(({ author, text }) => ({ label: t('card.hunch', { name: author }), text })),
    ...lastDecisions.map((decision) => ({ label: '', text: words.lastDecision(decision) })),
    ...keyDates.map((date) => ({ label: '', text: words.keyDate(date) })),
    ...consents.map((consent) => ({ label: '', text: words.consent(consent) })),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="ks-cp-facts">
      {lines.map(({ label, text }, index) => (
        <li key={index}>
          {label !== '' && <strong>{`${label}: `}</strong>}
          {text}
        </li>
      ))}
    </ul>
  );
}

/** Width of the outline on half a page, in CSS pixels. */
const starWidth = 264;

/** The outline, first against latest, told apart by dash and marker. Suspends until the chart is there. */
function CardStar({ star }: { readonly star: NonNullable<Blocks['star']> }) {
  const { t } = useTranslation(['stars', 'domain']);
  const format = useFormat();
  const { template, readings } = star;
  const words = useStarWords(template);
  const model = useMemo(
    () =>
      radarModel(
        template,
        readings.map((view) => readingOf(view, template)),
      ),
    [template, readings],
  );
  const axes = useAxisWords(template, model, 'paper').map((axis) => ({ ...axis, value: null }));
  const name = t('chartName', {
    star: words.name,
    version: template.version,
    days: format.list(model.series.map(({ reading }) => format.day(reading.view.readingDate))),
  });
  return (
    <div>
      {model.form === 'bars' ? (
        <StarBars model={model} axes={axes} scaleMax={template.scaleMax} name={name} />
      ) : (
        <StarRadar shape={template} model={model} axes={axes} size="paper" name={name} width={starWidth} />
      )}
      <ul className="ks-cp-legend">
        {model.series.toReversed().map(({ role, reading }) => (
          <li key={role}>
            <LegendLine role={role} />
            {`${t(`domain:overlayRole.${role}`)}, ${format.shortDay(reading.view.readingDate)}`}
          </li>
        ))}
      </ul>
      <p>{t('domain:star.positions')}</p>
      {template.copyrightLine !== '' && <p>{template.copyrightLine}</p>}
    </div>
  );
}
