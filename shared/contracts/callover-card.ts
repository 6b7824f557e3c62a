import { z } from 'zod';
import { pendingConsents, reviewKinds } from '../domain/callover/callover-codes.ts';
import { caseStates, supportMethods } from '../domain/cases/case-codes.ts';
import { stepBackAnswers, stillHousedAnswers } from '../domain/closing/closing-codes.ts';
import { rhythmWords } from '../domain/contacts/contact-codes.ts';
import { consentKinds } from '../domain/consent/consent-codes.ts';
import { housingActs, searchOutcomes } from '../domain/housing/search-codes.ts';
import { concernKinds, concernSteps, tenancyActs } from '../domain/housing/tenancy-codes.ts';
import { ctiPhases } from '../domain/methods/cti-codes.ts';
import { networkActs } from '../domain/network/network-codes.ts';
import { planActs } from '../domain/plans/plan-codes.ts';
import { recordKinds } from '../domain/records/record-codes.ts';
import { incidentKinds, incidentSeverities } from '../domain/safety/safety-codes.ts';
import { areaChanges } from '../domain/stars/star-codes.ts';
import { wellbeingKeys } from '../domain/wellbeing/wellbeing-codes.ts';
import { caseId, entryId } from '../lib/ids.ts';
import { networkGlance } from './around.ts';
import { accommodationKey } from './cases.ts';
import { day, instant } from './common.ts';
import { caseDate } from './dates.ts';
import { openReferralLine } from './network.ts';
import { changeTopicBlock, goalBlock } from './plans.ts';
import { starPicture } from './stars.ts';
import { concernBlock } from './tenancy-concerns.ts';
import { rentStanding } from './rent.ts';
import { wellbeingLine } from './wellbeing.ts';

/** Why a case is suggested, with the facts of its line (`shared/domain/callover/reasons.ts`). */
export const calloverReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('persons_message'), text: z.string(), writtenOn: day }),
  z.strictObject({ code: z.literal('good_news'), on: day, text: z.string() }),
  z.strictObject({ code: z.literal('first_week_home'), movedInOn: day }),
  z.strictObject({
    code: z.literal('no_contact'),
    lastOn: day.nullable(),
    days: z.number().int(),
    attempts: z.number().int(),
    channels: z.number().int(),
  }),
  z.strictObject({ code: z.literal('home_at_risk'), since: day, kind: z.enum(concernKinds) }),
  z.strictObject({ code: z.literal('concern'), on: day, kind: z.enum(concernKinds) }),
  z.strictObject({ code: z.literal('incident'), on: day, kind: z.enum(incidentKinds) }),
  z.strictObject({
    code: z.literal('star_change'),
    on: day,
    areas: z
      .array(
        z.strictObject({ areaKey: z.string(), label: z.string().nullable(), change: z.enum(areaChanges) }),
      )
      .readonly(),
  }),
  z.strictObject({ code: z.literal('hunch'), on: day, text: z.string() }),
  z.strictObject({ code: z.literal('review_passed'), what: z.enum(reviewKinds), on: day, name: z.string() }),
  z.strictObject({ code: z.literal('cti_phase_end'), on: day }),
  z.strictObject({
    code: z.literal('change_planned'),
    state: z.enum(['stepping_down', 'closing']),
    since: day,
  }),
  z.strictObject({ code: z.literal('not_discussed'), lastOn: day.nullable() }),
]);

/** A note that a colleague marked; a line of it and the way to the whole. */
const markedNote = z.strictObject({ entryId, on: day, author: z.string(), text: z.string() });

/** What was written since a day, in short facts; notes are counted, not repeated. */
const change = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('state_change'),
    on: day,
    from: z.enum(caseStates).nullable(),
    to: z.enum(caseStates),
  }),
  z.strictObject({ kind: z.literal('assignment'), on: day, started: z.boolean(), worker: z.string() }),
  z.strictObject({ kind: z.literal('home'), on: day, typeKey: accommodationKey }),
  z.strictObject({ kind: z.literal('star'), on: day }),
  z.strictObject({ kind: z.literal('overview'), on: day }),
  z.strictObject({ kind: z.literal('money'), on: day }),
  z.strictObject({ kind: z.literal('handover'), on: day, recipient: z.string() }),
  z.strictObject({ kind: z.literal('external_tool'), on: day, toolName: z.string() }),
  z.strictObject({ kind: z.literal('decision'), on: day, text: z.string() }),
  z.strictObject({ kind: z.literal('record'), on: day, recordKind: z.enum(recordKinds) }),
  z.strictObject({ kind: z.literal('incident'), on: day, incidentKind: z.enum(incidentKinds) }),
  z.strictObject({ kind: z.literal('plan'), on: day, act: z.enum(planActs), words: z.string() }),
  z.strictObject({ kind: z.literal('change_stage'), on: day, title: z.string() }),
  z.strictObject({
    kind: z.literal('wellbeing'),
    on: day,
    scaleKey: z.enum(wellbeingKeys),
    scaleName: z.string(),
  }),
  z.strictObject({ kind: z.literal('follow_up'), on: day, stillHoused: z.enum(stillHousedAnswers) }),
  z.strictObject({ kind: z.literal('document'), on: day, title: z.string() }),
  z.strictObject({ kind: z.literal('network'), on: day, act: z.enum(networkActs), name: z.string() }),
  z.strictObject({
    kind: z.literal('housing'),
    on: day,
    act: z.enum(housingActs).exclude(['member_joined', 'member_left']),
    outcome: z.enum(searchOutcomes).nullable(),
  }),
  z.strictObject({
    kind: z.literal('tenancy'),
    on: day,
    act: z.enum(tenancyActs),
    concernKind: z.enum(concernKinds).nullable(),
    step: z.enum(concernSteps).nullable(),
  }),
]);

