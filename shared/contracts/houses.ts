import { z } from 'zod';
import { day, done, line, none, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';

/** A home that the organisation lets itself. */
export const unitContent = z.strictObject({
  house: requiredLine(120),
  name: requiredLine(120),
  /** False once it is no longer let. */
  isLet: z.boolean(),
});
export type UnitContent = z.infer<typeof unitContent>;

const unitVoid = z.strictObject({
  id: z.uuid(),
  from: day,
  /** First day on which somebody lives there again; null while it is empty. */
  until: day.nullable(),
  /** What is waited for. */
  words: z.string(),
});

/** What was talked about in a house, without saying who was there or who said what. */
export const meetingContent = z.strictObject({
  house: requiredLine(120),
  heldOn: day,
  notes: text,
  /** What the house agreed on, one a line. */
  agreed: z.array(requiredLine(300)).max(30),
  nextOn: day.nullable(),
});
export type MeetingContent = z.infer<typeof meetingContent>;

/** Homes and houses of organisations with own units: empty times and house meetings. */
export const houses = {
  list: query({
    input: none,
    output: z.strictObject({
      /** By house and name; those no longer let last. */
      units: z.array(z.strictObject({ id: z.uuid(), ...unitContent.shape, voids: z.array(unitVoid) })),
      /** Newest first. */
      meetings: z.array(z.strictObject({ id: z.uuid(), ...meetingContent.shape, author: z.string() })),
    }),
    access: { need: 'tools.read' },
    reads: () => ['houses'],
  }),
  addUnit: command({
    input: unitContent,
    output: z.strictObject({ unitId: z.uuid() }),
    access: { need: 'directory.write' },
    changes: () => ['houses'],
    audit: { action: 'create', entity: 'unit', id: (_input, output) => output.unitId },
  }),
  changeUnit: command({
    input: z.strictObject({ unitId: z.uuid(), content: unitContent }),
    output: done,
    access: { need: 'directory.write' },
    changes: () => ['houses'],
    audit: { action: 'change', entity: 'unit', id: (input) => input.unitId },
  }),
  /** Empty from a day on; a unit is empty once at a time. */
  beginVoid: command({
    input: z.strictObject({ unitId: z.uuid(), from: day, words: line(300) }),
    output: z.strictObject({ voidId: z.uuid() }),
    access: { need: 'directory.write' },
    changes: () => ['houses'],
    audit: { action: 'create', entity: 'unit_void', id: (_input, output) => output.voidId },
  }),
  endVoid: command({
    input: z.strictObject({ voidId: z.uuid(), until: day, words: line(300) }),
    output: done,
    access: { need: 'directory.write' },
    changes: () => ['houses'],
    audit: { action: 'change', entity: 'unit_void', id: (input) => input.voidId },
  }),
  addMeeting: command({
    input: meetingContent,
    output: z.strictObject({ meetingId: z.uuid() }),
    access: { need: 'directory.write' },
    changes: () => ['houses'],
    audit: { action: 'create', entity: 'house_meeting', id: (_input, output) => output.meetingId },
  }),
  changeMeeting: command({
    input: z.strictObject({ meetingId: z.uuid(), content: meetingContent }),
    output: done,
    access: { need: 'directory.write' },
    changes: () => ['houses'],
    audit: { action: 'change', entity: 'house_meeting', id: (input) => input.meetingId },
  }),
} as const;
