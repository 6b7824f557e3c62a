import { z } from 'zod';
import {
  agreementAnswers,
  commentStates,
  houseForm,
  involvementKinds,
  openLines,
  voiceKinds,
} from '../domain/feedback/feedback-codes.ts';
import { caseId } from '../lib/ids.ts';
import { day, done, line, none, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';

const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);
const formId = z.union([z.literal(houseForm), z.uuid()]);

const statement = z.strictObject({ key: z.string().min(1).max(40), text: z.string() });

/** A form as it is filled in; the statements of our own have their words in the catalogue and an empty text. */
export const feedbackForm = z.strictObject({
  id: formId,
  /** Empty for our own. */
  name: z.string(),
  statements: z.array(statement),
});
export type FeedbackForm = z.infer<typeof feedbackForm>;

const ofService = { formId, serviceId: z.uuid() };

/** One person's answers, without anything that says whose they are. */
export const feedbackAnswers = z.strictObject({
  answers: z.record(z.string().max(40), z.enum(agreementAnswers)),
  keep: line(1000),
  change: line(1000),
});

const reviewed = { id: z.uuid(), month, line: z.enum(openLines), text: z.string() };

/**
 * What people say about the service (domain.md 11.4): anonymous, hidden below five, open lines read by somebody first.
 * An answer carries its month and nothing finer, a random id, and leaves no audit entry: time and order would tell whose
 * it is.
 */
export const feedback = {
  forms: query({
    input: none,
    output: z.array(feedbackForm.extend({ retired: z.boolean() })),
    access: { need: 'organisation.read' },
    reads: () => ['feedback'],
  }),
  makeForm: command({
    input: z.strictObject({ name: requiredLine(120), statements: z.array(requiredLine(200)).min(1).max(20) }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'feedback.review' },
    changes: () => ['feedback'],
    audit: { action: 'create', entity: 'feedback_form', id: (_input, output) => output.id },
  }),
  /** No new answers; what people said stays. */
  retireForm: command({
    input: z.strictObject({ id: z.uuid() }),
    output: done,
    access: { need: 'feedback.review' },
    changes: () => ['feedback'],
    audit: { action: 'change', entity: 'feedback_form', id: (input) => input.id },
  }),
  /** Types a paper sheet in. */
  enterPaper: command({
    input: z.strictObject({ ...ofService, ...feedbackAnswers.shape }),
    output: done,
    access: { need: 'feedback.collect' },
    changes: () => ['feedback'],
    audit: 'not_a_record',
  }),
  /** What the computer shows while it is handed over: a form and the name of the organisation, nothing else. */
  kiosk: query({
    input: none,
    output: z.strictObject({ organisation: z.string(), form: feedbackForm }),
    access: 'kiosk',
    reads: () => [],
  }),
  /** One person's answers at the computer. */
  answer: command({
    input: feedbackAnswers,
    output: done,
    access: 'kiosk',
    changes: () => ['feedback'],
    audit: 'not_a_record',
  }),
  /** In batches of at least five; a statement that fewer than five answered has no counts. */
  results: query({
    input: z.strictObject(ofService),
    output: z.strictObject({
      batches: z.array(
        z.strictObject({
          from: month,
          to: month,
          answers: z.number().int(),
          statements: z.array(
            z.strictObject({
              key: z.string(),
              /** From 1 to 5. */
              counts: z.array(z.number().int()).length(5).nullable(),
              doesNotApply: z.number().int().nullable(),
            }),
          ),
        }),
      ),
      waiting: z.number().int(),
      comments: z.array(z.strictObject(reviewed)),
    }),
    access: { need: 'organisation.read' },
    reads: () => ['feedback'],
  }),
  /** Open lines that nobody has read yet. */
  waitingComments: query({
    input: none,
    output: z.array(z.strictObject({ ...reviewed, formName: z.string(), serviceName: z.string() })),
    access: { need: 'feedback.review' },
    reads: () => ['feedback'],
  }),
  /** Shows an open line, as it is or without what would tell who wrote it, or keeps it back. */
  reviewComment: command({
    input: z.strictObject({
      id: z.uuid(),
      state: z.enum(commentStates).exclude(['waiting']),
      shownText: line(1000),
    }),
    output: done,
    access: { need: 'feedback.review' },
    changes: () => ['feedback'],
    audit: { action: 'change', entity: 'feedback_comment', id: (input) => input.id },
  }),
  /** A sheet to fill in with a pen. */
  prepareSheet: command({
    input: z.strictObject({ formId }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'feedback.collect' },
    changes: () => [],
    audit: { action: 'print', entity: 'feedback_sheet', id: () => null },
  }),
} as const;

