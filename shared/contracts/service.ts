import { z } from 'zod';
import { supportMethods } from '../domain/cases/case-codes.ts';
import { fidelityMetrics, selfCheckAnswers, selfCheckLines } from '../domain/methods/fidelity-codes.ts';
import { choiceAreas } from '../domain/housing/search-codes.ts';
import { caseId } from '../lib/ids.ts';
import { day, instant, line, none, text } from './common.ts';
import { command, query } from './procedure.ts';

/** Which part of the work the figures are about; null is all of it. */
export const serviceQuestion = z.strictObject({
  /** Both counted; at most five years apart. */
  from: day,
  to: day,
  serviceId: z.uuid().nullable(),
  method: z.enum(supportMethods).nullable(),
});
export type ServiceQuestion = z.infer<typeof serviceQuestion>;

const figure = z.strictObject({
  numerator: z.number(),
  denominator: z.number(),
  /** Null where nothing can be said, and for shares of fewer than five (domain.md 4.4). */
  value: z.number().nullable(),
});

const days = z.number().int().nullable();

/** One figure of the service, with what it says besides numerator and denominator. */
const serviceFigure = z.strictObject({
  key: z.enum(fidelityMetrics),
  figure,
  /** For days until the home: range, those who still wait, and the median from the beginning of the search. */
  wait: z
    .strictObject({
      least: days,
      most: days,
      waiting: z.number().int(),
      sinceSearch: z.number().nullable(),
    })
    .nullable(),
  /** Homes that were looked at, beside those offered. */
  viewed: z.number().int().nullable(),
  /** The person's own answers about choice, by what it was about. */
  choices: z.array(
    z.strictObject({ area: z.enum(choiceAreas), answers: z.number().int(), mean: z.number() }),
  ),
});
export type ServiceFigure = z.infer<typeof serviceFigure>;

export const serviceFigures = z.strictObject({
  question: serviceQuestion,
  /** Null for all services together. */
  serviceName: z.string().nullable(),
  figures: z.array(serviceFigure),
});
export type ServiceFigures = z.infer<typeof serviceFigures>;

const methodLoad = z.strictObject({
  method: z.enum(supportMethods).nullable(),
  people: z.number().int(),
  weight: z.number(),
  posts: z.number(),
  limit: z.number().int().nullable(),
  places: z.number().int().nullable(),
});

const unmetNeed = z.strictObject({
  /** What would have been best, and what there was instead. */
  preferred: z.enum(supportMethods),
  notOffered: z.number().int(),
  noPlace: z.number().int(),
});

const selfCheckEntry = z.strictObject({
  line: z.enum(selfCheckLines),
  answer: z.enum(selfCheckAnswers),
  words: text,
  next: line(500),
});

const selfCheck = z.strictObject({
  id: z.uuid(),
  madeOn: day,
  by: z.string(),
  entries: z.array(selfCheckEntry),
});
export type SelfCheck = z.infer<typeof selfCheck>;

const snapshotLine = z.strictObject({
  id: z.uuid(),
  ...serviceQuestion.shape,
  serviceName: z.string().nullable(),
  keptAt: instant,
  by: z.string(),
});

/** Figures about the service, never about one person or one worker (domain.md 4.4). */
export const service = {
  figures: query({
    input: serviceQuestion,
    output: serviceFigures,
    access: { need: 'service.read' },
    reads: () => ['people', 'workers', 'organisation', 'callovers', 'supervision'],
  }),
  /** What a figure is made of: people whose file the reader may see, and how many others; or weeks. */
  rows: query({
    input: z.strictObject({ question: serviceQuestion, key: z.enum(fidelityMetrics) }),
    output: z.strictObject({
      people: z.array(
        z.strictObject({ caseId, name: z.string(), numerator: z.number(), denominator: z.number() }),
      ),
      /** Teams and weeks, where the figure is about meetings. */
      weeks: z.array(z.strictObject({ team: z.string(), weekOf: day, held: z.boolean() })),
      others: z.number().int(),
    }),
    access: { need: 'service.read' },
    reads: () => ['people', 'workers', 'organisation', 'callovers', 'supervision'],
  }),
  keepSnapshot: command({
    input: serviceQuestion,
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'service.read' },
    changes: () => ['organisation'],
    audit: { action: 'create', entity: 'fidelity_snapshot', id: (_input, output) => output.id },
  }),
  /** Newest first. */
  snapshots: query({
    input: none,
    output: z.array(snapshotLine),
    access: { need: 'service.read' },
    reads: () => ['organisation'],
  }),
  snapshot: query({
    input: z.strictObject({ id: z.uuid() }),
    output: serviceFigures.extend({ keptAt: instant, by: z.string() }),
    access: { need: 'service.read' },
    reads: () => ['organisation'],
  }),
  preparePrint: command({
    input: z.strictObject({ id: z.uuid(), greyscale: z.boolean() }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'service.read' },
    changes: () => [],
    audit: { action: 'print', entity: 'fidelity_snapshot', id: (input) => input.id },
  }),
  capacity: query({
    input: z.strictObject({ serviceId: z.uuid().nullable() }),
    output: z.strictObject({
      loads: z.array(methodLoad),
      /** Files in support without a main worker. */
      withoutWorker: z.number().int(),
      unmet: z.array(unmetNeed),
    }),
    access: { need: 'service.read' },
    reads: () => ['people', 'workers', 'organisation'],
  }),
  /** Newest first. */
  selfChecks: query({
    input: none,
    output: z.array(selfCheck),
    access: { need: 'service.read' },
    reads: () => ['organisation'],
  }),
  keepSelfCheck: command({
    input: z.strictObject({
      madeOn: day,
      entries: z.array(selfCheckEntry).min(1).max(selfCheckLines.length),
    }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'service.read' },
    changes: () => ['organisation'],
    audit: { action: 'create', entity: 'service_self_check', id: (_input, output) => output.id },
  }),
} as const;
