import { z } from 'zod';
import { caseStates, checklistItems, closureReasons } from '../domain/cases/case-codes.ts';
import { contactLostGaps } from '../domain/cases/contact-lost.ts';
import {
  contactWishes,
  readinessAnswers,
  readinessIndicators,
  stepBackAnswers,
  stillHousedAnswers,
} from '../domain/closing/closing-codes.ts';
import { returnBandKeys } from '../domain/closing/returns.ts';
import { caseId, entryId } from '../lib/ids.ts';
import { day, done, line, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';

const lines = z.array(requiredLine(500)).max(40);

/** The readiness conversation (domain.md 5.3): both answers side by side, nothing that blocks or forces. */
export const readinessReviewBody = z.strictObject({
  kind: z.literal('readiness_review'),
  content: z.strictObject({
    /** The person's own statement; null while nobody asked. */
    wantsToStepBack: z.enum(stepBackAnswers).nullable(),
    wantsWords: text,
    strengths: lines,
    answers: z
      .array(
        z.strictObject({
          indicator: z.enum(readinessIndicators),
          person: z.enum(readinessAnswers).nullable(),
          worker: z.enum(readinessAnswers).nullable(),
          note: line(500),
        }),
      )
      .max(readinessIndicators.length),
    note: text,
  }),
  team: z.null(),
});
export type ReadinessReviewBody = z.infer<typeof readinessReviewBody>;

/** What is agreed at the end of support (domain.md 5.3, 5.4, 13.5). Both views stand on the page. */
export const closingRecordBody = z.strictObject({
  kind: z.literal('closing_record'),
  content: z.strictObject({
    strengths: lines,
    endsOn: day,
    reason: z.enum(closureReasons),
    reasonNote: line(500),
    personView: text,
    workerView: text,
    /** Who does what afterwards. */
    whoNow: z
      .array(z.strictObject({ what: requiredLine(200), who: requiredLine(120), how: line(200) }))
      .max(20),
    earlySigns: lines,
    whatHelps: lines,
    /** What the person wants to keep a copy of. */
    keeps: lines,
    /** Who was told, with the person's yes. */
    told: lines,
    wayBack: text,
    /** Light check-ins, only as agreed. */
    followUpDates: z.array(day).max(12),
  }),
  team: z.null(),
});
export type ClosingRecordBody = z.infer<typeof closingRecordBody>;

const followUp = z.strictObject({
  id: z.uuid(),
  dueOn: day,
  doneOn: day.nullable(),
  stillHoused: z.enum(stillHousedAnswers).nullable(),
  contactWish: z.enum(contactWishes).nullable(),
  note: z.string(),
  by: z.string(),
});
export type FollowUp = z.infer<typeof followUp>;

/** What was tried besides the attempts in the notes; kept for the present episode (domain.md 6.4). */
const searchNotes = z.strictObject({
  /** Somebody of the network, or a service, whom the person had agreed that we ask. */
  networkWho: line(200),
  networkOn: day.nullable(),
  networkConsentId: z.uuid().nullable(),
  messageOn: day.nullable(),
  messageHow: line(300),
});
export type SearchNotes = z.infer<typeof searchNotes>;

const ofCase = (input: { readonly caseId: string }) =>
  [`case:${input.caseId}`, `timeline:${input.caseId}`] as const;

/** Getting ready to end support, the end of it, what comes after, and the way back. */
export const closing = {
  /** Where the present episode stands with all of it. */
  standing: query({
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      state: z.enum(caseStates),
      /** The latest conversation about being ready. */
      readiness: z
        .strictObject({ entryId, madeOn: day, wantsToStepBack: z.enum(stepBackAnswers).nullable() })
        .nullable(),
      /** The record of this episode; null when it has none, whatever an earlier one had. */
      record: z
        .strictObject({
          entryId,
          madeOn: day,
          endsOn: day,
          reason: z.enum(closureReasons),
          followUpDates: z.array(day),
          wayBack: z.string(),
        })
        .nullable(),
      /** Open ones first, by day; then those that were done, newest first. */
      followUps: z.array(followUp),
    }),
    access: { need: 'tools.read', on: 'case' },
    reads: ofCase,
  }),
  /** The latest day on which each step of the lists has something in the file: shown beside it, never ticked by itself. */
  evidence: query({
    input: z.strictObject({ caseId }),
    output: z.array(z.strictObject({ item: z.enum(checklistItems), on: day })),
    access: { need: 'tools.read', on: 'case' },
    reads: ofCase,
  }),
  /** What has been tried since the last contact, and what is still missing (domain.md 6.4). */
  contactSearch: query({
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      notes: searchNotes,
      savedBy: z.string(),
      /** The day of the questions for thin contact, gone through in the team since the last contact (domain.md 6.3). */
      teamTalkOn: day.nullable(),
      attempts: z.number().int(),
      days: z.number().int(),
      channels: z.number().int(),
      visit: z.boolean(),
      gaps: z.array(z.enum(contactLostGaps)),
    }),
    access: { need: 'tools.read', on: 'case' },
    reads: ofCase,
  }),
  saveContactSearch: command({
    input: z.strictObject({ caseId, notes: searchNotes }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes: ofCase,
    audit: { action: 'change', entity: 'contact_search', id: (input) => input.caseId },
  }),
  /** One more light check-in, as agreed with the person. */
  planFollowUp: command({
    input: z.strictObject({ caseId, dueOn: day }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'tools.write', on: 'case' },
    changes: (input) => ['people', ...ofCase(input)],
    audit: { action: 'create', entity: 'follow_up', id: (_input, output) => output.id },
  }),
  /** The person does not want this one after all. */
  dropFollowUp: command({
    input: z.strictObject({ caseId, id: z.uuid() }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes: (input) => ['people', ...ofCase(input)],
    audit: { action: 'delete', entity: 'follow_up', id: (input) => input.id },
  }),
  /** What was found; the next one, if any is agreed, in the same act. Changes no state by itself. */
  recordFollowUp: command({
    input: z.strictObject({
      caseId,
      id: z.uuid(),
      doneOn: day,
      stillHoused: z.enum(stillHousedAnswers),
      contactWish: z.enum(contactWishes),
      note: text,
      nextOn: day.nullable(),
    }),
    output: z.strictObject({ entryId }),
    access: { need: 'tools.write', on: 'case' },
    changes: (input) => ['people', ...ofCase(input)],
    audit: { action: 'create', entity: 'follow_up', id: (input) => input.id },
  }),
  /** Came back for support, and lost the home, in the bands after support ended: two counts, never added up. */
  returns: query({
    input: z.strictObject({ serviceId: z.uuid().nullable() }),
    output: z.array(
      z.strictObject({
        band: z.enum(returnBandKeys),
        of: z.number().int(),
        cameBack: z.number().int(),
        lostHome: z.number().int(),
      }),
    ),
    access: { need: 'service.read' },
    reads: () => ['people'],
  }),
  /** Files with a light check-in due until a day, earliest first. */
  followUpsDue: query({
    input: z.strictObject({ until: day }),
    output: z.array(
      z.strictObject({
        caseId,
        name: z.string(),
        caseNumber: z.string(),
        teamId: z.uuid(),
        dueOn: day,
        endedOn: day.nullable(),
        reason: z.enum(closureReasons).nullable(),
      }),
    ),
    access: { need: 'tools.read' },
    reads: () => ['people'],
  }),
} as const;
