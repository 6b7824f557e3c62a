import { z } from 'zod';
import { agreedAnswers, decisionOrigins } from '../domain/callover/callover-codes.ts';
import { changeStages, stageFinders } from '../domain/change-stages/stage-codes.ts';
import { documentKinds } from '../domain/documents/document-codes.ts';
import { contactWishes, stillHousedAnswers } from '../domain/closing/closing-codes.ts';
import { caseStates } from '../domain/cases/case-codes.ts';
import { contactChannels, contactPlaces, contactStatuses } from '../domain/contacts/contact-codes.ts';
import { sharedWithPersonStates } from '../domain/people/person-codes.ts';
import { networkActs } from '../domain/network/network-codes.ts';
import { personAgreements, recordKinds } from '../domain/records/record-codes.ts';
import { incidentKinds, incidentSeverities, incidentStatuses } from '../domain/safety/safety-codes.ts';
import { planActs } from '../domain/plans/plan-codes.ts';
import { housingActs, offerAnswers, searchOutcomes } from '../domain/housing/search-codes.ts';
import { concernKinds, concernSteps, tenancyActs } from '../domain/housing/tenancy-codes.ts';
import { readingContexts, readingMethods, starTemplateKinds } from '../domain/stars/star-codes.ts';
import { wellbeingKeys } from '../domain/wellbeing/wellbeing-codes.ts';
import { caseId, entryId, readingId, workerId } from '../lib/ids.ts';
import { cursor, day, instant, line } from './common.ts';
import { query } from './procedure.ts';

/** Kinds of entry in a case's timeline; later features add theirs here. */
export const entryKinds = [
  'contact',
  'star',
  'state_change',
  'assignment',
  'overview',
  'home',
  'handover',
  'external_tool',
  'decision',
  'record',
  'incident',
  'plan',
  'change_stage',
  'follow_up',
  'wellbeing',
  'network',
  'document',
  'money',
  'tenancy',
  'housing',
] as const;
export type EntryKind = (typeof entryKinds)[number];

const base = { id: entryId, at: instant, author: z.string() };