/** A compliment, complaint or suggestion under a name, or without one, with what came of it. */
export const voiceContent = z.strictObject({
  kind: z.enum(voiceKinds),
  receivedOn: day,
  /** Who said it, as they want to be named; may stay empty. */
  fromWhom: line(120),
  /** The file of a person supported here, if it is theirs and they want it linked. */
  aboutCaseId: caseId.nullable(),
  serviceId: z.uuid(),
  text: text.min(1),
  acknowledgedOn: day.nullable(),
  answeredOn: day.nullable(),
  outcome: line(2000),
  /** What the service learns and changes; the team reads it, without the rest. */
  learning: line(1000),
});

const voiceView = voiceContent.extend({ id: z.uuid(), writtenBy: z.string(), serviceName: z.string() });

/** The named channel beside the anonymous one (domain.md 11.4, 13.5). */
export const voices = {
  /** Newest first. */
  list: query({
    input: none,
    output: z.array(voiceView),
    access: { need: 'complaints.read' },
    reads: () => ['feedback'],
  }),
  /** Anybody on the team may write down what was said to them. */
  add: command({
    input: voiceContent.pick({
      kind: true,
      receivedOn: true,
      fromWhom: true,
      aboutCaseId: true,
      serviceId: true,
      text: true,
    }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'complaints.write' },
    changes: () => ['feedback'],
    audit: { action: 'create', entity: 'voice', id: (_input, output) => output.id },
  }),
  /** What was answered, what came of it and what is learned. */
  follow: command({
    input: z.strictObject({
      id: z.uuid(),
      ...voiceContent.pick({ acknowledgedOn: true, answeredOn: true, outcome: true, learning: true }).shape,
    }),
    output: done,
    access: { need: 'complaints.read' },
    changes: () => ['feedback'],
    audit: { action: 'change', entity: 'voice', id: (input) => input.id },
  }),
  /** “You said, we did”: what was learned, newest first, for everybody on the team. */
  learned: query({
    input: none,
    output: z.array(z.strictObject({ on: day, source: z.enum(['voice', 'involvement']), text: z.string() })),
    access: { need: 'organisation.read' },
    reads: () => ['feedback'],
  }),
} as const;

/** How people who use the service take part in running it. */
export const involvementContent = z.strictObject({
  on: day,
  kind: z.enum(involvementKinds),
  serviceId: z.uuid(),
  what: requiredLine(1000),
  howMany: z.number().int().min(1).max(10_000),
  /** Pay, expenses, training: how it was made possible. */
  howSupported: line(500),
  whatChanged: line(1000),
});

const involvementView = involvementContent.extend({ id: z.uuid(), serviceName: z.string() });

/** Involvement of people in the service; no names. */
export const involvement = {
  /** Newest first. */
  list: query({
    input: none,
    output: z.array(involvementView),
    access: { need: 'organisation.read' },
    reads: () => ['feedback'],
  }),
  write: command({
    input: z.strictObject({ id: z.uuid().nullable(), content: involvementContent }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'directory.write' },
    changes: () => ['feedback'],
    audit: { action: 'change', entity: 'involvement', id: (_input, output) => output.id },
  }),
} as const;
