import { z } from 'zod';
import {
  leftOutReasons,
  readingContexts,
  readingMethods,
  rightsBases,
  starTemplateKinds,
  starTemplateStatuses,
} from '../domain/stars/star-codes.ts';
import { sharedWithPersonStates } from '../domain/people/person-codes.ts';
import { caseId, entryId, readingId, templateId } from '../lib/ids.ts';
import { day, done, instant, line, none, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';

/** Words of the shipped star stand in the catalogue: its `label`, `prompt` and `meaning` are null here. */
const area = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,40}$/),
  label: line(120).nullable(),
  prompt: line(500).nullable(),
});
const band = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,40}$/),
  from: z.number().int().min(1).max(10),
  to: z.number().int().min(1).max(10),
  label: line(120).nullable(),
  meaning: line(500).nullable(),
});
const rightsStatement = z.strictObject({
  confirmedBy: z.string(),
  confirmedAt: instant,
  basis: z.enum(rightsBases),
  reference: z.string(),
});

export const starTemplate = z.strictObject({
  id: templateId,
  /** The same star through all its versions. */
  familyId: z.uuid(),
  /** Null for the shipped star, whose name stands in the catalogue. */
  name: z.string().nullable(),
  kind: z.enum(starTemplateKinds),
  version: z.number().int().min(1),
  status: z.enum(starTemplateStatuses),
  scaleMax: z.union([z.literal(5), z.literal(10)]),
  bands: z.array(band),
  /** At least three once it is in use; a draft may have fewer. */
  areas: z.array(area).max(12),
  rightsStatement: rightsStatement.nullable(),
  copyrightLine: z.string(),
});
export type StarTemplateView = z.infer<typeof starTemplate>;

export const templateContent = z.strictObject({
  name: requiredLine(120),
  scaleMax: z.union([z.literal(5), z.literal(10)]),
  bands: z.array(band).max(10),
  areas: z.array(area).max(12),
  copyrightLine: line(300),
});

const points = z.number().int().min(1).max(10).nullable();
export const starScore = z.strictObject({
  areaKey: z.string(),
  personScore: points,
  workerScore: points,
  agreedScore: points,
  leftOutReason: z.enum(leftOutReasons).nullable(),
  /** How far the person wants or can go in this area; the top of the scale when nobody set one (domain.md 1.2). */
  ceiling: points,
  isFocus: z.boolean(),
  note: line(2000),
});

export const readingContent = z.strictObject({
  templateId,
  readingDate: day,
  context: z.enum(readingContexts),
  method: z.enum(readingMethods),
  place: line(120),
  personComment: text,
  workerComment: text,
  nextReviewDate: day.nullable(),
  sharedWithPerson: z.enum(sharedWithPersonStates),
  /** Required when the reading is withheld (domain.md 0.3). */
  withheldReason: line(500).default(''),
  scores: z.array(starScore).max(12),
});
export type ReadingContent = z.infer<typeof readingContent>;

/** The changed parts of a reading as they stood before a correction; without the default of a missing reason. */
export const readingBefore = readingContent.extend({ withheldReason: line(500) }).partial();

export const starReading = readingContent.extend({
  id: readingId,
  entryId,
  author: z.string(),
  writtenAt: instant,
  /** A later reading exists; corrections are then dated amendments. */
  locked: z.boolean(),
  amendments: z.array(
    z.strictObject({ at: instant, by: z.string(), reason: z.string(), before: readingBefore }),
  ),
});
export type StarReadingView = z.infer<typeof starReading>;

/** One to three readings with one star, oldest first, for the drawing of a star. */
export const starPicture = z.strictObject({
  template: starTemplate,
  readings: z.array(starReading).min(1).max(3),
});

const rights = z.strictObject({
  basis: z.enum(rightsBases),
  reference: line(300),
  confirmed: z.literal(true),
});

/** A quiet reminder, never an error: nobody has done a first star for 90 days, or the planned review day has come. */
export const starPrompts = ['first_reading', 'review'] as const;

