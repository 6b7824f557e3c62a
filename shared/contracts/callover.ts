import { z } from 'zod';
import {
  actionStatuses,
  calloverKinds,
  cardNames,
  decisionKinds,
  decisionStatuses,
} from '../domain/callover/callover-codes.ts';
import { caseStates } from '../domain/cases/case-codes.ts';
import { caseId, entryId as caseEntryId, workerId } from '../lib/ids.ts';
import { calloverCard, calloverReason } from './callover-card.ts';
import {
  meetingId,
  id,
  onMeeting,
  minutes,
  named,
  meetingPlan,
  entryChanges,
  decisionContent,
  actionContent,
  action,
  agendaItem,
  entry,
  meetingRow,
  lastAction,
  agreement,
  amendmentChange,
} from './callover-meeting.ts';
import { cursor, day, done, instant, line, none, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';

const saved = z.strictObject({ meetingId });
const ofMeeting = (_input: unknown, output: { readonly meetingId: string }) => output.meetingId;
const all = () => ['callovers'] as const;
const withCards = (input: { readonly meetingId: string }) =>
  ['callovers', `callover_cards:${input.meetingId}`] as const;

/**
 * Case callovers and the meetings that share their frame (domain.md 10.6): prepare, run, read back. A meeting is seen by
 * its team, by managers, and by who takes part; a case in it only by those who may see the case. Nothing here is about
 * how a colleague works: that belongs to supervision.
 */
export const callover = {
  /** Newest first, twenty a page. */
  meetings: query({
    input: z.strictObject({ teamId: z.uuid().nullable(), before: cursor }),
    output: z.strictObject({
      meetings: z.array(meetingRow.extend({ people: z.number().int(), openActions: z.number().int() })),
      next: cursor,
    }),
    access: { need: 'callover.read' },
    reads: all,
  }),
  /** The whole plan and record of one meeting. */
  meeting: query({
    input: onMeeting,
    output: meetingRow.extend({
      chairId: workerId.nullable(),
      attendees: z.array(named),
      apologies: z.array(named),
      guests: z.array(z.string()),
      /** In running order. */
      agenda: z.array(agendaItem),
      /** In running order; cases out of the actor's reach are left out. */
      entries: z.array(entry),
      /** Actions about nobody in particular. */
      actions: z.array(action),
      /** Open ones of the team's earlier meetings, and those done since the meeting before. */
      lastActions: z.array(lastAction),
      summary: z.string(),
      learning: z.string(),
      closedAt: instant.nullable(),
      closedBy: z.string(),
      amendments: z.array(
        z.strictObject({
          at: instant,
          by: z.string(),
          reason: z.string(),
          on: z.enum(['meeting', 'entry', 'decision', 'action', 'new_decision', 'new_action']),
          /** Empty when it is not about a case. */
          name: z.string(),
          /** The fields that changed, as they stood before. */
          before: z.record(z.string(), z.json()),
        }),
      ),
    }),
    access: { need: 'callover.read' },
    reads: all,
  }),
  create: command({
    input: meetingPlan.extend({ kind: z.enum(calloverKinds), teamId: z.uuid() }),
    output: saved,
    access: { need: 'callover.write' },
    changes: all,
    audit: { action: 'create', entity: 'callover_meeting', id: ofMeeting },
  }),
  update: command({
    input: meetingPlan.extend({ meetingId }),
    output: done,
    access: { need: 'callover.write' },
    changes: all,
    audit: { action: 'change', entity: 'callover_meeting', id: (input) => input.meetingId },
  }),
  /** Takes a planned meeting away; messages of persons wait for the next one. */
  cancel: command({
    input: onMeeting,
    output: done,
    access: { need: 'callover.write' },
    changes: all,
    audit: { action: 'delete', entity: 'callover_meeting', id: (input) => input.meetingId },
  }),
  /** Every open case of the meeting's team that the actor may see, by name; each with its reasons, if any. */
  suggestions: query({
    input: onMeeting,
    output: z.array(
      z.strictObject({
        caseId,
        name: z.string(),
        caseNumber: z.string(),
        state: z.enum(caseStates),
        mainWorker: z.string(),
        reasons: z.array(calloverReason),
        lastDiscussedOn: day.nullable(),
        askedBeforehand: z.boolean(),
        /** The entry of this meeting, once it is picked. */
        entryId: id.nullable(),
      }),
    ),
    access: { need: 'callover.read' },
    reads: () => ['callovers', 'people'],
  }),
  /** Puts cases on the running order, after those already there; one that is there stays as it is. */
  pick: command({
    input: z.strictObject({ meetingId, caseIds: z.array(caseId).min(1).max(200) }),
    output: z.strictObject({ entryIds: z.array(id) }),
    access: { need: 'callover.write' },
    changes: withCards,
    audit: { action: 'change', entity: 'callover_meeting', id: (input) => input.meetingId },
  }),
  /** Takes a case off again, before anything is written about it; its message waits for the next meeting. */
  unpick: command({
    input: z.strictObject({ meetingId, entryId: id }),
    output: done,
    access: { need: 'callover.write' },
    changes: withCards,
    audit: { action: 'change', entity: 'callover_meeting', id: (input) => input.meetingId },
  }),
  /** The running order, every step once. */
  order: command({
    input: z.strictObject({ meetingId, itemIds: z.array(id).max(400) }),
    output: done,
    access: { need: 'callover.write' },
    changes: all,
    audit: { action: 'change', entity: 'callover_agenda', id: (input) => input.meetingId },
  }),
  addItem: command({
    input: z.strictObject({ meetingId, note: requiredLine(200), minutes }),
    output: z.strictObject({ itemId: id }),
    access: { need: 'callover.write' },
    changes: all,
    audit: { action: 'change', entity: 'callover_agenda', id: (input) => input.meetingId },
  }),
  saveItem: command({
    input: z.strictObject({
      meetingId,
      itemId: id,
      changes: z.strictObject({ note: line(200), minutes, done: z.boolean() }).partial(),
    }),
    output: done,
    access: { need: 'callover.write' },
    changes: all,
    audit: { action: 'change', entity: 'callover_agenda', id: (input) => input.meetingId },
  }),
  /** Any step but a person's: those go by `unpick`. */
  removeItem: command({
    input: z.strictObject({ meetingId, itemId: id }),
    output: done,
    access: { need: 'callover.write' },
    changes: all,
    audit: { action: 'change', entity: 'callover_agenda', id: (input) => input.meetingId },
  }),
  /** Which one case is talked about in depth; null for none. */
  setInDepth: command({
    input: z.strictObject({ meetingId, entryId: id.nullable() }),
    output: done,
    access: { need: 'callover.write' },
    changes: all,
    audit: { action: 'change', entity: 'callover_meeting', id: (input) => input.meetingId },
  }),
  /** The cards of all cases of a meeting in running order, from a fixed number of statements. */
  cards: query({
    input: onMeeting,
    output: z.array(calloverCard),
    access: { need: 'callover.read' },
    reads: (input) => ['people', 'plans', `callover_cards:${input.meetingId}`],
    audit: { action: 'view', entity: 'callover_meeting', id: (input) => input.meetingId },
  }),
  /** One card, for the first screen while the others are still under way. */
  card: query({
    input: z.strictObject({ meetingId, entryId: id }),
    output: calloverCard,
    access: { need: 'callover.read' },
    reads: (input) => ['people', 'plans', `callover_cards:${input.meetingId}`],
    audit: { action: 'view', entity: 'case_file', id: (_input, output) => output.caseId },
  }),
  /** The person's own question or message that waits for the next meeting, or stands in one that is not over. */
  message: query({
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      askedBeforehand: z.boolean(),
      message: z.string(),
      /** The planned or running meeting that has it. */
      meeting: z.strictObject({ id: meetingId, heldOn: day }).nullable(),
    }),
    access: { need: 'callover.read', on: 'case' },
    reads: all,
  }),
  saveMessage: command({
    input: z.strictObject({ caseId, askedBeforehand: z.boolean(), message: line(2000) }),
    output: z.strictObject({ meetingId: meetingId.nullable() }),
    access: { need: 'callover.write', on: 'case' },
    changes: (_input, output) =>
      output.meetingId === null ? ['callovers'] : ['callovers', `callover_cards:${output.meetingId}`],
    audit: { action: 'change', entity: 'callover_message', id: (input) => input.caseId },
  }),
  start: command({
    input: onMeeting,
    output: done,
    access: { need: 'callover.write' },
    changes: all,
    audit: { action: 'change', entity: 'callover_meeting', id: (input) => input.meetingId },
  }),
  /** Keeps what is typed; only the fields given change, and saving the same again changes nothing. */
  saveEntry: command({
    input: z.strictObject({ meetingId, entryId: id, changes: entryChanges }),
    output: done,
    access: { need: 'callover.write' },
    changes: all,
    audit: { action: 'change', entity: 'callover_entry', id: (input) => input.entryId },
  }),
  /** Makes or changes a decision under the id that the page gave it (UUIDv7 of `newId`). */
  saveDecision: command({
    input: decisionContent.extend({ meetingId, entryId: id, decisionId: id }),
    output: done,
    access: { need: 'callover.write' },
    changes: all,
    audit: { action: 'change', entity: 'callover_decision', id: (input) => input.decisionId },
  }),
  removeDecision: command({
    input: z.strictObject({ meetingId, decisionId: id }),
    output: done,
    access: { need: 'callover.write' },
    changes: all,
    audit: { action: 'delete', entity: 'callover_decision', id: (input) => input.decisionId },
  }),
  /** What became of a decision, also after the meeting; who shares it back may say so too. */
  setDecisionStatus: command({
    input: z.strictObject({
      decisionId: id,
      status: z.enum(decisionStatuses),
      outcome: line(1000),
      on: day,
    }),
    output: saved,
    access: { need: 'notes.write' },
    changes: all,
    audit: { action: 'change', entity: 'callover_decision', id: (input) => input.decisionId },
  }),
  /** Makes or changes an action under the id that the page gave it; `entryId` null for one about nobody in particular. */
  saveAction: command({
    input: actionContent.extend({ meetingId, entryId: id.nullable(), actionId: id }),
    output: done,
    access: { need: 'callover.write' },
    changes: all,
    audit: { action: 'change', entity: 'callover_action', id: (input) => input.actionId },
  }),
  removeAction: command({
    input: z.strictObject({ meetingId, actionId: id }),
    output: done,
    access: { need: 'callover.write' },
    changes: all,
    audit: { action: 'delete', entity: 'callover_action', id: (input) => input.actionId },
  }),
  /** What became of an action, also after the meeting; its owner may say so too. `dueOn` gives it another day. */
  setActionStatus: command({
    input: z.strictObject({ actionId: id, status: z.enum(actionStatuses), dueOn: day.nullable() }),
    output: saved,
    access: { need: 'notes.write' },
    changes: all,
    audit: { action: 'change', entity: 'callover_action', id: (input) => input.actionId },
  }),
  /** The short fact in the case file (`CaseDecision`, domain.md 13.5); `yes` only when it was talked through. */
  copyDecision: command({
    input: z.strictObject({ caseId, decisionId: id, text: requiredLine(2000), ...agreement }),
    output: z.strictObject({ entryId: caseEntryId }),
    access: { need: 'callover.write', on: 'case' },
    changes: (input) => ['callovers', `timeline:${input.caseId}`],
    audit: { action: 'create', entity: 'case_decision', id: (_input, output) => output.entryId },
  }),
  close: command({
    input: z.strictObject({ meetingId, summary: text, learning: text }),
    output: done,
    access: { need: 'callover.write' },
    changes: all,
    audit: { action: 'change', entity: 'callover_meeting', id: (input) => input.meetingId },
  }),
  amend: command({
    input: z.strictObject({ meetingId, reason: requiredLine(500), change: amendmentChange }),
    output: done,
    access: { need: 'callover.write' },
    changes: all,
    audit: { action: 'change', entity: 'callover_amendment', id: (input) => input.meetingId },
  }),
  /** The actor's open actions over all meetings, by their day. */
  myActions: query({
    input: none,
    output: z.array(
      z.strictObject({
        actionId: id,
        meetingId,
        kind: z.enum(calloverKinds),
        heldOn: day,
        text: z.string(),
        dueOn: day.nullable(),
        status: z.enum(actionStatuses),
        /** Null for an action about nobody in particular, or about a case out of reach. */
        caseId: caseId.nullable(),
        name: z.string(),
      }),
    ),
    access: { need: 'case.read' },
    reads: () => ['callovers', 'people'],
  }),
  /** What the actor still has to talk through, and with whom: as the one who shares back, or as the main worker. */
  shareBacks: query({
    input: none,
    output: z.array(
      z.strictObject({
        entryId: id,
        meetingId,
        heldOn: day,
        caseId,
        name: z.string(),
        shareBackBy: day.nullable(),
        /** Decisions that wait for the person's word. */
        decisions: z.array(z.strictObject({ id, kind: z.enum(decisionKinds), text: z.string() })),
      }),
    ),
    access: { need: 'case.read' },
    reads: () => ['callovers', 'people'],
  }),
  markSharedBack: command({
    input: z.strictObject({ entryId: id, on: day }),
    output: saved,
    access: { need: 'notes.write' },
    changes: all,
    audit: { action: 'change', entity: 'callover_entry', id: (input) => input.entryId },
  }),
  /** Agencies that a consent in force names, with how many cards of this meeting each may see. */
  packRecipients: query({
    input: onMeeting,
    output: z.array(z.strictObject({ recipient: z.string(), cards: z.number().int() })),
    access: { need: 'callover.read' },
    reads: (input) => ['people', 'plans', `callover_cards:${input.meetingId}`],
  }),
  /**
   * Fixes agenda, cards and a blank action sheet as a print job. `forOtherAgency` leaves only the cards that a consent
   * in force for exactly this recipient covers; a disclosure is logged for each when the file is written.
   */
  preparePack: command({
    input: z.strictObject({
      meetingId,
      names: z.enum(cardNames),
      forOtherAgency: requiredLine(200).nullable(),
      greyscale: z.boolean(),
      encrypt: z.boolean(),
    }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'callover.read' },
    changes: () => [],
    audit: { action: 'print', entity: 'callover_pack', id: (input) => input.meetingId },
  }),
  prepareMinutes: command({
    input: z.strictObject({
      meetingId,
      names: z.enum(cardNames),
      greyscale: z.boolean(),
      encrypt: z.boolean(),
    }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'callover.read' },
    changes: () => [],
    audit: { action: 'print', entity: 'callover_minutes', id: (input) => input.meetingId },
  }),
} as const;
