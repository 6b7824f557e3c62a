import { z } from 'zod';
import { checklistItemStates } from '../domain/cases/case-codes.ts';
import { templateKinds, templateLimits } from '../domain/templates/template-codes.ts';
import { caseId } from '../lib/ids.ts';
import { day, done, line, requiredLine } from './common.ts';
import { command, query } from './procedure.ts';

const content = {
  name: requiredLine(templateLimits.name),
  /** Headings of a note, or lines of a checklist, in order. */
  lines: z.array(requiredLine(templateLimits.line)).min(1).max(templateLimits.checklistLines),
};

/** Name and lines of a template; a pack holds no more of one. */
export const templateLines = z.strictObject(content);

const template = z.strictObject({
  id: z.uuid(),
  kind: z.enum(templateKinds),
  ...content,
  /** No longer offered; what was made with it keeps its words. */
  isRetired: z.boolean(),
});

/** Headings for notes and checklists for files, in the organisation's own words. */
export const templates = {
  /** In the order in which they are offered. */
  list: query({
    input: z.strictObject({ kind: z.enum(templateKinds) }),
    output: z.array(template),
    access: { need: 'organisation.read' },
    reads: () => ['templates'],
  }),
  /** A new one goes to the end. What was made with a template is never changed by it. */
  save: command({
    input: z.strictObject({ id: z.uuid().nullable(), kind: z.enum(templateKinds), ...content }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'organisation.manage' },
    changes: () => ['templates'],
    audit: { action: 'change', entity: 'template', id: (_input, output) => output.id },
  }),
  /** Takes one out of use, or back into it. */
  retire: command({
    input: z.strictObject({ id: z.uuid(), isRetired: z.boolean() }),
    output: done,
    access: { need: 'organisation.manage' },
    changes: () => ['templates'],
    audit: { action: 'change', entity: 'template', id: (input) => input.id },
  }),
  /** One place up or down among those in use; at an end nothing happens. */
  move: command({
    input: z.strictObject({ id: z.uuid(), by: z.union([z.literal(-1), z.literal(1)]) }),
    output: done,
    access: { need: 'organisation.manage' },
    changes: () => ['templates'],
    audit: { action: 'change', entity: 'template', id: (input) => input.id },
  }),
} as const;

const checklistLine = z.strictObject({
  /** Its place in the list, from 0. */
  place: z.number().int().min(0),
  text: z.string(),
  state: z.enum(checklistItemStates),
  reason: z.string(),
  /** Day and writer of the answer; null while it is to do. */
  on: day.nullable(),
  by: z.string(),
});

const onList = { caseId, checklistId: z.uuid() };
const changes = (input: { readonly caseId: string }) => [`case:${input.caseId}`] as const;

/** The organisation's own checklists in a file. Never a condition: nothing waits for them, unlike domain.md 5.2. */
export const caseChecklists = {
  /** Newest first. */
  list: query({
    input: z.strictObject({ caseId }),
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        templateId: z.uuid(),
        name: z.string(),
        begunOn: day,
        begunBy: z.string(),
        lines: z.array(checklistLine),
      }),
    ),
    access: { need: 'case.read', on: 'case' },
    reads: (input) => [`case:${input.caseId}`],
  }),
  /** Copies a checklist into the file with its words of today. */
  begin: command({
    input: z.strictObject({ caseId, templateId: z.uuid() }),
    output: z.strictObject({ checklistId: z.uuid() }),
    access: { need: 'case.change', on: 'case' },
    changes,
    audit: { action: 'create', entity: 'case_checklist', id: (_input, output) => output.checklistId },
  }),
  /** `not_needed` and `person_declined` need a reason. */
  setLine: command({
    input: z.strictObject({
      ...onList,
      place: z.number().int().min(0).max(templateLimits.checklistLines),
      state: z.enum(checklistItemStates),
      reason: line(500),
    }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes,
    audit: { action: 'change', entity: 'case_checklist', id: (input) => input.checklistId },
  }),
  /** Only while every line is still to do. */
  remove: command({
    input: z.strictObject(onList),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes,
    audit: { action: 'delete', entity: 'case_checklist', id: (input) => input.checklistId },
  }),
} as const;