/** Stars: the shipped one, an organisation's own, and the readings made with them (domain.md 1). */
export const stars = {
  templates: query({
    input: none,
    output: z.array(starTemplate),
    access: { need: 'stars.read' },
    reads: () => ['star_templates'],
  }),
  /**
   * A new own star, or a new draft version of one (`familyId`), or a change to a draft (`id`). A draft may be
   * incomplete; nothing is usable before it is published. Beginning one needs the statement of domain.md 1.6.
   */
  saveTemplate: command({
    input: z.strictObject({
      id: templateId.nullable(),
      familyId: z.uuid().nullable(),
      content: templateContent,
      /** Null only for a change to a draft, which carries its statement already. */
      rights: rights.nullable(),
    }),
    output: z.strictObject({ id: templateId }),
    access: { need: 'star_templates.manage' },
    changes: () => ['star_templates'],
    audit: { action: 'change', entity: 'star_template', id: (_input, output) => output.id },
  }),
  /** Puts a draft into use, behind the rights statement of domain.md 1.6; earlier versions of the family retire. */
  publishTemplate: command({
    input: z.strictObject({ id: templateId, rights }),
    output: done,
    access: { need: 'star_templates.manage' },
    changes: () => ['star_templates'],
    audit: { action: 'change', entity: 'star_template', id: (input) => input.id },
  }),
  retireTemplate: command({
    input: z.strictObject({ id: templateId }),
    output: done,
    access: { need: 'star_templates.manage' },
    changes: () => ['star_templates'],
    audit: { action: 'change', entity: 'star_template', id: (input) => input.id },
  }),
  /** Every reading of a case, newest first; a person has a handful a year. */
  readings: query({
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      readings: z.array(starReading),
      templates: z.array(starTemplate),
      prompt: z.enum(starPrompts).nullable(),
    }),
    access: { need: 'stars.read', on: 'case' },
    reads: (input) => [`stars:${input.caseId}`, 'star_templates'],
  }),
  saveReading: command({
    input: z.strictObject({ caseId, content: readingContent, draftId: z.uuid().nullable() }),
    output: z.strictObject({ readingId }),
    access: { need: 'stars.write', on: 'case' },
    changes: (input) => ['people', 'drafts', `stars:${input.caseId}`, `timeline:${input.caseId}`],
    audit: { action: 'create', entity: 'star_reading', id: (_input, output) => output.readingId },
  }),
  /**
   * A correction; what stood there before is kept, dated and signed. It needs a reason, and keeps its day, once a
   * later reading exists. The star it was made with never changes.
   */
  amendReading: command({
    input: z.strictObject({
      caseId,
      readingId,
      content: readingContent,
      reason: line(500),
      draftId: z.uuid().nullable().default(null),
    }),
    output: done,
    access: { need: 'stars.write', on: 'case' },
    changes: (input) => ['people', 'drafts', `stars:${input.caseId}`, `timeline:${input.caseId}`],
    audit: { action: 'change', entity: 'star_reading', id: (input) => input.readingId },
  }),
  externalTools: query({
    input: z.strictObject({ caseId }),
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        toolName: z.string(),
        completedOn: day,
        withWhom: z.string(),
        whereKept: z.string(),
        nextReviewOn: day.nullable(),
        agreedFocus: z.string(),
      }),
    ),
    access: { need: 'stars.read', on: 'case' },
    reads: (input) => [`stars:${input.caseId}`],
  }),
  /** A licensed tool that is kept elsewhere: no readings, no area names (domain.md 1.6, 5). */
  addExternalTool: command({
    input: z.strictObject({
      caseId,
      toolName: requiredLine(120),
      completedOn: day,
      withWhom: line(200),
      whereKept: line(300),
      nextReviewOn: day.nullable(),
      agreedFocus: line(2000),
    }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'stars.write', on: 'case' },
    changes: (input) => [`stars:${input.caseId}`, `timeline:${input.caseId}`],
    audit: { action: 'create', entity: 'external_tool_record', id: (_input, output) => output.id },
  }),
} as const;
