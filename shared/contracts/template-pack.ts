import { z } from 'zod';
import { packChanges, packParts, packProblems } from '../domain/templates/template-codes.ts';
import { done, instant, none } from './common.ts';
import { ownEntry } from './language.ts';
import { methodSettings } from './methods.ts';
import { starterItem } from './moving-in.ts';
import { frameworkContent } from './practice.ts';
import { command, query } from './procedure.ts';
import { templateContent } from './stars.ts';
import { templateLines } from './templates.ts';
import { wellbeing } from './wellbeing.ts';

/**
 * What a template pack may hold: an organisation's own words and figures, never a record, a person or a colleague
 * (docs/TEMPLATES.md). A part that was not chosen is absent.
 */
export const packContent = z
  .strictObject({
    note_templates: z.array(templateLines).max(60),
    checklists: z.array(templateLines).max(60),
    moving_in: z.array(starterItem).min(1).max(120),
    language_entries: z.array(ownEntry.omit({ id: true, enabled: true })).max(500),
    methods: methodSettings,
    /** Own work only: nothing that rests on somebody else's permission (domain.md 1.6). */
    stars: z.array(templateContent).max(30),
    /** Without any wording that others own (domain.md 2.7). */
    scales: z.array(wellbeing.saveScale.input.omit({ id: true })).max(30),
    competencies: z.array(frameworkContent).max(20),
  })
  .partial();
export type PackContent = z.infer<typeof packContent>;

/** The text of a pack; far more than any pack has. */
const text = z.string().max(2_000_000);
const parts = z.array(z.enum(packParts)).min(1).max(packParts.length);

const item = z.strictObject({
  part: z.enum(packParts),
  /** Empty for parts that are one thing: the moving-in list, the figures of the methods. */
  name: z.string(),
  change: z.enum(packChanges),
});
export type PackItem = z.infer<typeof item>;

/** Templates as one file, between two organisations that use Keystead. */
export const templatePack = {
  /** How much there is to give, by part. */
  offer: query({
    input: none,
    output: z.array(z.strictObject({ part: z.enum(packParts), count: z.number().int().min(0) })),
    access: { need: 'organisation.manage' },
    reads: () => ['templates', 'organisation', 'language', 'star_templates', 'wellbeing_scales', 'practice'],
  }),
  /** Makes the file ready; the shell then asks where to. Stars go only with the statement of domain.md 1.6. */
  prepareFile: command({
    input: z.strictObject({ parts, starsAreOwn: z.boolean() }),
    output: z.strictObject({ jobId: z.uuid() }),
    access: { need: 'organisation.manage' },
    changes: () => [],
    audit: { action: 'export', entity: 'template_pack', id: () => null },
  }),
  /** What a file would bring; nothing is kept. */
  look: query({
    input: z.strictObject({ text }),
    output: z.strictObject({ problem: z.enum(packProblems).nullable(), items: z.array(item) }),
    access: { need: 'organisation.manage' },
    reads: () => ['templates', 'organisation', 'language', 'star_templates', 'wellbeing_scales', 'practice'],
  }),
  /**
   * Takes the chosen parts in, all or nothing. What is here and differs stays, retired; what is the same is left alone.
   * Stars need the statement of domain.md 1.6 again.
   */
  take: command({
    input: z.strictObject({ text, parts, starsAreOwn: z.boolean() }),
    output: z.strictObject({ id: z.uuid(), taken: z.number().int().min(0) }),
    access: { need: 'organisation.manage' },
    changes: () => [
      'templates',
      'organisation',
      'people',
      'language',
      'star_templates',
      'wellbeing_scales',
      'practice',
    ],
    audit: { action: 'create', entity: 'template_pack', id: (_input, output) => output.id },
  }),
  /** The last pack that was taken in; null when there was none, or when it was taken back. */
  last: query({
    input: none,
    output: z
      .strictObject({ id: z.uuid(), at: instant, by: z.string(), taken: z.number().int().min(0) })
      .nullable(),
    access: { need: 'organisation.manage' },
    reads: () => ['templates'],
  }),
  /** Takes the last pack back: what it brought retires, what it replaced returns. What was used keeps its words. */
  undo: command({
    input: z.strictObject({ id: z.uuid() }),
    output: done,
    access: { need: 'organisation.manage' },
    changes: () => [
      'templates',
      'organisation',
      'people',
      'language',
      'star_templates',
      'wellbeing_scales',
      'practice',
    ],
    audit: { action: 'change', entity: 'template_pack', id: (input) => input.id },
  }),
} as const;
