import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useNextSteps, useTopicWords } from '#renderer/features/plans/goal-blocks.tsx';
import type { HandoverModel } from '#shared/contracts/prints.ts';

/** Goals at work with the next step of both, then what the person wants to change, one thing at a time. */
export function GoalLines({ model }: { readonly model: HandoverModel }) {
  const { t } = useTranslation(['handovers', 'plans', 'domain']);
  const format = useFormat();
  const nextSteps = useNextSteps(callName(model.name));
  const topicWords = useTopicWords();
  const { goals, changeTopics, needs } = model;
  if (goals.length === 0 && changeTopics.length === 0 && needs.length === 0)
    return <p>{t('page.noneYet')}</p>;
  return (
    <>
      {goals.map((goal) => (
        <div key={goal.goalId} className="ks-handover-goal">
          <p className="ks-handover-said">{goal.personWords}</p>
          {nextSteps(goal).map(({ who, text, on }) => (
            <p key={who}>
              <strong>{who}</strong> {on === null ? text : `${text}, ${format.day(on)}`}
            </p>
          ))}
        </div>
      ))}
      {changeTopics.map((topic) => (
        <p key={topic.topicId}>
          {topicWords(topic)}
          {topic.identifiedBy === 'worker_view' && ` (${t('domain:stageFinder.worker_view')})`}
        </p>
      ))}
      {needs.length > 0 && (
        <>
          <p>
            <strong>{t('page.needs')}</strong>
          </p>
          <ul>
            {needs.map(({ text, supportWanted }, index) => (
              <li key={index}>{`${text} (${t(`domain:supportWanted.${supportWanted}`)})`}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
