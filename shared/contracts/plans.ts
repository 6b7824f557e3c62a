import { z } from 'zod';
import { changeStages, stageFinders } from '../domain/change-stages/stage-codes.ts';
import {
  dueWords,
  goalStatuses,
  planSources,
  stepDoers,
  stepOrigins,
  stepStatuses,
  stepVoices,
  supportsWanted,
} from '../domain/plans/plan-codes.ts';
import { housingSupportAreas } from '../domain/stars/star-codes.ts';
import { caseId, entryId, readingId, workerId } from '../lib/ids.ts';
import { day, done, instant, line, none, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';
import { recordHead } from './records.ts';

const onCase = z.strictObject({ caseId });
const goalId = z.uuid();
const stepId = z.uuid();
const topicId = z.uuid();
const progress = z.number().int().min(0).max(10).nullable();

/** An area of life: one of the ten of the shipped star, or, with its reading, one of an own star. */
const goalArea = z.strictObject({ key: line(60).min(1), readingId: readingId.nullable() });

const stepContent = z.strictObject({
  text: requiredLine(500),
  doer: z.enum(stepDoers),
  /** Who of the team keeps it; wanted for a step of the team, possible for one that is done together. */
  ownerId: workerId.nullable(),
  /** Who does a step of somebody else. */
  otherName: line(120),
  saidBy: z.enum(stepVoices),
  supportWanted: z.enum(supportsWanted),
  targetDate: day.nullable(),
});
export type StepContent = z.infer<typeof stepContent>;

const step = stepContent.extend({
  id: stepId,
  ownerName: z.string(),
  status: z.enum(stepStatuses),
  /** The day on which it came to stand there; null while it is still to do. */
  statusOn: day.nullable(),
  outcomeNote: z.string(),
  origin: z.enum(stepOrigins),
});
export type StepView = z.infer<typeof step>;

const smart = z.strictObject({
  specific: line(1000),
  measurable: line(1000),
  achievable: line(1000),
  realistic: line(1000),
});

export const goalContent = z.strictObject({
  /** In the person's own words (domain.md 0.3). */
  personWords: requiredLine(1000),
  /** What it would give them. */
  why: text,
  area: goalArea.nullable(),
  changeTopicId: topicId.nullable(),
  agreedOn: day.nullable(),
  /** Who agreed it, as a line. */
  agreedBy: line(200),
  /** When to look at it again; never a deadline. */
  reviewDate: day.nullable(),
  smart,
  /** In the order in which they are meant to be done; those with an id stood there before. */
  steps: z.array(stepContent.extend({ id: stepId.nullable() })).max(30),
});
export type GoalContent = z.infer<typeof goalContent>;

const goalReview = z.strictObject({
  on: day,
  progressPerson: progress,
  progressWorker: progress,
  whatHelped: text,
  whatGotInTheWay: text,
  next: text,
});

const goal = goalContent.omit({ steps: true, area: true }).extend({
  id: goalId,
  /** What gets in the way that it grew out of (domain.md 8.1); null for others. */
  factorId: z.uuid().nullable(),
  status: z.enum(goalStatuses),
  /** `label` only for an area of an own star; the others have their words in the catalogue. */
  area: goalArea.extend({ label: z.string().nullable() }).nullable(),
  closingWords: z.string(),
  author: z.string(),
  steps: z.array(step),
  /** Newest first. */
  reviews: z.array(goalReview.extend({ author: z.string() })),
});
export type GoalView = z.infer<typeof goal>;

/** What a plan says about itself, beside its goals; `madeOn` is the day on which it was talked through. */
export const planContent = recordHead.extend({ sources: z.array(z.enum(planSources)) });
export type PlanContent = z.infer<typeof planContent>;

const nextStep = z.strictObject({ text: z.string(), targetDate: day.nullable() });

/** A goal with the next step of each side, for a callover card and a handover (pictures 03 and 09). */
export const goalBlock = z.strictObject({
  goalId,
  personWords: z.string(),
  status: z.enum(goalStatuses),
  /** Null for none; a key of the shipped star, or one that only its own star knows. */
  areaKey: z.string().nullable(),
  person: nextStep.nullable(),
  /** `together` when the team has no open step of its own. */
  team: nextStep.extend({ doer: z.enum(['team', 'together']), ownerName: z.string() }).nullable(),
});
export type GoalBlock = z.infer<typeof goalBlock>;

/** An issue with the stage that was found together with the person. */
export const changeTopicBlock = z.strictObject({
  topicId,
  title: z.string(),
  areaKey: z.enum(housingSupportAreas).nullable(),
  stage: z.enum(changeStages),
  from: day,
  /** `worker_view` only where a worker put it into the handover on purpose (domain.md 3.2). */
  identifiedBy: z.enum(stageFinders),
});
export type ChangeTopicBlock = z.infer<typeof changeTopicBlock>;

const planChanges = (input: { readonly caseId: string }) =>
  ['plans', `plans:${input.caseId}`, `timeline:${input.caseId}`] as const;

/** Goals and action plan, made with the person (domain.md 7.5). */
export const plans = {
  get: query({
    input: onCase,
    output: z.strictObject({
      /** Null before the first goal. */
      plan: planContent
        .extend({ id: z.uuid(), startedOn: day, author: z.string(), number: z.number().int().min(1) })
        .nullable(),
      /** In the person's order. */
      goals: z.array(goal),
      /** Promises of the team that belong to no goal. */
      looseSteps: z.array(step),
      /** Plans that were replaced, newest first, with the goals that stayed in them. */
      earlier: z.array(
        z.strictObject({
          id: z.uuid(),
          startedOn: day,
          goals: z.array(goal.pick({ id: true, personWords: true, status: true, closingWords: true })),
        }),
      ),
      /** What the person chose to work on in the latest star and is no goal yet; empty for those who see no stars. */
      focus: z.array(
        z.strictObject({
          readingId,
          on: day,
          areaKey: z.string(),
          label: z.string().nullable(),
          note: z.string(),
        }),
      ),
    }),
    access: { need: 'case.read', on: 'case' },
    reads: (input) => [`plans:${input.caseId}`, `stars:${input.caseId}`],
  }),
  /** A wish that is noted, or a goal that was agreed; the first one begins the plan. */
  addGoal: command({
    input: z.strictObject({
      caseId,
      status: z.enum(['idea', 'agreed']),
      content: goalContent,
      /** What gets in the way that it grows out of: a factor of the present record (domain.md 8.1). */
      factorId: z.uuid().nullable().default(null),
      draftId: z.uuid().nullable(),
    }),
    output: z.strictObject({ goalId }),
    access: { need: 'case.change', on: 'case' },
    changes: (input) => ['drafts', ...planChanges(input)],
    audit: { action: 'create', entity: 'goal', id: (_input, output) => output.goalId },
  }),
  /** What stood there before is kept, dated and signed. */
  changeGoal: command({
    input: z.strictObject({ caseId, goalId, content: goalContent, draftId: z.uuid().nullable() }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: (input) => ['drafts', ...planChanges(input)],
    audit: { action: 'change', entity: 'goal', id: (input) => input.goalId },
  }),
  setGoalStatus: command({
    input: z.strictObject({
      caseId,
      goalId,
      status: z.enum(goalStatuses),
      on: day,
      /** The person's words at the end of a goal. */
      closingWords: line(1000),
      reviewDate: day.nullable(),
    }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: planChanges,
    audit: { action: 'change', entity: 'goal', id: (input) => input.goalId },
  }),
  /** Every goal of the plan in its new order. */
  orderGoals: command({
    input: z.strictObject({ caseId, goalIds: z.array(goalId).min(1).max(200) }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: planChanges,
    audit: { action: 'change', entity: 'action_plan', id: (input) => input.caseId },
  }),
  reviewGoal: command({
    input: z.strictObject({ caseId, goalId, review: goalReview, nextReviewOn: day.nullable() }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: planChanges,
    audit: { action: 'create', entity: 'goal_review', id: (input) => input.goalId },
  }),
  /** One more step, of a goal or a promise of the team by itself. */
  addStep: command({
    input: z.strictObject({ caseId, goalId: goalId.nullable(), content: stepContent }),
    output: z.strictObject({ stepId }),
    access: { need: 'case.change', on: 'case' },
    changes: planChanges,
    audit: { action: 'create', entity: 'goal_step', id: (_input, output) => output.stepId },
  }),
  setStepStatus: command({
    input: z.strictObject({
      caseId,
      stepId,
      status: z.enum(stepStatuses),
      /** Left out, what was said of the outcome stays. */
      outcomeNote: line(500).optional(),
    }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: planChanges,
    audit: { action: 'change', entity: 'goal_step', id: (input) => input.stepId },
  }),
  updatePlan: command({
    input: z.strictObject({ caseId, content: planContent }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: planChanges,
    audit: { action: 'change', entity: 'action_plan', id: (input) => input.caseId },
  }),
  /** Begins a new plan; the goals named go on in it, the others stay in the one before. */
  beginAnew: command({
    input: z.strictObject({ caseId, goalIds: z.array(goalId).max(200) }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: planChanges,
    audit: { action: 'create', entity: 'action_plan', id: (input) => input.caseId },
  }),
  /** What the signed-in person promised and has not done yet, over the cases they may see; nearest first. */
  mySteps: query({
    input: none,
    output: z.array(
      z.strictObject({
        caseId,
        name: z.string(),
        caseNumber: z.string(),
        stepId,
        text: z.string(),
        doer: z.enum(['team', 'together']),
        targetDate: day.nullable(),
        due: z.enum(dueWords).nullable(),
        origin: z.enum(stepOrigins),
        /** Empty for a promise that belongs to no goal. */
        goalWords: z.string(),
      }),
    ),
    access: { need: 'case.read' },
    reads: () => ['people', 'plans'],
  }),
  /** The person's own copy; never a view of the team. */
  preparePrint: command({
    input: z.strictObject({ caseId, greyscale: z.boolean(), encrypt: z.boolean() }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'case.read', on: 'case' },
    changes: () => [],
    audit: { action: 'print', entity: 'action_plan', id: (input) => input.caseId },
  }),
} as const;

const stageEntry = z.strictObject({
  id: entryId,
  stage: z.enum(changeStages),
  from: day,
  identifiedBy: z.enum(stageFinders),
  note: z.string(),
  inHandover: z.boolean(),
  author: z.string(),
  writtenAt: instant,
});

const topic = z.strictObject({
  id: topicId,
  /** In the person's words. */
  title: z.string(),
  areaKey: z.enum(housingSupportAreas).nullable(),
  isActive: z.boolean(),
  /** An idea that waits, with the day to look at it again. */
  parkedUntil: day.nullable(),
  /** Newest first; without the team's own views for those who may not see them. */
  entries: z.array(stageEntry),
});
export type ChangeTopicView = z.infer<typeof topic>;

/** Stages of change, for one issue at a time and never for a person (domain.md 3). */
export const changeTopics = {
  list: query({
    input: onCase,
    output: z.array(topic),
    access: { need: 'case.read', on: 'case' },
    reads: (input) => [`plans:${input.caseId}`],
  }),
  save: command({
    input: z.strictObject({
      caseId,
      topicId: topicId.nullable(),
      title: requiredLine(200),
      areaKey: z.enum(housingSupportAreas).nullable(),
    }),
    output: z.strictObject({ topicId }),
    access: { need: 'case.change', on: 'case' },
    changes: planChanges,
    audit: { action: 'change', entity: 'change_topic', id: (_input, output) => output.topicId },
  }),
  noteStage: command({
    input: z.strictObject({
      caseId,
      topicId,
      stage: z.enum(changeStages),
      from: day,
      identifiedBy: z.enum(stageFinders),
      note: text,
      /** Only for a worker's view: it may stand in a handover to a colleague (domain.md 3.2). */
      inHandover: z.boolean(),
    }),
    output: z.strictObject({ entryId }),
    access: { need: 'case.change', on: 'case' },
    changes: planChanges,
    audit: { action: 'create', entity: 'change_stage_entry', id: (_input, output) => output.entryId },
  }),
  /** Parks an idea until a day, or takes it up again with null. */
  park: command({
    input: z.strictObject({ caseId, topicId, until: day.nullable() }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: planChanges,
    audit: { action: 'change', entity: 'change_topic', id: (input) => input.topicId },
  }),
  /** Puts an issue away that is none any more, or brings it back; nothing is lost. */
  setActive: command({
    input: z.strictObject({ caseId, topicId, isActive: z.boolean() }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: planChanges,
    audit: { action: 'change', entity: 'change_topic', id: (input) => input.topicId },
  }),
} as const;
