import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { Section } from '#renderer/ui/page.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { PersonWords } from '#renderer/ui/voices.tsx';
import { GoalMenu } from './goal-card.tsx';
import type { Goal, Plan } from './plan-words.ts';

interface EarlierGoalsProps {
  readonly caseId: string;
  readonly goals: readonly Goal[];
  readonly mayChange: boolean;
}

/** Goals that were reached or became others, with the person's last words on them. */
export function EarlierGoals({ caseId, goals, mayChange }: EarlierGoalsProps) {
  const { t } = useTranslation('plans');
  if (goals.length === 0) return null;
  return (
    <Section title={t('earlier.goals')}>
      <ul className="ks-goals-earlier">
        {goals.map((goal) => (
          <li key={goal.id}>
            <PastGoal goal={goal} />
            {mayChange && <GoalMenu caseId={caseId} goal={goal} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function PastGoal({ goal }: { readonly goal: Pick<Goal, 'personWords' | 'status' | 'closingWords'> }) {
  const { t } = useTranslation('domain');
  return (
    <div>
      <PersonWords size="small" rule={false}>
        {goal.personWords}
      </PersonWords>
      <Tag tone={goal.status === 'reached' ? 'brass' : 'neutral'}>{t(`goalStatus.${goal.status}`)}</Tag>
      {goal.closingWords !== '' && <PersonWords size="small">{goal.closingWords}</PersonWords>}
    </div>
  );
}

/** Plans that were replaced, with the goals that stayed in them. */
export function EarlierPlans({ plans }: { readonly plans: Plan['earlier'] }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  if (plans.length === 0) return null;
  return (
    <Section title={t('earlier.plans')}>
      {plans.map((plan) => (
        <details key={plan.id}>
          <summary>{t('earlier.plan', { day: format.day(plan.startedOn) })}</summary>
          {plan.goals.length === 0 ? (
            <p className="ks-quiet">{t('earlier.allWentOn')}</p>
          ) : (
            <ul className="ks-goals-earlier">
              {plan.goals.map((goal) => (
                <li key={goal.id}>
                  <PastGoal goal={goal} />
                </li>
              ))}
            </ul>
          )}
        </details>
      ))}
    </Section>
  );
}
