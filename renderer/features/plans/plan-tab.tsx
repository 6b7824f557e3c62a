import { IconPlus, IconTarget } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { MapOrigins } from '#renderer/features/around/map-origin.tsx';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Columns, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { isActiveGoal } from '#shared/domain/plans/plan-rules.ts';
import { ChangeTopics } from './change-topics.tsx';
import { EarlierGoals, EarlierPlans } from './earlier-goals.tsx';
import { FromStar } from './from-star.tsx';
import { GoalCard } from './goal-card.tsx';
import { GoalOrder } from './goal-order.tsx';
import { PlanAside } from './plan-aside.tsx';
import { PlanPrompts } from './plan-prompts.tsx';
import type { Goal, Plan, Topic } from './plan-words.ts';
import { StepDialog } from './step-dialog.tsx';
import { StepLine } from './step-line.tsx';
import './plans.css';

/** The Plan tab of a file: goals in the person's words with what each does, and what they want to change. */
export function PlanTab() {
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const plan = useRead('plans.get', { caseId });
  const topics = useRead('changeTopics.list', { caseId });
  const { may } = useSession();
  const mayChange = may('case.change');
  const called = callName(head.data?.name ?? '');
  return (
    <ReadArea query={plan} height={520}>
      {(content) => (
        <Columns side={<PlanAside caseId={caseId} plan={content} called={called} mayChange={mayChange} />}>
          <Sheet>
            <Goals
              caseId={caseId}
              plan={content}
              called={called}
              mayChange={mayChange}
              topics={topics.data ?? []}
            />
            <ReadArea query={topics} height={160}>
              {(list) => <ChangeTopics caseId={caseId} topics={list} called={called} mayChange={mayChange} />}
            </ReadArea>
            <EarlierGoals
              caseId={caseId}
              goals={content.goals.filter(({ status }) => status === 'reached' || status === 'changed')}
              mayChange={mayChange}
            />
            <EarlierPlans plans={content.earlier} />
          </Sheet>
        </Columns>
      )}
    </ReadArea>
  );
}

interface GoalsProps {
  readonly caseId: string;
  readonly plan: Plan;
  readonly called: string;
  readonly mayChange: boolean;
  readonly topics: readonly Topic[];
}

function Goals({ caseId, plan, called, mayChange, topics }: GoalsProps) {
  const { t } = useTranslation('plans');
  const [adding, setAdding] = useState(false);
  const active = plan.goals.filter(isActiveGoal);
  const waiting = plan.goals.filter(({ status }) => status === 'idea' || status === 'resting');
  const isEmpty = plan.goals.length === 0 && plan.looseSteps.length === 0;
  const add = mayChange && (
    <ButtonLink
      icon={<IconPlus size={18} aria-hidden />}
      to="/people/$caseId/plan/goals/new"
      params={{ caseId }}
    >
      {t('goal.add')}
    </ButtonLink>
  );
  const list = (goals: readonly Goal[], label: string) => (
    <GoalOrder caseId={caseId} all={plan.goals} goals={goals} mayChange={mayChange} label={label}>
      {(goal, order) => (
        <GoalCard
          caseId={caseId}
          goal={goal}
          called={called}
          mayChange={mayChange}
          topic={topics.find(({ id }) => id === goal.changeTopicId)?.title}
          {...order}
        />
      )}
    </GoalOrder>
  );
  return (
    <>
      <Section title={t('title')} action={isEmpty ? undefined : add}>
        <PlanPrompts
          plan={plan}
          called={called}
          mayChange={mayChange}
          onPromise={() => {
            setAdding(true);
          }}
        />
        <FromStar caseId={caseId} focus={plan.focus} called={called} mayChange={mayChange} />
        {isEmpty ? (
          <EmptyState icon={<IconTarget size={40} aria-hidden />} title={t('empty.title')} action={add}>
            {called === '' ? t('empty.questionNobody') : t('empty.question', { name: called })}
          </EmptyState>
        ) : (
          active.length > 0 && list(active, t('active'))
        )}
        {!isEmpty && active.length === 0 && <p className="ks-quiet">{t('noneActive')}</p>}
      </Section>
      {(plan.looseSteps.length > 0 || (mayChange && active.length > 0)) && (
        <Section
          title={t('loose.title')}
          help={t('loose.help')}
          action={
            mayChange && (
              <Button
                kind="quiet"
                icon={<IconPlus size={18} aria-hidden />}
                onClick={() => {
                  setAdding(true);
                }}
              >
                {t('loose.add')}
              </Button>
            )
          }
        >
          {plan.looseSteps.length === 0 ? (
            <p className="ks-quiet">{t('loose.none')}</p>
          ) : (
            <ul className="ks-plan-steps">
              {plan.looseSteps.map((step) => (
                <StepLine key={step.id} caseId={caseId} step={step} called={called} mayChange={mayChange} />
              ))}
            </ul>
          )}
          <MapOrigins caseId={caseId} targets={plan.looseSteps.map(({ id }) => id)} />
        </Section>
      )}
      {waiting.length > 0 && <Section title={t('waiting')}>{list(waiting, t('waiting'))}</Section>}
      {adding && (
        <StepDialog
          caseId={caseId}
          goals={active}
          called={called}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </>
  );
}
