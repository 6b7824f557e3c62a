import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { useOpenFile } from '#renderer/app/open-files.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useToday } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { type OpenedDraft, useDraft, useOpenedDraft } from '#renderer/features/notes/use-draft.ts';
import { WorkForm } from '#renderer/features/notes/work-form.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { CaseHeader } from '#shared/contracts/cases.ts';
import { atFormFields } from './at-form-fields.ts';
import { GoalFields } from './goal-fields.tsx';
import { checkGoal, type GoalForm, goalContentOf, goalForm, goalFormOf, newGoalForm } from './goal-form.ts';
import type { Goal, Plan } from './plan-words.ts';
import '#renderer/features/cases/rows.css';
import './plans.css';

/** A new goal, from nothing, from the star or from something to change. */
export function NewGoalScreen() {
  const {
    area = null,
    reading = null,
    topic = null,
    factor = null,
  } = useSearch({
    from: '/frame/people/$caseId/plan/goals/new',
  });
  const today = useToday();
  return (
    <GoalScreen
      goalId={null}
      begin={(plan) =>
        newGoalForm(today, {
          areaKey: area,
          readingId: reading,
          changeTopicId: topic,
          factorId: factor,
          why: plan.focus.find(({ areaKey }) => areaKey === area)?.note ?? '',
        })
      }
    />
  );
}

/** A goal that is there, written better; what stood there before is kept. */
export function EditGoalScreen() {
  const { goalId } = useParams({ from: '/frame/people/$caseId/plan/goals/$goalId' });
  return (
    <GoalScreen
      goalId={goalId}
      begin={(plan) => {
        const goal = plan.goals.find(({ id }) => id === goalId);
        return goal === undefined ? null : goalFormOf(goal);
      }}
    />
  );
}

interface GoalScreenProps {
  readonly goalId: string | null;
  /** What the form begins with when there is no draft; null where there is no such goal. */
  readonly begin: (plan: Plan) => GoalForm | null;
}

function GoalScreen({ goalId, begin }: GoalScreenProps) {
  const { t } = useTranslation('plans');
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const plan = useRead('plans.get', { caseId });
  const opened = useOpenedDraft({ kind: 'goal', caseId, subjectId: goalId }, goalForm);
  return (
    <ReadArea query={head} height={480}>
      {(data) => (
        <ReadArea query={plan} height={480}>
          {(content) => (
            <ReadArea query={opened} height={480}>
              {(draft) => {
                const initial = draft.content ?? begin(content);
                if (initial === null) return <p>{t('goal.notThere')}</p>;
                return (
                  <WriteGoal
                    key={draft.id}
                    head={data}
                    goal={content.goals.find(({ id }) => id === goalId) ?? null}
                    opened={draft}
                    begin={initial}
                  />
                );
              }}
            </ReadArea>
          )}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface WriteGoalProps {
  readonly head: CaseHeader;
  readonly goal: Goal | null;
  readonly opened: OpenedDraft<GoalForm>;
  readonly begin: GoalForm;
}

function WriteGoal({ head, goal, opened, begin }: WriteGoalProps) {
  const { t } = useTranslation('plans');
  const navigate = useNavigate();
  const today = useToday();
  const { caseId, name } = head;
  useOpenFile(caseId, name);
  const draft = useDraft<GoalForm>({ kind: 'goal', caseId, subjectId: goal?.id ?? null }, opened);
  const [initial] = useState(begin);
  const leave = () => navigate({ to: '/people/$caseId/plan', params: { caseId } });
  const form = useForm<GoalForm>('goal', {
    initial,
    check: (values) => checkGoal(values, goal?.status ?? values.status, today),
    submit: async (values) => {
      await draft.pause();
      const content = goalContentOf(values);
      try {
        if (goal === null) {
          const { status, factorId } = values;
          await call('plans.addGoal', { caseId, status, content, factorId, draftId: opened.id });
        } else {
          await call('plans.changeGoal', { caseId, goalId: goal.id, content, draftId: opened.id });
        }
      } catch (error) {
        draft.resume();
        throw atFormFields(error, 'content');
      }
      toastDone(t('goal.saved'));
      await leave();
    },
    sentence: (field, code) => {
      if (field === 'steps') return t('step.needs');
      if (field === 'personWords' && code === 'required') return t('goal.needsWords');
      return field === 'reviewDate' && code === 'before_start' ? t('goal.reviewAfter') : undefined;
    },
  });
  const { values } = form;
  const { touch } = draft;
  useEffect(() => {
    if (values !== initial) touch(values);
  }, [values, initial, touch]);
  return (
    <WorkForm
      narrow
      title={goal === null ? t('goal.new') : t('goal.editTitle')}
      {...(name === '' ? {} : { about: t('goal.with', { name }) })}
      under={t('goal.explain')}
      form={form}
      draft={draft}
      saveWords={t('goal.save')}
      onSave={form.onSubmit}
      onLeave={leave}
    >
      <GoalFields caseId={caseId} form={form} goal={goal} called={callName(name)} />
    </WorkForm>
  );
}
