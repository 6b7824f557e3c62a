import { z } from 'zod';
import { agreedAnswers } from '../domain/callover/callover-codes.ts';
import {
  actionStatuses,
  agreementKinds,
  offerKinds,
  sessionModes,
  supervisionFunctions,
  supervisionSections,
} from '../domain/supervision/supervision-codes.ts';
import { rhythmStates } from '../domain/supervision/session-rhythm.ts';
import { caseId, workerId } from '../lib/ids.ts';
import { day, done, instant, line, none, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';
import {
  agreementView,
  agreementWords,
  everyDays,
  itemContent,
  sessionFacts,
  sessionMinutes,
  sessionView,
  timeOfDay,
  wellbeing,
  workload,
} from './supervision-records.ts';

const takePart = { need: 'supervision.take_part' } as const;
const reads = () => ['supervision', 'pairs'] as const;
const changes = () => ['supervision'] as const;

const terms = {
  startsOn: day,
  everyDays,
  minutes: sessionMinutes,
};
const meeting = {
  minutes: sessionMinutes,
  mode: z.enum(sessionModes),
};

const homeLine = z.strictObject({
  agreementId: z.uuid(),
  mine: z.enum(['supervisee', 'supervisor']),
  kind: z.enum(agreementKinds),
  /** The other one; the name of an outside supervisor is null while it waits behind an earlier personal code. */
  peerId: workerId.nullable(),
  peerName: z.string().nullable(),
  everyDays,
  reviewOn: day,
  endedOn: day.nullable(),
  rhythm: z.enum(rhythmStates),
  last: z.strictObject({ sessionId: z.uuid(), on: day, onTime: z.boolean() }).nullable(),
  next: z.strictObject({ sessionId: z.uuid(), on: day, at: timeOfDay.nullable() }).nullable(),
  /** What waits for the reader's agreement: the agreement itself, and records that were held. */
  agreementWaits: z.boolean(),
  recordsWaiting: z.array(z.strictObject({ sessionId: z.uuid(), on: day })),
});

/**
 * Supervision: agreements, sessions, items and actions of two people (domain.md 10.2). Nobody else reaches them
 * through the app, whatever the role; and what is written is sealed under the pair's key (security.md 3.1, 3.4).
 */
export const supervision = {
  /** Own agreements on either side, running ones first; `pairs.list` says with whom the six words are compared. */
  home: query({ input: none, output: z.array(homeLine), access: takePart, reads }),
  agreement: query({
    input: z.strictObject({ agreementId: z.uuid() }),
    output: z.strictObject({ agreement: agreementView, sessions: z.array(sessionFacts) }),
    access: takePart,
    reads,
  }),
  session: query({
    input: z.strictObject({ sessionId: z.uuid() }),
    output: sessionView,
    access: takePart,
    reads,
  }),
  /** The supervisee's figures today: counts, no names. */
  workload: query({
    input: z.strictObject({ sessionId: z.uuid() }),
    output: workload,
    access: takePart,
    reads: () => ['supervision', 'people'],
  }),
  /** What the reader may bring to this session, and has not brought yet. */
  offers: query({
    input: z.strictObject({ sessionId: z.uuid() }),
    output: z.array(
      z.strictObject({ kind: z.enum(offerKinds), id: z.uuid(), text: z.string(), on: day.nullable() }),
    ),
    access: takePart,
    reads: () => ['supervision', 'callovers', 'reflections'],
  }),
  /** Twelve months up to today: which functions got attention, and the wellbeing checks, for the two alone. */
  year: query({
    input: z.strictObject({ agreementId: z.uuid() }),
    output: z.strictObject({
      from: day,
      to: day,
      held: z.number().int(),
      counts: z.array(z.strictObject({ name: z.enum(supervisionFunctions), count: z.number().int() })),
      remark: z
        .strictObject({ mostly: z.enum(supervisionFunctions), roomFor: z.enum(supervisionFunctions) })
        .nullable(),
      checks: z.array(z.strictObject({ sessionId: z.uuid(), on: day, answers: wellbeing })),
    }),
    access: takePart,
    reads,
  }),
  /**
   * The reader's own open actions, soonest first, each with the session where it can be closed; `text` is null where
   * the six words are not compared.
   */
  myActions: query({
    input: none,
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        sessionId: z.uuid(),
        withName: z.string().nullable(),
        text: z.string().nullable(),
        dueOn: day.nullable(),
      }),
    ),
    access: takePart,
    reads,
  }),
  /** Planned sessions from today on, soonest first. */
  next: query({
    input: none,
    output: z.array(
      z.strictObject({
        sessionId: z.uuid(),
        withName: z.string().nullable(),
        on: day,
        at: timeOfDay.nullable(),
      }),
    ),
    access: takePart,
    reads,
  }),

  /** Begins an agreement as supervisor; dates only, the words come once the two have compared theirs. */
  start: command({
    input: z.strictObject({ superviseeId: workerId, kind: z.enum(agreementKinds), ...terms }),
    output: z.strictObject({ agreementId: z.uuid() }),
    access: { need: 'supervision.give' },
    changes,
    audit: { action: 'create', entity: 'supervision_agreement', id: (_input, output) => output.agreementId },
  }),
  /** Begins one with somebody outside who has no account: all of it under the supervisee's own key. */
  startOutside: command({
    input: z.strictObject({ supervisorName: requiredLine(120), ...terms }),
    output: z.strictObject({ agreementId: z.uuid() }),
    access: takePart,
    changes,
    audit: {
      action: 'create',
      entity: 'supervision_agreement',
      id: (_input, output) => output.agreementId,
      confidential: true,
    },
  }),
  /** Keeps what stands in the form. A change takes back what both agreed. */
  saveAgreement: command({
    input: z.strictObject({
      agreementId: z.uuid(),
      kind: z.enum(agreementKinds),
      ...terms,
      reviewOn: day,
      /** Null while the six words are not compared. */
      words: agreementWords.nullable(),
    }),
    output: done,
    access: takePart,
    changes,
    audit: {
      action: 'change',
      entity: 'supervision_agreement',
      id: (input) => input.agreementId,
      confidential: true,
    },
  }),
  agreeAgreement: command({
    input: z.strictObject({ agreementId: z.uuid() }),
    output: done,
    access: takePart,
    changes,
    audit: { action: 'change', entity: 'supervision_agreement', id: (input) => input.agreementId },
  }),
  /** Ends the agreement from a day on; its records stay with the two. */
  endAgreement: command({
    input: z.strictObject({ agreementId: z.uuid(), on: day }),
    output: done,
    access: takePart,
    changes,
    audit: { action: 'change', entity: 'supervision_agreement', id: (input) => input.agreementId },
  }),

  plan: command({
    input: z.strictObject({ agreementId: z.uuid(), on: day, at: timeOfDay.nullable(), ...meeting }),
    output: z.strictObject({ sessionId: z.uuid() }),
    access: takePart,
    changes,
    audit: { action: 'create', entity: 'supervision_session', id: (_input, output) => output.sessionId },
  }),
  /** Another day, or a cancelled one that takes place after all. */
  move: command({
    input: z.strictObject({ sessionId: z.uuid(), on: day, at: timeOfDay.nullable(), ...meeting }),
    output: done,
    access: takePart,
    changes,
    audit: { action: 'change', entity: 'supervision_session', id: (input) => input.sessionId },
  }),
  /** It took place; freezes the figures of the work, and plans the next one unless one is planned. */
  hold: command({
    input: z.strictObject({
      sessionId: z.uuid(),
      heldOn: day,
      ...meeting,
      nextOn: day.nullable(),
      nextAt: timeOfDay.nullable(),
    }),
    output: done,
    access: takePart,
    changes,
    audit: { action: 'change', entity: 'supervision_session', id: (input) => input.sessionId },
  }),
  cancel: command({
    input: z.strictObject({ sessionId: z.uuid(), reason: requiredLine(500), nextOn: day.nullable() }),
    output: done,
    access: takePart,
    changes,
    audit: {
      action: 'change',
      entity: 'supervision_session',
      id: (input) => input.sessionId,
      confidential: true,
    },
  }),
  /** The reader's agreement to the record of a session that was held; after both, it changes by amendment only. */
  agree: command({
    input: z.strictObject({ sessionId: z.uuid() }),
    output: done,
    access: takePart,
    changes,
    audit: { action: 'change', entity: 'supervision_session', id: (input) => input.sessionId },
  }),
  /** Corrects an item of an agreed record, or adds to it when `itemId` is null; both see what stood there before. */
  amend: command({
    input: z.strictObject({
      sessionId: z.uuid(),
      amendmentId: z.uuid(),
      itemId: z.uuid().nullable(),
      text: text.min(1),
      reason: requiredLine(500),
    }),
    output: done,
    access: takePart,
    changes,
    audit: {
      action: 'change',
      entity: 'supervision_session',
      id: (input) => input.sessionId,
      confidential: true,
    },
  }),

  /** Writes an item as it stands; the same id again replaces it. A private one is sealed for its author alone. */
  saveItem: command({
    input: z.strictObject({
      sessionId: z.uuid(),
      itemId: z.uuid(),
      section: z.enum(supervisionSections),
      isPrivate: z.boolean(),
      content: itemContent,
    }),
    output: z.strictObject({ keptAt: instant }),
    access: takePart,
    changes,
    audit: {
      action: 'change',
      entity: 'supervision_item',
      id: (input) => input.itemId,
      confidential: true,
    },
  }),
  /** Brings a private item before both; there is no way back. */
  bringItem: command({
    input: z.strictObject({ sessionId: z.uuid(), itemId: z.uuid() }),
    output: done,
    access: takePart,
    changes,
    audit: { action: 'change', entity: 'supervision_item', id: (input) => input.itemId },
  }),
  tickItem: command({
    input: z.strictObject({ sessionId: z.uuid(), itemId: z.uuid(), isDone: z.boolean() }),
    output: done,
    access: takePart,
    changes,
    audit: { action: 'change', entity: 'supervision_item', id: (input) => input.itemId },
  }),
  /** Its author takes an item out of a record that is not agreed yet. */
  removeItem: command({
    input: z.strictObject({ sessionId: z.uuid(), itemId: z.uuid() }),
    output: done,
    access: takePart,
    changes,
    audit: { action: 'delete', entity: 'supervision_item', id: (input) => input.itemId },
  }),
  /** By the supervisee only. */
  saveWellbeing: command({
    input: z.strictObject({ sessionId: z.uuid(), answers: wellbeing }),
    output: done,
    access: takePart,
    changes,
    audit: {
      action: 'change',
      entity: 'supervision_session',
      id: (input) => input.sessionId,
      confidential: true,
    },
  }),
  /** Writes an action of this session; the same id again replaces it. */
  saveAction: command({
    input: z.strictObject({
      sessionId: z.uuid(),
      actionId: z.uuid(),
      /** Null for an outside supervisor. */
      ownerId: workerId.nullable(),
      dueOn: day.nullable(),
      text: requiredLine(500),
    }),
    output: done,
    access: takePart,
    changes,
    audit: {
      action: 'change',
      entity: 'supervision_action',
      id: (input) => input.actionId,
      confidential: true,
    },
  }),
  /** What became of an action, as seen in this session; `carried_over` goes on as a new action here. */
  closeAction: command({
    input: z.strictObject({
      sessionId: z.uuid(),
      actionId: z.uuid(),
      status: z.enum(actionStatuses),
      note: line(500),
    }),
    output: done,
    access: takePart,
    changes,
    audit: {
      action: 'change',
      entity: 'supervision_action',
      id: (input) => input.actionId,
      confidential: true,
    },
  }),
  /** Copies the decision of one item to the case file, where the whole team reads it. Nothing else goes with it. */
  copyDecision: command({
    input: z.strictObject({
      caseId,
      sessionId: z.uuid(),
      itemId: z.uuid(),
      agreedWithPerson: z.enum(agreedAnswers),
      reason: line(500),
    }),
    output: done,
    access: { need: 'notes.write', on: 'case' },
    changes: (input) => ['supervision', 'people', `case:${input.caseId}`, `timeline:${input.caseId}`],
    audit: { action: 'create', entity: 'case_decision', id: (input) => input.caseId },
  }),
  print: command({
    input: z.strictObject({
      what: z.enum(['session', 'agreement']),
      id: z.uuid(),
      greyscale: z.boolean(),
      encrypt: z.boolean(),
    }),
    output: z.strictObject({ jobId: z.string() }),
    access: takePart,
    changes: () => [],
    audit: { action: 'print', entity: 'supervision', id: (input) => input.id },
  }),
} as const;
