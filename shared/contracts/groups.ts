import { z } from 'zod';
import {
  attendanceStates,
  groupKinds,
  groupRhythms,
  invitationAnswers,
} from '../domain/groups/group-codes.ts';
import { caseId } from '../lib/ids.ts';
import { day, done, line, none, requiredLine } from './common.ts';
import { command, query } from './procedure.ts';

const programmeContent = z.strictObject({
  name: requiredLine(120),
  kind: z.enum(groupKinds),
  purpose: line(500),
  facilitators: z.array(requiredLine(120)).max(12),
  rhythm: z.enum(groupRhythms),
});
const sessionContent = z.strictObject({
  heldOn: day,
  topic: requiredLine(200),
  plan: line(2000),
  /** Without names: nothing here is about one person (domain.md 11.3). */
  whatHappened: line(4000),
  atmosphere: line(500),
  learning: line(1000),
  nextTopics: z.array(requiredLine(200)).max(12),
  /** How many came whose names are not kept. */
  guests: z.number().int().min(0).max(200),
});
const session = sessionContent.extend({
  id: z.uuid(),
  /** Everybody who was there, guests too; a number, whoever reads. */
  came: z.number().int(),
});
export type GroupSession = z.infer<typeof session>;
const programme = programmeContent.extend({ id: z.uuid(), archived: z.boolean() });
export type GroupProgramme = z.infer<typeof programme>;

/** Groups and their sessions (domain.md 11.3). */
export const groups = {
  list: query({
    input: none,
    output: z.array(
      programme.extend({
        sessions: z.number().int(),
        lastOn: day.nullable(),
        nextOn: day.nullable(),
        nextTopic: z.string(),
      }),
    ),
    access: { need: 'tools.read' },
    reads: () => ['groups'],
  }),
  save: command({
    input: z.strictObject({ id: z.uuid().nullable(), programme: programmeContent }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'directory.write' },
    changes: () => ['groups'],
    audit: { action: 'change', entity: 'group_programme', id: (_input, output) => output.id },
  }),
  setArchived: command({
    input: z.strictObject({ id: z.uuid(), archived: z.boolean() }),
    output: done,
    access: { need: 'directory.write' },
    changes: () => ['groups'],
    audit: { action: 'change', entity: 'group_programme', id: (input) => input.id },
  }),
  /** A group with its sessions, newest first, and who is invited of the people whose files the reader may see. */
  get: query({
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({
      programme,
      sessions: z.array(session),
      invited: z.array(
        z.strictObject({
          caseId,
          name: z.string(),
          answer: z.enum(invitationAnswers),
          /** Agreed to be kept on the list of a group (`group_participation`). */
          hasConsent: z.boolean(),
          /** By session. */
          attendance: z.record(z.uuid(), z.enum(attendanceStates)),
        }),
      ),
    }),
    access: { need: 'tools.read' },
    reads: () => ['groups', 'people'],
  }),
  saveSession: command({
    input: z.strictObject({ id: z.uuid().nullable(), programmeId: z.uuid(), session: sessionContent }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'directory.write' },
    changes: () => ['groups'],
    audit: { action: 'change', entity: 'group_session', id: (_input, output) => output.id },
  }),
  invite: command({
    input: z.strictObject({ caseId, programmeId: z.uuid(), answer: z.enum(invitationAnswers) }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes: (input) => ['groups', `network:${input.caseId}`],
    audit: { action: 'change', entity: 'group_invitation', id: (input) => input.caseId },
  }),
  /**
   * Who was there. Only people who agreed to it are kept by name (`consent_missing`); their timeline says no more than
   * "came to the group". The note is the person's own and stands in their file only.
   */
  attend: command({
    input: z.strictObject({
      caseId,
      sessionId: z.uuid(),
      state: z.enum(attendanceStates),
      personNote: line(500).nullable(),
    }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes: (input) => ['groups', `network:${input.caseId}`, `timeline:${input.caseId}`],
    audit: { action: 'change', entity: 'group_attendance', id: (input) => input.caseId },
  }),
  /** The groups of one person, with the sessions at which they were noted. */
  ofCase: query({
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      hasConsent: z.boolean(),
      invitations: z.array(
        z.strictObject({ programmeId: z.uuid(), name: z.string(), answer: z.enum(invitationAnswers) }),
      ),
      attended: z.array(
        z.strictObject({
          sessionId: z.uuid(),
          programmeId: z.uuid(),
          name: z.string(),
          topic: z.string(),
          heldOn: day,
          state: z.enum(attendanceStates),
          personNote: z.string(),
        }),
      ),
    }),
    access: { need: 'tools.read', on: 'case' },
    reads: (input) => [`network:${input.caseId}`, 'groups', `case:${input.caseId}`],
  }),
} as const;
