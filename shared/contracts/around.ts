import { z } from 'zod';
import { guideMaps, mapOutcomes } from '../domain/around/around-codes.ts';
import { readingMethods } from '../domain/stars/star-codes.ts';
import { caseId, entryId } from '../lib/ids.ts';
import { day } from './common.ts';
import { plans } from './plans.ts';
import { command, query } from './procedure.ts';

const count = z.number().int().min(0);

/** The numbers beside the present map of people; counts, no score (domain.md 8.2). */
export const networkGlance = z.strictObject({
  entryId,
  madeOn: day,
  numbers: z.strictObject({
    informal: count,
    formal: count,
    strong: count,
    stressful: count,
    twoWay: count,
    atNight: count,
  }),
});
export type NetworkGlance = z.infer<typeof networkGlance>;

const onMap = z.strictObject({ caseId, entryId });
const made = (input: { readonly caseId: string }) =>
  ['plans', `plans:${input.caseId}`, `timeline:${input.caseId}`] as const;

/** Maps of a case beside what all records share: the list, the numbers, and what became of a box (domain.md 8.3). */
export const around = {
  /** Null before the first map of people. `atNight`: whom the person could ring. */
  glance: query({
    input: z.strictObject({ caseId }),
    output: networkGlance.extend({ atNight: z.array(z.string()) }).nullable(),
    access: { need: 'tools.read', on: 'case' },
    reads: (input) => [`timeline:${input.caseId}`],
  }),
  /** Node-link maps, newest first. */
  maps: query({
    input: z.strictObject({ caseId }),
    output: z.array(
      z.strictObject({
        entryId,
        title: z.string(),
        guide: z.enum(guideMaps).nullable(),
        madeOn: day,
        method: z.enum(readingMethods),
        author: z.string(),
      }),
    ),
    access: { need: 'tools.read', on: 'case' },
    reads: (input) => [`timeline:${input.caseId}`],
  }),
  /** What boxes of a map became, as far as it is still there, in the order of the boxes. */
  made: query({
    input: onMap,
    output: z.array(
      z.strictObject({
        nodeId: z.uuid(),
        outcome: z.enum(mapOutcomes),
        targetId: z.uuid(),
        /** The goal itself, or that of the step; null for others. */
        goalId: z.uuid().nullable(),
        text: z.string(),
      }),
    ),
    access: { need: 'tools.read', on: 'case' },
    reads: (input) => [`plans:${input.caseId}`, `timeline:${input.caseId}`],
  }),
  /** Notes what stands in a box as a wish of the plan, in the same words. */
  makeGoal: command({
    input: onMap.extend({ nodeId: z.uuid() }),
    output: z.strictObject({ goalId: z.uuid() }),
    access: { need: 'tools.write', on: 'case' },
    changes: made,
    audit: { action: 'create', entity: 'goal', id: (_input, output) => output.goalId },
  }),
  /** Makes a step of a box, for a goal or by itself. */
  makeStep: command({
    input: onMap.extend({
      nodeId: z.uuid(),
      goalId: z.uuid().nullable(),
      content: plans.addStep.input.shape.content,
    }),
    output: z.strictObject({ stepId: z.uuid() }),
    access: { need: 'tools.write', on: 'case' },
    changes: made,
    audit: { action: 'create', entity: 'goal_step', id: (_input, output) => output.stepId },
  }),
  /** Everything in the case that was made of a box of a map, with the map and what stands in the box. */
  origins: query({
    input: z.strictObject({ caseId }),
    output: z.array(z.strictObject({ targetId: z.uuid(), entryId, title: z.string(), text: z.string() })),
    access: { need: 'tools.read', on: 'case' },
    reads: (input) => [`timeline:${input.caseId}`, `plans:${input.caseId}`],
  }),
} as const;
