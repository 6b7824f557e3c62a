import { z } from 'zod';
import {
  fewestBounds,
  reportCharts,
  reportFormats,
  reportKeys,
  reportRemarks,
  reportTableKeys,
  reportUnits,
  reportWordKinds,
} from '../domain/reports/report-codes.ts';
import { caseId } from '../lib/ids.ts';
import { day, line, none, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';
import { serviceQuestion } from './service.ts';

/** A figure of a table. Percentages are the reader's to work out, from five of the whole on (domain.md 4.4). */
const reportCell = z.discriminatedUnion('kind', [
  /** So many, where it is a share with the whole that it is a part of. */
  z.strictObject({ kind: z.literal('count'), count: z.number(), of: z.number().nullable() }),
  /** A mean, a median, a ratio, with how many people stand behind it; null where nothing can be said. */
  z.strictObject({
    kind: z.literal('number'),
    value: z.number().nullable(),
    from: z.number().int(),
    unit: z.enum(reportUnits),
  }),
  /**
   * Kept back. It never says whether the figure is small or protects another: that alone would give small ones away
   * (two small figures that add up to eight are four and four).
   */
  z.strictObject({ kind: z.literal('hidden') }),
  z.strictObject({ kind: z.literal('nothing') }),
]);
export type ReportCell = z.infer<typeof reportCell>;

/** A row or a column. */
const head = z.strictObject({
  key: z.string().max(80),
  words: z.enum(reportWordKinds),
  /** The organisation's own words for it; null where `words` has it by its key. */
  name: z.string().nullable(),
});
export type ReportHead = z.infer<typeof head>;

const column = head.extend({
  /** The column whose figure is the whole of this one, for shares. */
  of: z.string().nullable(),
  /** The column with the people who stand behind this one: where they are too few, this one is kept back. */
  from: z.string().nullable(),
});

/** Rows, or columns, of which one is the sum of others. */
const sum = z.strictObject({ total: z.string(), parts: z.array(z.string()) });

const reportTable = z.strictObject({
  /** Unique in its report. */
  id: z.string().max(120),
  key: z.enum(reportTableKeys),
  /** Which star, scale or method it is about; null when the key says it all. */
  about: head.nullable(),
  columns: z.array(column),
  rows: z.array(head.extend({ opens: z.boolean(), cells: z.array(reportCell) })),
  /** What adds up, in every row and in every column; and which rows are part of another in these columns. */
  adds: z.strictObject({
    rows: z.array(sum.extend({ columns: z.array(z.string()) })),
    columns: z.array(sum),
    nested: z.array(
      z.strictObject({ wider: z.string(), narrower: z.string(), columns: z.array(z.string()) }),
    ),
  }),
  chart: z.enum(reportCharts).nullable(),
});
export type ReportTable = z.infer<typeof reportTable>;

/** Which cell of which table. */
const cellPlace = z.strictObject({
  table: z.string().max(120),
  row: z.string().max(80),
  column: z.string().max(80),
});
export type ReportPlace = z.infer<typeof cellPlace>;

export const report = z.strictObject({
  key: z.enum(reportKeys),
  question: serviceQuestion,
  /** Null for all services together. */
  serviceName: z.string().nullable(),
  madeOn: day,
  tables: z.array(reportTable),
  /** Cells that show one and the same number. */
  same: z.array(z.array(cellPlace)),
  remarks: z.array(z.enum(reportRemarks)),
  /** Set where small figures are kept back, with the smallest that is shown. */
  protection: z.strictObject({ fewest: z.number().int() }).nullable(),
  /** Files that are restricted and therefore in no figure (GDPR Art. 18); null where they are too few to say how many. */
  left: z.number().int().nullable(),
});
export type Report = z.infer<typeof report>;

const settings = z.strictObject({
  /** The smallest count that goes out. */
  fewest: z.number().int().min(fewestBounds.least).max(fewestBounds.most),
});

const packContent = z.strictObject({
  name: requiredLine(),
  keys: z.array(z.enum(reportKeys)).min(1).max(reportKeys.length),
  title: line(),
  foreword: text,
});

const outgoing = {
  keys: z.array(z.enum(reportKeys)).min(1).max(reportKeys.length),
  question: serviceQuestion,
  /** False only when the reader outside may see full counts; it is said on the paper. */
  isProtected: z.boolean(),
};

const figuresRead = () => ['people', 'workers', 'organisation', 'callovers', 'supervision'] as const;

/** Figures about the service for those who steer and pay for it; never about one person or one worker (domain.md 4.4). */
export const reports = {
  get: query({
    input: z.strictObject({ key: z.enum(reportKeys), question: serviceQuestion, isProtected: z.boolean() }),
    output: report,
    access: { need: 'service.read' },
    reads: figuresRead,
  }),
  /** What a figure counts: people whose file the reader may see, by name, and how much lies in other files. */
  rows: query({
    input: z.strictObject({
      key: z.enum(reportKeys),
      question: serviceQuestion,
      ...cellPlace.shape,
      /** Where the next page begins; 0 for the first. */
      skip: z.number().int().min(0),
    }),
    output: z.strictObject({
      /** `amount` is what each adds to the figure: one for people, more for contacts; at most 100. */
      people: z.array(z.strictObject({ caseId, name: z.string(), amount: z.number() })),
      /** All that the reader may see, on this page or not. */
      seen: z.strictObject({ people: z.number().int(), amount: z.number() }),
      others: z.strictObject({ people: z.number().int(), amount: z.number() }),
    }),
    access: { need: 'service.read' },
    reads: figuresRead,
  }),
  preparePrint: command({
    input: z.strictObject({ ...outgoing, title: line(), foreword: text, greyscale: z.boolean() }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'service.read' },
    confirm: true,
    changes: () => [],
    audit: { action: 'print', entity: 'report', id: () => null },
  }),
  prepareFile: command({
    input: z.strictObject({ ...outgoing, format: z.enum(reportFormats) }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'service.read' },
    confirm: true,
    changes: () => [],
    audit: { action: 'export', entity: 'report', id: () => null },
  }),
  settings: query({
    input: none,
    output: settings,
    access: { need: 'service.read' },
    reads: () => ['organisation'],
  }),
  changeSettings: command({
    input: settings,
    output: none,
    access: { need: 'organisation.manage' },
    changes: () => ['organisation'],
    audit: { action: 'change', entity: 'report_settings', id: () => null },
  }),
  /** What a funder pack holds, kept by name; in the order of the names. */
  packs: query({
    input: none,
    output: z.array(packContent.extend({ id: z.uuid() })),
    access: { need: 'service.read' },
    reads: () => ['organisation'],
  }),
  /** @throws AppError `invalid_input` for a name that another pack has */
  savePack: command({
    input: packContent.extend({ id: z.uuid().nullable() }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'service.read' },
    changes: () => ['organisation'],
    audit: { action: 'change', entity: 'report_pack', id: (_input, output) => output.id },
  }),
  removePack: command({
    input: z.strictObject({ id: z.uuid() }),
    output: none,
    access: { need: 'service.read' },
    changes: () => ['organisation'],
    audit: { action: 'delete', entity: 'report_pack', id: (input) => input.id },
  }),
} as const;
