import { z } from 'zod';
import { sharedWithPersonStates } from '../domain/people/person-codes.ts';
import {
  scorings,
  wellbeingChanges,
  wellbeingKeys,
  wellbeingModes,
} from '../domain/wellbeing/wellbeing-codes.ts';
import { caseId, entryId } from '../lib/ids.ts';
import { day, done, instant, line, none, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';

/** Shipped scales go by their key in every vault, an organisation's own ones by a UUID. */
const scaleId = line(60).min(1);
const code = z.string().regex(/^[a-z][a-z0-9_]{0,40}$/);
const boundary = z.number().int().min(0).max(20);

const scaleItem = z.strictObject({
  code,
  /** Null for the shipped scales: the catalogue has our own label, never the owners' question (domain.md 2.2). */
  label: line(120).nullable(),
  lowerIsBetter: z.boolean(),
});

/** The organisation's registration with the owners (domain.md 2.7). */
const licence = z.strictObject({
  holder: requiredLine(200),
  reference: requiredLine(200),
  registeredOn: day,
  scope: requiredLine(500),
});

/** Wording that the organisation pasted for its own installation; it leaves the vault in no export (domain.md 2.7). */
const wording = z.strictObject({
  intro: line(2000),
  items: z.array(z.strictObject({ code, text: requiredLine(500) })).max(20),
  /** Label of each answer, lowest first. */
  answers: z.array(line(120)).max(21),
});

export const wellbeingScale = z.strictObject({
  id: scaleId,
  key: z.enum(wellbeingKeys),
  /** Null for the shipped ones, whose names stand in the catalogue. */
  name: z.string().nullable(),
  items: z.array(scaleItem),
  minAnswer: boundary,
  maxAnswer: boundary,
  scoring: z.enum(scorings),
  inUse: z.boolean(),
  licence: licence.extend({ enteredBy: z.string(), enteredAt: instant }).nullable(),
  wording: wording.extend({ confirmedBy: z.string(), confirmedAt: instant }).nullable(),
  /** Only of the long form: up to three gaps may be estimated (domain.md 2.4). */
  estimateGaps: z.boolean(),
  /** Readings exist: what was asked never changes any more. */
  hasReadings: z.boolean(),
});
export type WellbeingScale = z.infer<typeof wellbeingScale>;

/** By code; `prefer_not` is an answer, null was left empty. */
const answers = z.record(
  z.string(),
  z.union([z.number().int().min(0).max(20), z.literal('prefer_not'), z.null()]),
);

const readingContent = z.strictObject({
  scaleId,
  completedOn: day,
  mode: z.enum(wellbeingModes),
  answers,
  /** In the person's words. */
  personComment: text,
  nextReviewOn: day.nullable(),
  sharedWithPerson: z.enum(sharedWithPersonStates),
  withheldReason: line(500),
});
export type WellbeingContent = z.infer<typeof readingContent>;

const scores = {
  status: z.enum(['complete', 'incomplete']),
  raw: z.number().int().nullable(),
  metric: z.number().nullable(),
  isEstimated: z.boolean(),
};

const reading = readingContent.extend({
  id: z.uuid(),
  entryId,
  ...scores,
  /** The short form worked out from a complete long one; never stored, never in a series unless asked for. */
  derivedShort: z.strictObject({ raw: z.number().int(), metric: z.number() }).nullable(),
  author: z.string(),
  writtenAt: instant,
  /** Newest first; the parts that were different before. */
  amendments: z.array(
    z.strictObject({ at: instant, by: z.string(), reason: z.string(), before: readingContent.partial() }),
  ),
});
export type WellbeingReading = z.infer<typeof reading>;

/** The readings of one scale as they are drawn and printed, oldest first; no wording, nothing for the team. */
export const wellbeingSeries = z.strictObject({
  scale: wellbeingScale.pick({
    id: true,
    key: true,
    name: true,
    items: true,
    minAnswer: true,
    maxAnswer: true,
    scoring: true,
  }),
  points: z.array(
    z.strictObject({
      completedOn: day,
      mode: z.enum(wellbeingModes),
      answers,
      personComment: z.string(),
      ...scores,
      isDerived: z.boolean(),
    }),
  ),
});
export type WellbeingSeries = z.infer<typeof wellbeingSeries>;

/** The latest reading of a case in one line, for cards. */
export const wellbeingLine = z.strictObject({
  scale: wellbeingSeries.shape.scale,
  completedOn: day,
  /** Null where items stand for themselves. */
  figure: z.number().nullable(),
  isEstimated: z.boolean(),
  answers,
  change: z.enum(wellbeingChanges).nullable(),
  before: z.number().nullable(),
});
export type WellbeingLine = z.infer<typeof wellbeingLine>;

const ofScales = () => ['wellbeing_scales'] as const;
const ofCase = (input: { readonly caseId: string }) =>
  ['drafts', `wellbeing:${input.caseId}`, `timeline:${input.caseId}`, 'wellbeing_scales'] as const;

/** Wellbeing scales, filled in by the person (domain.md 2). Trends, never a diagnosis. */
export const wellbeing = {
  scales: query({
    input: none,
    output: z.array(wellbeingScale),
    access: { need: 'tools.read' },
    reads: ofScales,
  }),
  /** A new own scale, or another content for one that nobody has used yet. */
  saveScale: command({
    input: z.strictObject({
      id: z.uuid().nullable(),
      name: requiredLine(120),
      items: z.array(z.strictObject({ label: requiredLine(120), lowerIsBetter: z.boolean() })).max(20),
      minAnswer: boundary,
      maxAnswer: boundary,
      scoring: z.enum(['sum', 'per_item']),
    }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'star_templates.manage' },
    changes: ofScales,
    audit: { action: 'change', entity: 'wellbeing_scale', id: (_input, output) => output.id },
  }),
  setScaleInUse: command({
    input: z.strictObject({ id: scaleId, inUse: z.boolean() }),
    output: done,
    access: { need: 'star_templates.manage' },
    changes: ofScales,
    audit: { action: 'change', entity: 'wellbeing_scale', id: (input) => input.id },
  }),
  /** Registers the organisation's licence, or takes it back; wording that rests on it goes with it. */
  registerLicence: command({
    input: z.strictObject({ id: scaleId, licence: licence.nullable() }),
    output: done,
    access: { need: 'star_templates.manage' },
    changes: ofScales,
    audit: { action: 'change', entity: 'wellbeing_scale', id: (input) => input.id },
  }),
  /** Keeps the licensed wording after somebody confirmed that the licence covers it; null takes it out. */
  setWording: command({
    input: z.strictObject({ id: scaleId, wording: wording.nullable(), confirmed: z.literal(true) }),
    output: done,
    access: { need: 'star_templates.manage' },
    changes: ofScales,
    audit: { action: 'change', entity: 'wellbeing_scale', id: (input) => input.id },
  }),
  setEstimateGaps: command({
    input: z.strictObject({ estimate: z.boolean() }),
    output: done,
    access: { need: 'star_templates.manage' },
    changes: ofScales,
    audit: { action: 'change', entity: 'wellbeing_scale', id: () => 'wemwbs14' },
  }),
  /** Every reading of a case, newest first; a person has a handful a year. */
  readings: query({
    input: z.strictObject({ caseId }),
    output: z.array(reading),
    access: { need: 'tools.read', on: 'case' },
    reads: (input) => [`wellbeing:${input.caseId}`],
  }),
  saveReading: command({
    input: z.strictObject({ caseId, content: readingContent, draftId: z.uuid().nullable() }),
    output: z.strictObject({ readingId: z.uuid() }),
    access: { need: 'tools.write', on: 'case' },
    changes: ofCase,
    audit: { action: 'create', entity: 'wellbeing_reading', id: (_input, output) => output.readingId },
  }),
  /** A correction with its reason; what stood there is kept. The scale never changes. */
  amendReading: command({
    input: z.strictObject({
      caseId,
      readingId: z.uuid(),
      content: readingContent,
      reason: requiredLine(500),
      draftId: z.uuid().nullable(),
    }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes: ofCase,
    audit: { action: 'change', entity: 'wellbeing_reading', id: (input) => input.readingId },
  }),
  /** The person's own copy of a series. */
  preparePrint: command({
    input: z.strictObject({
      caseId,
      scaleId,
      /** Short forms worked out from long ones stand beside the collected ones, marked. */
      withDerived: z.boolean(),
      greyscale: z.boolean(),
      encrypt: z.boolean(),
    }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'tools.read', on: 'case' },
    changes: () => [],
    audit: { action: 'print', entity: 'wellbeing_reading', id: (input) => input.caseId },
  }),
} as const;
