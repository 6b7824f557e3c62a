import { z } from 'zod';
import {
  concernDateKinds,
  concernKinds,
  concernOutcomes,
  concernSeverities,
  concernSources,
  concernSteps,
  stepRecordStates,
} from '../domain/housing/tenancy-codes.ts';
import { sharedWithPersonStates } from '../domain/people/person-codes.ts';
import { personAgreements } from '../domain/records/record-codes.ts';
import { caseId, entryId } from '../lib/ids.ts';
import { day, done, instant, line, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';

/** What was said about a tenancy (domain.md 6.5). */
export const concernContent = z.strictObject({
  tenancyId: z.uuid().nullable(),
  kind: z.enum(concernKinds),
  raisedOn: day,
  raisedBy: z.enum(concernSources),
  summary: text,
  severity: z.enum(concernSeverities),
  /** A day that others set: in court, for an eviction, the end of a notice. */
  keyDate: day.nullable(),
  keyDateKind: z.enum(concernDateKinds),
  sharedWithPerson: z.enum(sharedWithPersonStates),
  withheldReason: line(500),
});
export type ConcernContent = z.infer<typeof concernContent>;

const standing = z.strictObject({
  step: z.enum(concernSteps),
  state: z.enum(['open', ...stepRecordStates]),
  on: day.nullable(),
  dueOn: day.nullable(),
});

const nextStep = z.strictObject({ step: z.enum(concernSteps), dueOn: day });

export const concern = z.strictObject({
  id: z.uuid(),
  ...concernContent.shape,
  /** Of the tenancy it is about; empty without one. */
  address: z.string(),
  author: z.string(),
  /** Since when it is as serious as it is. */
  severitySince: day,
  steps: z.array(standing),
  next: nextStep.nullable(),
  /** As last made with the tenant; null before. */
  plan: z
    .strictObject({
      on: day,
      text: z.string(),
      withWhom: z.string(),
      agreed: z.enum(personAgreements),
      author: z.string(),
      /** How many times it was made so far. */
      version: z.number().int().min(1),
    })
    .nullable(),
  resolvedOn: day.nullable(),
  outcome: z.enum(concernOutcomes).nullable(),
  outcomeWords: z.string(),
});
export type Concern = z.infer<typeof concern>;

export const concernRecord = z.strictObject({
  entryId,
  step: z.enum(concernSteps),
  state: z.enum(stepRecordStates),
  on: day,
  withWhom: z.string(),
  text: z.string(),
  /** Whether the tenant agrees, where it is a plan. */
  agreed: z.enum(personAgreements),
  /** To whom the tenant's consent speaks; empty where the step rests on none. */
  consentFor: z.string(),
  basisReason: z.string(),
  author: z.string(),
});
export type ConcernRecord = z.infer<typeof concernRecord>;

/** An open concern as blocks show it: a card, the overview, a handover. */
export const concernBlock = z.strictObject({
  concernId: z.uuid(),
  kind: z.enum(concernKinds),
  severity: z.enum(concernSeverities),
  raisedOn: day,
  next: nextStep.nullable(),
  keyDate: day.nullable(),
  keyDateKind: z.enum(concernDateKinds),
});
export type ConcernBlock = z.infer<typeof concernBlock>;

const onConcern = z.strictObject({ caseId, concernId: z.uuid() });
const ofHome = ({ caseId: id }: { readonly caseId: string }) => [`home:${id}`] as const;
const changed = ({ caseId: id }: { readonly caseId: string }) =>
  ['people', `home:${id}`, `timeline:${id}`] as const;

/** Early warning and response (domain.md 6.5): concerns about a tenancy, worked on with the tenant. */
export const tenancyConcerns = {
  /** Open ones first, then by the day they were raised, newest first. */
  list: query({
    input: z.strictObject({ caseId }),
    output: z.array(concern),
    access: { need: 'tools.read', on: 'case' },
    reads: ofHome,
  }),
  get: query({
    input: onConcern,
    output: z.strictObject({
      concern,
      /** Newest first. */
      records: z.array(concernRecord),
      /** What stood there before corrections, newest first. */
      changes: z.array(
        z.strictObject({
          at: instant,
          by: z.string(),
          reason: z.string(),
          before: concernContent.partial(),
        }),
      ),
    }),
    access: { need: 'tools.read', on: 'case' },
    reads: ofHome,
  }),
  raise: command({
    input: z.strictObject({ caseId, content: concernContent }),
    output: z.strictObject({ concernId: z.uuid() }),
    access: { need: 'tools.write', on: 'case' },
    changes: changed,
    audit: { action: 'create', entity: 'tenancy_concern', id: (_input, output) => output.concernId },
  }),
  /** Says what is different now, or corrects; what stood there is kept with the reason. */
  change: command({
    input: z.strictObject({
      ...onConcern.shape,
      content: concernContent,
      reason: requiredLine(500),
    }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes: changed,
    audit: { action: 'change', entity: 'tenancy_concern', id: (input) => input.concernId },
  }),
  record: command({
    input: z.strictObject({
      ...onConcern.shape,
      step: z.enum(concernSteps),
      state: z.enum(stepRecordStates),
      on: day,
      withWhom: line(300),
      text,
      agreed: z.enum(personAgreements),
      consentId: z.uuid().nullable(),
      /** Why, when a plan is shared and the tenant's consent does not cover it (domain.md 9.4). */
      basisReason: line(500),
    }),
    output: z.strictObject({ entryId }),
    access: { need: 'tools.write', on: 'case' },
    changes: changed,
    audit: { action: 'create', entity: 'concern_step', id: (input) => input.concernId },
  }),
  resolve: command({
    input: z.strictObject({
      ...onConcern.shape,
      on: day,
      outcome: z.enum(concernOutcomes),
      words: line(500),
    }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes: changed,
    audit: { action: 'change', entity: 'tenancy_concern', id: (input) => input.concernId },
  }),
  reopen: command({
    input: z.strictObject({ ...onConcern.shape, reason: requiredLine(500) }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes: changed,
    audit: { action: 'change', entity: 'tenancy_concern', id: (input) => input.concernId },
  }),
  /** The plan as one page for the tenant. */
  preparePrint: command({
    input: z.strictObject({ ...onConcern.shape, greyscale: z.boolean(), encrypt: z.boolean() }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'tools.read', on: 'case' },
    changes: () => [],
    audit: { action: 'print', entity: 'tenancy_concern', id: (input) => input.concernId },
  }),
} as const;
