import { IconBell, IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { hasManyActiveGoals, lacksTeamStep, suggestedActiveGoals } from '#shared/domain/plans/plan-rules.ts';
import type { Plan } from './plan-words.ts';

interface PlanPromptsProps {
  readonly plan: Plan;
  readonly called: string;
  readonly mayChange: boolean;
  readonly onPromise: () => void;
}

/** What the page asks of the team: a promise of its own, and no more goals at once than help. */
export function PlanPrompts({ plan, called, mayChange, onPromise }: PlanPromptsProps) {
  const { t } = useTranslation('plans');
  const lacks = lacksTeamStep(plan.goals, plan.looseSteps);
  const many = hasManyActiveGoals(plan.goals);
  if (!lacks && !many) return null;
  return (
    <div className="ks-plan-prompts">
      {lacks && (
        <Note tone="accent" icon={<IconHandStop size={20} aria-hidden />}>
          <p className="ks-strong">{t('prompt.whatWillWeDo')}</p>
          <p>{called === '' ? t('prompt.allTheirsNobody') : t('prompt.allTheirs', { name: called })}</p>
          {mayChange && <Button onClick={onPromise}>{t('prompt.promise')}</Button>}
        </Note>
      )}
      {many && (
        <Note tone="brass" icon={<IconBell size={20} aria-hidden />}>
          {t('prompt.many', { most: suggestedActiveGoals })}
        </Note>
      )}
    </div>
  );
}