export const timelineEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('contact'),
    status: z.enum(contactStatuses),
    channel: z.enum(contactChannels),
    place: z.enum(contactPlaces),
    minutes: z.number().nullable(),
    planned: z.boolean(),
    whatHappened: z.string(),
    personSaid: z.string(),
    /** Null for those who may not see it. */
    workerView: z.string().nullable(),
    strengthNoticed: z.string(),
    goodNews: z.boolean(),
    /** Something behind it? Null for those who may not see what is for the team only. */
    hunch: z.boolean().nullable(),
    amended: z.boolean(),
    /** What is kept back from the person never stands on a page shown together. */
    sharedWithPerson: z.enum(sharedWithPersonStates),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('star'),
    readingId,
    /** Empty for the star that ships: its name is in the catalogue. */
    templateName: z.string(),
    templateKind: z.enum(starTemplateKinds),
    context: z.enum(readingContexts),
    method: z.enum(readingMethods),
    answered: z.number().int(),
    areas: z.number().int(),
    personComment: z.string(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('state_change'),
    from: z.enum(caseStates).nullable(),
    to: z.enum(caseStates),
    reason: z.string(),
  }),
  /** The lines below carry a code and names of workers or places, which the screen puts into words. */
  z.strictObject({
    ...base,
    kind: z.literal('assignment'),
    started: z.boolean(),
    worker: z.string(),
    role: z.string(),
    /** The days of one that was made for a span, the last one included. */
    span: z.strictObject({ from: day, until: day }).nullable(),
  }),
  z.strictObject({ ...base, kind: z.literal('overview'), version: z.number().int() }),
  z.strictObject({ ...base, kind: z.literal('home'), typeKey: z.string(), address: z.string() }),
  z.strictObject({ ...base, kind: z.literal('handover'), recipient: z.string(), encrypted: z.boolean() }),
  z.strictObject({
    ...base,
    kind: z.literal('external_tool'),
    toolName: z.string(),
    agreedFocus: z.string(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('decision'),
    text: z.string(),
    origin: z.enum(decisionOrigins),
    agreedWithPerson: z.enum(agreedAnswers),
    reason: z.string(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('record'),
    recordKind: z.enum(recordKinds),
    version: z.number().int(),
    method: z.enum(readingMethods),
    agreed: z.enum(personAgreements),
    agreedWords: z.string(),
    amended: z.boolean(),
    sharedWithPerson: z.enum(sharedWithPersonStates),
  }),
  /** Left out for those who do not see what is for the team only. */
  z.strictObject({
    ...base,
    kind: z.literal('incident'),
    incidentKind: z.enum(incidentKinds),
    severity: z.enum(incidentSeverities),
    status: z.enum(incidentStatuses),
    whatHappened: z.string(),
    personsAccount: z.string(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('plan'),
    act: z.enum(planActs),
    /** The goal in the person's words, as it stood then; empty for the plan itself. */
    words: z.string(),
    /** What was said about it. */
    text: z.string(),
  }),
  /** After support ended. Left out for those who do not see what is for the team only. */
  z.strictObject({
    ...base,
    kind: z.literal('follow_up'),
    stillHoused: z.enum(stillHousedAnswers),
    contactWish: z.enum(contactWishes),
    note: z.string(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('change_stage'),
    title: z.string(),
    stage: z.enum(changeStages),
    /** The team's own view is there for those who may see what is for the team only. */
    identifiedBy: z.enum(stageFinders),
    note: z.string(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('document'),
    title: z.string(),
    documentKind: z.enum(documentKinds),
    removed: z.boolean(),
    sharedWithPerson: z.enum(sharedWithPersonStates),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('housing'),
    act: z.enum(housingActs),
    /** The address that was offered, or the name of somebody of the household. */
    words: z.string(),
    /** The person's answer to an offer, as it stands now. */
    answer: z.enum(offerAnswers).nullable(),
    outcome: z.enum(searchOutcomes).nullable(),
    text: z.string(),
  }),
  /** Left out for those who do not see what is for the team only. */
  z.strictObject({
    ...base,
    kind: z.literal('tenancy'),
    act: z.enum(tenancyActs),
    concernKind: z.enum(concernKinds).nullable(),
    step: z.enum(concernSteps).nullable(),
    text: z.string(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('network'),
    act: z.enum(networkActs),
    name: z.string(),
    text: z.string(),
  }),
  /** Left out for those who do not see what is for the team only: the figures are the person's and the team's. */
  z.strictObject({
    ...base,
    kind: z.literal('wellbeing'),
    readingId: z.uuid(),
    scaleKey: z.enum(wellbeingKeys),
    /** Empty for a shipped scale: its name is in the catalogue. */
    scaleName: z.string(),
    /** Null where items stand for themselves, or some are missing. */
    figure: z.number().nullable(),
    isEstimated: z.boolean(),
    personComment: z.string(),
    sharedWithPerson: z.enum(sharedWithPersonStates),
  }),
  /** A talk about money; left out for those who do not see what is for the team only. */
  z.strictObject({
    ...base,
    kind: z.literal('money'),
    method: z.enum(readingMethods),
    agreedWords: z.string(),
    text: z.string(),
    sharedWithPerson: z.enum(sharedWithPersonStates),
  }),
]);
export type TimelineEntry = z.infer<typeof timelineEntry>;

/** Everything of one case in time order, newest first. */
export const timeline = {
  page: query({
    input: z.strictObject({
      caseId,
      kinds: z.array(z.enum(entryKinds)),
      authorId: workerId.nullable(),
      before: cursor,
      size: z.number().int().min(1).max(100),
    }),
    output: z.strictObject({ entries: z.array(timelineEntry), next: cursor }),
    access: { need: 'notes.read', on: 'case' },
    reads: (input) => [`timeline:${input.caseId}`],
  }),
  authors: query({
    input: z.strictObject({ caseId }),
    output: z.array(z.strictObject({ id: workerId, name: z.string() })),
    access: { need: 'notes.read', on: 'case' },
    reads: (input) => [`timeline:${input.caseId}`],
  }),
} as const;

const mark = z.strictObject({ text: z.string(), hit: z.boolean() });

/** Full text over what the signed-in person may see. */
export const search = {
  find: query({
    input: z.strictObject({
      text: line(200),
      caseId: caseId.nullable(),
      limit: z.number().int().min(1).max(50),
    }),
    output: z.strictObject({
      people: z.array(z.strictObject({ caseId, name: z.string(), caseNumber: z.string() })),
      entries: z.array(
        z.strictObject({
          caseId,
          entryId,
          kind: z.enum(entryKinds),
          name: z.string(),
          at: instant,
          /** The passage in pieces, the found words marked. */
          snippet: z.array(mark),
        }),
      ),
      /** True when only the newest part of very many hits was ranked (performance.md). */
      more: z.boolean(),
    }),
    access: { need: 'people.list' },
    reads: () => ['people'],
  }),
} as const;