/**
 * The card of a case (domain.md 10.6), filled in by itself. Who the person is and works with is always there; every
 * block below is optional, absent when there is nothing or when its module is not there. A later module adds its block.
 */
export const calloverCard = z.strictObject({
  entryId: z.uuid(),
  caseId,
  caseNumber: z.string(),
  /** Chosen name; on prints it may be the initials. */
  name: z.string(),
  pronouns: z.string(),
  state: z.enum(caseStates),
  method: z.enum(supportMethods).nullable(),
  mainWorker: z.string(),
  secondWorker: z.string(),
  blocks: z.strictObject({
    personsMessage: z.strictObject({ text: z.string() }).optional(),
    whatMatters: z.strictObject({ text: z.string() }).optional(),
    strengths: z.array(z.string()).min(1).optional(),
    goodNews: z.array(markedNote).min(1).optional(),
    daysAtHome: z.strictObject({ days: z.number().int().min(0) }).optional(),
    contact: z
      .strictObject({
        word: z.enum(rhythmWords),
        lastOn: day.nullable(),
        lastVisitOn: day.nullable(),
        /** By the rhythm (domain.md 6.2). */
        dueOn: day,
        /** What was planned with the person, if anything. */
        plannedAt: instant.nullable(),
        plan: z.string(),
      })
      .optional(),
    /** First and latest reading with the same star, oldest first; one when there is only one. */
    star: starPicture.optional(),
    /** The latest scale that was filled in, in one line. */
    wellbeing: wellbeingLine.optional(),
    /** How the rent account stands, in words on the card; absent without an account (domain.md 6.5). */
    rent: rentStanding.extend({ currency: z.string() }).optional(),
    /** The phase of CTI under way, in words on the card (domain.md 4.3). */
    ctiPhase: z.strictObject({ phase: z.enum(ctiPhases), plannedEnd: day.nullable() }).optional(),
    /** A search for a home that goes on: since when, and what was offered and seen. */
    search: z
      .strictObject({
        startedOn: day,
        days: z.number().int().min(0),
        offered: z.number().int().min(0),
        viewed: z.number().int().min(0),
      })
      .optional(),
    /** Goals at work with the next step of both sides. */
    goals: z.array(goalBlock).min(1).optional(),
    /** Only those found together with the person (domain.md 10.6). */
    changeTopics: z.array(changeTopicBlock).min(1).optional(),
    /** Consents that wait, end within 30 days or have ended without a new one. */
    consents: z
      .array(
        z.strictObject({
          kind: z.enum(consentKinds),
          recipient: z.string(),
          standing: z.enum(pendingConsents),
          on: day,
        }),
      )
      .min(1)
      .optional(),
    /** Due and not done, or to come within 30 days. */
    keyDates: z
      .array(caseDate.omit({ own: true }))
      .min(1)
      .optional(),
    /** The numbers beside the map of people; counts, no score. */
    network: networkGlance.omit({ entryId: true }).optional(),
    /** When the safety plan was made and is to be looked at again. */
    safetyPlan: z.strictObject({ madeOn: day, reviewOn: day.nullable() }).optional(),
    /** What is prepared for the end of support in its present time; absent while nobody has talked about it. */
    ending: z
      .strictObject({
        endsOn: day.nullable(),
        talkedOn: day.nullable(),
        wantsToStepBack: z.enum(stepBackAnswers).nullable(),
      })
      .optional(),
    /** Of the last 30 days, newest first: what kind of event, nothing about how it went. */
    incidents: z
      .array(
        z.strictObject({
          entryId,
          on: day,
          kind: z.enum(incidentKinds),
          severity: z.enum(incidentSeverities),
        }),
      )
      .min(1)
      .optional(),
    /** Referrals that somebody still looks after, newest first. */
    referrals: z.array(openReferralLine).min(1).optional(),
    /** The person has not been asked about a peer yet, or it is time to ask again (domain.md 11.2). */
    peer: z.strictObject({ askNow: z.literal(true) }).optional(),
    /** Open worries about the home with the step that comes next (domain.md 6.5). */
    concerns: z.array(concernBlock).min(1).optional(),
    hunches: z.array(markedNote).min(1).optional(),
    /** Since the last callover, or in the last 28 days when there was none. */
    changed: z
      .strictObject({
        since: day,
        isSinceCallover: z.boolean(),
        contacts: z.number().int(),
        attempts: z.number().int(),
        /** Newest first, at most twelve. */
        facts: z.array(change),
      })
      .optional(),
    /** What the last callover decided that is not done yet. */
    lastDecisions: z
      .array(z.strictObject({ heldOn: day, text: z.string() }))
      .min(1)
      .optional(),
  }),
});
export type CalloverCard = z.infer<typeof calloverCard>;
