import { z } from 'zod';
import { agreementGaps } from '../domain/practice/appraisal.ts';
import {
  developmentActivities,
  feedbackRaters,
  objectiveStatuses,
  readyStandards,
} from '../domain/practice/practice-codes.ts';
import {
  actionStatuses,
  supervisionFunctions,
  supervisionSections,
} from '../domain/supervision/supervision-codes.ts';
import { workerId } from '../lib/ids.ts';
import { day, done, instant, line, text } from './common.ts';
import { competencyFramework } from './practice.ts';
import { command, query } from './procedure.ts';

/** Text that grows into a conversation, not into a file: some fifteen pages. */
const words = text.max(40_000);

const rating = z.strictObject({
  competencyKey: z.string().max(60),
  /** Null: not looked at this time. */
  levelNumber: z.number().int().min(0).max(20).nullable(),
  evidence: words,
});

/** What one of the two sees: the worker's own reflection, or the supervisor's view. */
export const appraisalView = z.strictObject({ words, ratings: z.array(rating).max(30) });
export type AppraisalView = z.infer<typeof appraisalView>;

/** What the two write together: others' voices, the standards, and words for the whole. */
export const appraisalTogether = z.strictObject({
  feedback: z
    .array(
      z.strictObject({
        rater: z.enum(feedbackRaters),
        /** Who said it, as far as they want to be named. */
        from: line(120),
        words,
        ratings: z.array(rating).max(30),
      }),
    )
    .max(20),
  standards: z
    .array(
      z.strictObject({
        /** One of the ready-made ones, or null for one of the two's own. */
        key: z.enum(readyStandards).nullable(),
        label: line(300),
        words,
      }),
    )
    .max(20),
  summary: words,
});
export type AppraisalTogether = z.infer<typeof appraisalTogether>;

const appraisalHead = z.strictObject({
  id: z.uuid(),
  workerId,
  workerName: z.string(),
  supervisorId: workerId,
  supervisorName: z.string(),
  periodFrom: day,
  periodTo: day,
  startedAt: instant,
  agreedByWorkerAt: instant.nullable(),
  agreedBySupervisorAt: instant.nullable(),
});

/** The period's supervision as a list of themes and actions, not as text (domain.md 10.2). */
export const supervisionTime = z.strictObject({
  held: z.number().int().min(0),
  sections: z.array(z.strictObject({ section: z.enum(supervisionSections), count: z.number().int() })),
  functions: z.array(z.strictObject({ name: z.enum(supervisionFunctions), count: z.number().int() })),
  actions: z.array(z.strictObject({ text: z.string(), status: z.enum(actionStatuses) })),
});
export type SupervisionTimeView = z.infer<typeof supervisionTime>;

export const appraisal = appraisalHead.extend({
  framework: competencyFramework,
  self: appraisalView.nullable(),
  manager: appraisalView.nullable(),
  together: appraisalTogether.nullable(),
  /** Supervision of these two in the period. */
  supervision: supervisionTime,
  /** What is still to come before either can agree. */
  gaps: z.array(z.enum(agreementGaps)),
  amendments: z.array(z.strictObject({ id: z.uuid(), at: instant, by: z.string(), text: z.string() })),
});
export type AppraisalDetail = z.infer<typeof appraisal>;

const objectiveContent = z.strictObject({
  text: words,
  /** The optional helper; its fifth question is the review date (domain.md 10.1, 0.3: never a deadline). */
  smart: z.strictObject({ specific: words, measurable: words, achievable: words, realistic: words }),
  /** How it went so far. */
  progress: words,
});

const planContent = z.strictObject({
  aims: words,
  items: z
    .array(
      z.strictObject({
        need: words,
        activity: z.enum(developmentActivities),
        by: line(200),
        support: words,
        outcome: words,
      }),
    )
    .max(40),
});

const shared = z.strictObject({
  id: z.uuid(),
  workerId,
  supervisorId: workerId,
  supervisorName: z.string(),
  workerName: z.string(),
});

/**
 * The yearly conversation, objectives and the development plan (domain.md 10.4). Every word and every rating is sealed
 * with the pair key of the worker and the supervisor: nobody else can read them, whatever their role. Only who, when and
 * which framework are plain.
 */
