import { z } from 'zod';
import { welfareCheckResults, welfareCheckSources } from '../domain/housing/tenancy-codes.ts';
import { caseId } from '../lib/ids.ts';
import { day, done, line, requiredLine } from './common.ts';
import { command, query } from './procedure.ts';

/** Something in the home that needs mending: when it was noticed, who asked whom, whether it is done. */
export const repairContent = z.strictObject({
  what: requiredLine(300),
  noticedOn: day,
  /** Null until somebody has asked for it. */
  askedOn: day.nullable(),
  askedBy: line(120),
  askedOf: line(120),
  promisedOn: day.nullable(),
  doneOn: day.nullable(),
  doneWords: line(300),
});
export type RepairContent = z.infer<typeof repairContent>;

const repair = z.strictObject({ id: z.uuid(), ...repairContent.shape });
export type Repair = z.infer<typeof repair>;

const welfareCheck = z.strictObject({
  onDay: day,
  askedBy: z.enum(welfareCheckSources),
  why: requiredLine(300),
  result: z.enum(welfareCheckResults),
  words: line(500),
});

const changed = ({ caseId: id }: { readonly caseId: string }) => [`home:${id}`, `timeline:${id}`] as const;

/** Care around one home: repairs, and looking in because somebody was worried. */
export const homeCare = {
  /** Open repairs first; otherwise newest first. */
  list: query({
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      repairs: z.array(repair),
      welfareChecks: z.array(z.strictObject({ id: z.uuid(), ...welfareCheck.shape, author: z.string() })),
    }),
    access: { need: 'tools.read', on: 'case' },
    reads: (input) => [`home:${input.caseId}`],
  }),
  addRepair: command({
    input: z.strictObject({ caseId, content: repairContent }),
    output: z.strictObject({ repairId: z.uuid() }),
    access: { need: 'tools.write', on: 'case' },
    changes: changed,
    audit: { action: 'create', entity: 'repair', id: (_input, output) => output.repairId },
  }),
  changeRepair: command({
    input: z.strictObject({ caseId, repairId: z.uuid(), content: repairContent }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes: changed,
    audit: { action: 'change', entity: 'repair', id: (input) => input.repairId },
  }),
  addWelfareCheck: command({
    input: z.strictObject({ caseId, content: welfareCheck }),
    output: z.strictObject({ checkId: z.uuid() }),
    access: { need: 'tools.write', on: 'case' },
    changes: changed,
    audit: { action: 'create', entity: 'welfare_check', id: (_input, output) => output.checkId },
  }),
} as const;
