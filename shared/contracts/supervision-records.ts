import { z } from 'zod';
import { caseStates, supportMethods } from '../domain/cases/case-codes.ts';
import {
  actionStatuses,
  agreementKinds,
  offerKinds,
  sessionModes,
  sessionStatuses,
  supervisionFunctions,
  supervisionSections,
  supervisionStakeholders,
} from '../domain/supervision/supervision-codes.ts';
import { caseId, workerId } from '../lib/ids.ts';
import { day, instant, line, text } from './common.ts';
import { pairStates } from './pairs.ts';

/** A time of day on this PC, `09:30`. */
export const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
export const everyDays = z.number().int().min(1).max(366);
export const sessionMinutes = z.number().int().min(5).max(600);

/** The texts of an agreement; sealed as one (domain.md 10.2). */
export const agreementWords = z.strictObject({
  place: text,
  confidentiality: text,
  preparation: text,
  recordKeeping: text,
  cancellation: text,
  differences: text,
  expectSupervisee: text,
  expectSupervisor: text,
});
export type AgreementWords = z.infer<typeof agreementWords>;

const score = z.number().int().min(1).max(5).nullable();

/** The optional check, by the supervisee only; sealed, never counted together with anybody else's. */
export const wellbeing = z.strictObject({
  energy: score,
  workload: score,
  support: score,
  safety: score,
  meaning: score,
});
export type Wellbeing = z.infer<typeof wellbeing>;

/** Figures of the supervisee's work, as counts only. */
export const workload = z.strictObject({
  asOf: day,
  /** People with an open file whom the supervisee is main or second worker for, by method. */
  byMethod: z.array(z.strictObject({ method: z.enum(supportMethods).nullable(), people: z.number().int() })),
  byState: z.array(z.strictObject({ state: z.enum(caseStates), people: z.number().int() })),
  main: z.number().int(),
  second: z.number().int(),
  /** People whom the supervisee stands in for, and own people for whom somebody stands in. */
  standsInFor: z.number().int(),
  coveredByOthers: z.number().int(),
  /** Completed contacts with these people in the last 30 days, by whomever; `visits` of them face to face. */
  contacts: z.number().int(),
  visits: z.number().int(),
});
export type Workload = z.infer<typeof workload>;

const origin = z.strictObject({ kind: z.enum(offerKinds), id: z.uuid() });

/** What one item holds; sealed as one, also whom it is about. */
export const itemContent = z.strictObject({
  text,
  /** In the case discussion: whom it is about. */
  caseId: caseId.nullable(),
  strengths: text,
  plan: text,
  /** Short and factual, so that it can be copied to the case file by hand. */
  decision: line(500),
  /** The four boxes of the cycle, for those who want them. */
  cycle: z.strictObject({ experience: text, reflection: text, analysis: text, planning: text }).nullable(),
  functions: z.array(z.enum(supervisionFunctions)).max(supervisionFunctions.length),
  stakeholders: z.array(z.enum(supervisionStakeholders)).max(supervisionStakeholders.length),
  /** The action or log it was brought from. */
  origin: origin.nullable(),
});
export type ItemContent = z.infer<typeof itemContent>;

const side = z.strictObject({ id: workerId.nullable(), name: z.string() });

/** The two of an agreement; an outside supervisor has a name and no id. */
export const sides = z.strictObject({
  supervisee: side,
  supervisor: side,
  mine: z.enum(['supervisee', 'supervisor']),
});

/** When each of the two agreed; null when that side has not yet, or never does because it has no account. */
export const agreedBy = z.strictObject({
  supervisee: instant.nullable(),
  supervisor: instant.nullable(),
  /** Everybody who can has agreed. */
  byAll: z.boolean(),
});

export const itemView = z.strictObject({
  id: z.uuid(),
  section: z.enum(supervisionSections),
  addedBy: workerId,
  addedAt: instant,
  /** Only its author has it here, until it is brought in. */
  isPrivate: z.boolean(),
  isDone: z.boolean(),
  content: itemContent,
  /** Name of the person it is about; null when it is about nobody, or about somebody whom the reader may not see. */
  caseName: z.string().nullable(),
  decisionCopiedAt: instant.nullable(),
});
export type ItemView = z.infer<typeof itemView>;

export const actionView = z.strictObject({
  id: z.uuid(),
  /** Where it was agreed. */
  sessionId: z.uuid(),
  /** Null for an outside supervisor. */
  ownerId: workerId.nullable(),
  dueOn: day.nullable(),
  status: z.enum(actionStatuses),
  text: z.string(),
  closedNote: z.string(),
  /** Agreed in an earlier session than the one that is shown. */
  isEarlier: z.boolean(),
});
export type ActionView = z.infer<typeof actionView>;

export const amendmentView = z.strictObject({
  id: z.uuid(),
  at: instant,
  by: workerId,
  /** The item it corrects; null when something is added. */
  itemId: z.uuid().nullable(),
  reason: z.string(),
  text: z.string(),
  before: z.string().nullable(),
});
export type AmendmentView = z.infer<typeof amendmentView>;

/** The texts of a session, for the two alone. */
export const sessionRecord = z.strictObject({
  /** Why it did not take place. */
  reason: z.string(),
  wellbeing: wellbeing.nullable(),
  /** As it was when the session was written down as held; null before. */
  workload: workload.nullable(),
  items: z.array(itemView),
  actions: z.array(actionView),
  amendments: z.array(amendmentView),
});
export type SessionRecord = z.infer<typeof sessionRecord>;

export const sessionFacts = z.strictObject({
  id: z.uuid(),
  heldOn: day,
  at: timeOfDay.nullable(),
  minutes: sessionMinutes,
  mode: z.enum(sessionModes),
  status: z.enum(sessionStatuses),
  agreed: agreedBy,
  /** Within the interval and 14 days; null unless held. */
  onTime: z.boolean().nullable(),
});
export type SessionFacts = z.infer<typeof sessionFacts>;

export const sessionView = sessionFacts.extend({
  agreementId: z.uuid(),
  sides,
  everyDays,
  next: z.strictObject({ sessionId: z.uuid(), on: day, at: timeOfDay.nullable() }).nullable(),
  /** How far the two are with their own key; null with somebody outside. */
  pair: z.enum(pairStates).nullable(),
  /** Null until the two have compared their six words. */
  record: sessionRecord.nullable(),
});
export type SessionView = z.infer<typeof sessionView>;

export const agreementView = z.strictObject({
  id: z.uuid(),
  sides,
  kind: z.enum(agreementKinds),
  startsOn: day,
  everyDays,
  minutes: sessionMinutes,
  reviewOn: day,
  endedOn: day.nullable(),
  agreed: agreedBy,
  pair: z.enum(pairStates).nullable(),
  /** Null until the two have compared their six words. */
  words: agreementWords.nullable(),
});
export type AgreementView = z.infer<typeof agreementView>;