export const appraisals = {
  /** Those in which one is the worker or the supervisor, newest period first. */
  list: query({
    input: z.strictObject({ workerId }),
    output: z.array(appraisalHead),
    access: { need: 'practice.take_part' },
    reads: () => ['practice'],
  }),
  get: query({
    input: z.strictObject({ id: z.uuid() }),
    output: appraisal,
    access: { need: 'practice.take_part' },
    reads: () => ['practice', 'supervision'],
  }),
  /** Either of the two may begin it. */
  begin: command({
    input: z.strictObject({
      workerId,
      supervisorId: workerId,
      periodFrom: day,
      periodTo: day,
      frameworkId: z.uuid(),
    }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'practice.take_part' },
    changes: () => ['practice'],
    audit: { action: 'create', entity: 'appraisal', id: (_input, output) => output.id },
  }),
  /** One's own view: the worker's, or the supervisor's; the other can read it from then on. */
  saveView: command({
    input: z.strictObject({ id: z.uuid(), content: appraisalView }),
    output: done,
    access: { need: 'practice.take_part' },
    changes: () => ['practice'],
    audit: { action: 'change', entity: 'appraisal', id: (input) => input.id, confidential: true },
  }),
  saveTogether: command({
    input: z.strictObject({ id: z.uuid(), content: appraisalTogether }),
    output: done,
    access: { need: 'practice.take_part' },
    changes: () => ['practice'],
    audit: { action: 'change', entity: 'appraisal', id: (input) => input.id, confidential: true },
  }),
  /** Says yes to the words as they stand; a change after one yes asks both again, after both only amendments are left. */
  agree: command({
    input: z.strictObject({ id: z.uuid() }),
    output: done,
    access: { need: 'practice.take_part' },
    changes: () => ['practice'],
    audit: { action: 'change', entity: 'appraisal', id: (input) => input.id },
  }),
  amend: command({
    input: z.strictObject({ id: z.uuid(), text: words.min(1) }),
    output: done,
    access: { need: 'practice.take_part' },
    changes: () => ['practice'],
    audit: { action: 'change', entity: 'appraisal', id: (input) => input.id, confidential: true },
  }),
  /** Drops one that was begun by mistake, as long as nobody wrote in it. */
  drop: command({
    input: z.strictObject({ id: z.uuid() }),
    output: done,
    access: { need: 'practice.take_part' },
    changes: () => ['practice'],
    audit: { action: 'delete', entity: 'appraisal', id: (input) => input.id },
  }),

  /** Makes the appraisal ready for printing, for one of the two. */
  preparePdf: command({
    input: z.strictObject({ id: z.uuid(), encrypt: z.boolean() }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'practice.take_part' },
    changes: () => [],
    audit: { action: 'print', entity: 'appraisal', id: (input) => input.id },
  }),

  /** Objectives and plans of a worker that the signed-in person shares; `content` is null while a key waits for a code. */
  growth: query({
    input: z.strictObject({ workerId }),
    output: z.strictObject({
      objectives: z.array(
        shared.extend({
          reviewOn: day.nullable(),
          status: z.enum(objectiveStatuses),
          content: objectiveContent.nullable(),
        }),
      ),
      plans: z.array(shared.extend({ from: day, content: planContent.nullable() })),
    }),
    access: { need: 'practice.take_part' },
    reads: () => ['practice'],
  }),
  saveObjective: command({
    input: z.strictObject({
      id: z.uuid().nullable(),
      workerId,
      supervisorId: workerId,
      reviewOn: day.nullable(),
      status: z.enum(objectiveStatuses),
      content: objectiveContent,
    }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'practice.take_part' },
    changes: () => ['practice'],
    audit: { action: 'change', entity: 'objective', id: (_input, output) => output.id, confidential: true },
  }),
  savePlan: command({
    input: z.strictObject({
      id: z.uuid().nullable(),
      workerId,
      supervisorId: workerId,
      from: day,
      content: planContent,
    }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'practice.take_part' },
    changes: () => ['practice'],
    audit: {
      action: 'change',
      entity: 'development_plan',
      id: (_input, output) => output.id,
      confidential: true,
    },
  }),
} as const;
