import { z } from 'zod';
import { disclosureBases } from '../domain/consent/consent-codes.ts';
import { sharedWithPersonStates } from '../domain/people/person-codes.ts';
import {
  incidentKinds,
  incidentSeverities,
  incidentStatuses,
  safeguardingAnswers,
} from '../domain/safety/safety-codes.ts';
import { caseId, entryId } from '../lib/ids.ts';
import { day, done, instant, line, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';

/** An event, as facts and as the person tells it (domain.md 7.4). What it did to the team stays in reflection. */
export const incidentContent = z.strictObject({
  occurredAt: instant,
  place: line(200),
  kind: z.enum(incidentKinds),
  whatHappened: text,
  /** Initials for people who are not supported here. */
  peopleInvolved: z.array(requiredLine(60)).max(20),
  injuries: text,
  immediateActions: text,
  personsAccount: text,
  othersNotified: z
    .array(z.strictObject({ who: requiredLine(200), on: day, basis: z.enum(disclosureBases) }))
    .max(20),
  safeguarding: z.enum(safeguardingAnswers),
  safeguardingReason: line(1000),
  policeRef: line(120),
  externalReportDue: day.nullable(),
  severity: z.enum(incidentSeverities),
  planReviewed: z.boolean(),
  status: z.enum(incidentStatuses),
  sharedWithPerson: z.enum(sharedWithPersonStates),
  withheldReason: line(500),
});
export type IncidentContent = z.infer<typeof incidentContent>;

const keptIncident = z.strictObject({
  entryId,
  author: z.string(),
  writtenAt: instant,
  content: incidentContent,
  /** Newest first; only the fields that changed, as they stood before. */
  amendments: z.array(
    z.strictObject({ at: instant, by: z.string(), reason: z.string(), before: incidentContent.partial() }),
  ),
});
export type KeptIncident = z.infer<typeof keptIncident>;

const ofCase = (input: { readonly caseId: string }) => [`timeline:${input.caseId}`] as const;

/** Incidents of a case, for those who see what is for the team only; for others there are none. */
export const incidents = {
  /** Newest first. */
  list: query({
    input: z.strictObject({ caseId }),
    output: z.array(
      z.strictObject({
        entryId,
        author: z.string(),
        ...incidentContent.pick({
          occurredAt: true,
          place: true,
          kind: true,
          whatHappened: true,
          severity: true,
          planReviewed: true,
          status: true,
          externalReportDue: true,
        }).shape,
      }),
    ),
    access: { need: 'case.read', on: 'case' },
    reads: ofCase,
  }),
  get: query({
    input: z.strictObject({ caseId, entryId }),
    output: keptIncident,
    access: { need: 'case.read', on: 'case' },
    reads: ofCase,
  }),
  write: command({
    input: z.strictObject({ caseId, content: incidentContent, draftId: z.uuid().nullable() }),
    output: z.strictObject({ entryId }),
    access: { need: 'case.change', on: 'case' },
    changes: (input) => ['people', 'drafts', `timeline:${input.caseId}`],
    audit: { action: 'create', entity: 'incident', id: (_input, output) => output.entryId },
  }),
  amend: command({
    input: z.strictObject({
      caseId,
      entryId,
      content: incidentContent,
      reason: requiredLine(500),
      draftId: z.uuid().nullable(),
    }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: (input) => ['people', 'drafts', `timeline:${input.caseId}`],
    audit: { action: 'change', entity: 'incident', id: (input) => input.entryId },
  }),
  /** What is done since: the plan looked at again, nothing left to do. */
  follow: command({
    input: z.strictObject({
      caseId,
      entryId,
      ...incidentContent.pick({ planReviewed: true, status: true }).shape,
    }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: (input) => ['people', `timeline:${input.caseId}`],
    audit: { action: 'change', entity: 'incident', id: (input) => input.entryId },
  }),
} as const;
