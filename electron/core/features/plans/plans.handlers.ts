import type { changeTopics, plans } from '#shared/contracts/plans.ts';
import { mayDo, seesTeamOnly } from '#shared/domain/permissions/permissions.ts';
import { isActiveGoal } from '#shared/domain/plans/plan-rules.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { listReadings } from '#core/features/stars/stars.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { listTopics, noteStage, parkTopic, saveTopic, setTopicActive } from './change-topics.ts';
import { addGoal, changeGoal, reviewGoal, setGoalStatus } from './goal-changes.ts';
import { beginAnew, orderGoals, updatePlan } from './plan-changes.ts';
import { preparePlanPrint } from './plan-print.ts';
import { goalView, planView, stepView } from './plan-views.ts';
import { goalRows, planRows, reviewRows, stepRows } from './plans.queries.ts';
import { listMySteps } from './plans.service.ts';
import { addStep, setStepStatus } from './step-changes.ts';

/** What the person chose to work on in the latest star. */
async function listFocus(db: ReadDb, caseId: CaseId) {
  const { readings, templates } = await listReadings(db, caseId, false);
  const [latest] = readings;
  const template = templates.find(({ id }) => id === latest?.templateId);
  if (latest === undefined || template === undefined) return [];
  return latest.scores
    .filter(({ isFocus }) => isFocus)
    .map(({ areaKey, note }) => ({
      readingId: latest.id,
      on: latest.readingDate,
      areaKey,
      label: template.areas.find(({ key }) => key === areaKey)?.label ?? null,
      note,
    }));
}

/** domain.md 7.5: the plan that is made with the person. */
export function createPlansHandlers(jobs: PrintJobs, appVersion: string): Handlers<typeof plans> {
  return {
    async get({ db, actor }, { caseId }) {
      const rows = await planRows(db, caseId);
      const [goals, steps] = [await goalRows(db, caseId), await stepRows(db, caseId)];
      const reviews = await reviewRows(db, caseId);
      const active = rows.find(({ status }) => status === 'active');
      const inPlan = (id: string | undefined) => goals.filter(({ plan_id }) => plan_id === id);
      const present = inPlan(active?.id).map((row) => goalView(row, steps, reviews));
      const focus = mayDo(actor.roles, 'stars.read') ? await listFocus(db, caseId) : [];
      const atWork = new Set(present.filter(isActiveGoal).map(({ area }) => area?.key));
      return {
        plan:
          active === undefined
            ? null
            : {
                id: active.id,
                startedOn: active.started_on,
                author: active.author_name,
                number: rows.length,
                ...planView(active),
              },
        goals: present,
        looseSteps: steps
          .filter(({ goal_id, plan_id }) => goal_id === null && plan_id === active?.id)
          .map(stepView),
        earlier: rows
          .filter(({ status }) => status === 'replaced')
          .map(({ id, started_on }) => ({
            id,
            startedOn: started_on,
            goals: inPlan(id).map((goal) => ({
              id: goal.id,
              personWords: goal.person_words,
              status: goal.status,
              closingWords: goal.closing_words,
            })),
          })),
        focus: focus.filter(({ areaKey }) => !atWork.has(areaKey)),
      };
    },

    addGoal: async (context, input) => ({ goalId: await addGoal(context, input) }),

    async changeGoal(context, input) {
      await changeGoal(context, input);
      return {};
    },

    async setGoalStatus(context, input) {
      await setGoalStatus(context, input);
      return {};
    },

    async orderGoals(context, input) {
      await orderGoals(context, input);
      return {};
    },

    async reviewGoal(context, input) {
      await reviewGoal(context, input);
      return {};
    },

    addStep: async (context, input) => ({ stepId: await addStep(context, input) }),

    async setStepStatus(context, input) {
      await setStepStatus(context, input);
      return {};
    },

    async updatePlan(context, input) {
      await updatePlan(context, input);
      return {};
    },

    async beginAnew(context, input) {
      await beginAnew(context, input);
      return {};
    },

    mySteps: (context) => listMySteps(context),

    preparePrint: preparePlanPrint(jobs, appVersion),
  };
}

/** domain.md 3: which stage of change fits, for one issue at a time. */
export const changeTopicsHandlers: Handlers<typeof changeTopics> = {
  list: ({ db, actor }, { caseId }) => listTopics(db, caseId, seesTeamOnly(actor.roles)),

  save: async (context, input) => ({ topicId: await saveTopic(context, input) }),

  noteStage: async (context, input) => ({ entryId: await noteStage(context, input) }),

  async park(context, input) {
    await parkTopic(context, input);
    return {};
  },

  async setActive(context, input) {
    await setTopicActive(context, input);
    return {};
  },
};
