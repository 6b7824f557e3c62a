import { z } from 'zod';
import {
  contactChannels,
  contactInitiatives,
  contactPlaces,
  contactPurposes,
  contactStatuses,
} from '../domain/contacts/contact-codes.ts';
import { sharedWithPersonStates } from '../domain/people/person-codes.ts';
import { caseId, entryId } from '../lib/ids.ts';
import { done, instant, line, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';

/** What is written about one contact: facts, the person's words and the worker's view stay three fields (domain.md 6.1). */
export const noteContent = z.strictObject({
  startedAt: instant,
  minutes: z.number().int().min(0).max(1440).nullable(),
  status: z.enum(contactStatuses),
  initiative: z.enum(contactInitiatives),
  planned: z.boolean(),
  channel: z.enum(contactChannels),
  place: z.enum(contactPlaces),
  purposes: z.array(z.enum(contactPurposes)),
  attendees: z.array(requiredLine(120)).max(20),
  /** Facts, things done, agreements in plain words. One line is enough. */
  whatHappened: text,
  personSaid: text,
  /** Team only; never printed, never shown together. */
  workerView: text,
  strengthNoticed: line(500),
  agreementsPerson: z.array(requiredLine(500)).max(20),
  agreementsTeam: z.array(requiredLine(500)).max(20),
  homeAndTenancy: text,
  moneyFollowUp: text,
  healthAndWellbeing: text,
  peopleAround: text,
  nextContactAt: instant.nullable(),
  nextContactPlan: line(300),
  goodNews: z.boolean(),
  /** Something behind it? For small things that may mean more; shows on the callover card. Team only. */
  hunch: z.boolean(),
  sharedWithPerson: z.enum(sharedWithPersonStates),
  withheldReason: line(500),
});
export type NoteContent = z.infer<typeof noteContent>;

export const amendment = z.strictObject({
  at: instant,
  by: z.string(),
  reason: z.string(),
  /** The fields that were changed, as they stood before. */
  before: noteContent.partial(),
});

/** Notes after a contact. A saved note changes only by a dated amendment. */
export const contacts = {
  save: command({
    input: z.strictObject({
      caseId,
      content: noteContent,
      /** The draft that this note was written in; it goes when the note is saved. */
      draftId: z.uuid().nullable(),
    }),
    output: z.strictObject({ entryId }),
    access: { need: 'notes.write', on: 'case' },
    changes: (input) => ['people', 'drafts', `case:${input.caseId}`, `timeline:${input.caseId}`],
    audit: { action: 'create', entity: 'contact', id: (_input, output) => output.entryId },
  }),
  get: query({
    input: z.strictObject({ caseId, entryId }),
    output: z.strictObject({
      entryId,
      author: z.string(),
      writtenAt: instant,
      /** It came with an import, under the name of who wrote it elsewhere. */
      isImported: z.boolean(),
      content: noteContent,
      amendments: z.array(amendment),
    }),
    access: { need: 'notes.read', on: 'case' },
    reads: (input) => [`timeline:${input.caseId}`],
  }),
  amend: command({
    input: z.strictObject({
      caseId,
      entryId,
      content: noteContent,
      reason: requiredLine(500),
      draftId: z.uuid().nullable(),
    }),
    output: z.strictObject({ entryId }),
    access: { need: 'notes.write', on: 'case' },
    changes: (input) => ['people', 'drafts', `case:${input.caseId}`, `timeline:${input.caseId}`],
    audit: { action: 'change', entity: 'contact', id: (input) => input.entryId },
  }),
  /** When and where the next contact is, agreed without a note; null: nothing is agreed. A later note overtakes it. */
  planNext: command({
    input: z.strictObject({ caseId, at: instant.nullable(), plan: line(300) }),
    output: done,
    access: { need: 'notes.write', on: 'case' },
    changes: (input) => ['people', `case:${input.caseId}`],
    audit: { action: 'change', entity: 'next_contact', id: () => null },
  }),
  /** For the side of the form: the last note's line and what was promised then. */
  lastTime: query({
    input: z.strictObject({ caseId }),
    output: z
      .strictObject({
        on: instant,
        whatHappened: z.string(),
        agreementsPerson: z.array(z.string()),
        agreementsTeam: z.array(z.string()),
      })
      .nullable(),
    access: { need: 'notes.read', on: 'case' },
    reads: (input) => [`timeline:${input.caseId}`],
  }),
} as const;
