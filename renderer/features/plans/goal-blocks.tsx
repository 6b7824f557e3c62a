import { IconBookmark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PersonWords } from '#renderer/ui/voices.tsx';
import type { ChangeTopicBlock, GoalBlock } from '#shared/contracts/plans.ts';
import './plans.css';

/** Words for the next steps of a goal: whose it is, what, and by which day. @param called how the person is called */
export function useNextSteps(called: string) {
  const { t } = useTranslation(['plans', 'domain']);
  return ({ person, team }: Pick<GoalBlock, 'person' | 'team'>) => [
    ...(person === null
      ? []
      : [
          {
            who: called === '' ? t('domain:stepDoer.person') : called,
            text: person.text,
            on: person.targetDate,
          },
        ]),
    ...(team === null
      ? []
      : [
          {
            who: t(`domain:stepDoer.${team.doer}`),
            text:
              team.ownerName === '' ? team.text : t('block.step', { step: team.text, name: team.ownerName }),
            on: team.targetDate,
          },
        ]),
  ];
}

/** Goals at work with both next steps, as a card shows them (picture 09). */
export function GoalBlocks({
  goals,
  called,
}: {
  readonly goals: readonly GoalBlock[];
  readonly called: string;
}) {
  const nextSteps = useNextSteps(called);
  return (
    <ul className="ks-goal-blocks">
      {goals.map((goal) => (
        <li key={goal.goalId}>
          <IconBookmark size={18} aria-hidden />
          <div>
            <PersonWords rule={false}>{goal.personWords}</PersonWords>
            {nextSteps(goal).map(({ who, text }) => (
              <p key={who} className="ks-quiet ks-small">
                <strong>{who}</strong> {text}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Issues with the stage that was found together, in plain words. */
export function TopicBlocks({ topics }: { readonly topics: readonly ChangeTopicBlock[] }) {
  const words = useTopicWords();
  return (
    <ul className="ks-topic-blocks">
      {topics.map((topic) => (
        <li key={topic.topicId}>{words(topic)}</li>
      ))}
    </ul>
  );
}

/** An issue and the stage that fits now, in one line. */
export function useTopicWords(): (topic: Pick<ChangeTopicBlock, 'title' | 'stage'>) => string {
  const { t } = useTranslation(['plans', 'domain']);
  return ({ title, stage }) => t('print.topic', { title, stage: t(`domain:changeStagePlain.${stage}`) });
}
