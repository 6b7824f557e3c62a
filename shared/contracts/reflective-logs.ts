import { z } from 'zod';
import { reflectionFields, reflectionModels } from '../domain/reflection/models.ts';
import { feelings, writingStates } from '../domain/reflection/reflection-codes.ts';
import { cursor, day, done, instant, none } from './common.ts';
import { command, query } from './procedure.ts';

/** Kept as it is typed, so nothing is trimmed or refused but what is too long. */
export const typed = (max: number) => z.string().max(max);

/** What the author writes; it is sealed as a whole (domain.md 10.5, `ReflectiveLog`). */
export const logContent = z.strictObject({
  model: z.enum(reflectionModels),
  title: typed(200),
  occurredOn: day,
  answers: z.partialRecord(z.enum(reflectionFields), typed(50_000)),
  feelings: z.array(z.enum(feelings)).max(feelings.length),
  ownFeelings: z.array(typed(40)).max(20),
  learning: typed(50_000),
  nextStep: typed(50_000),
  /** A made-up name or an initial; never a link to a file. */
  caseRef: typed(80),
  /** Names that the author chose to leave as they are, folded; they are not asked about again in this log. */
  leftNames: z.array(typed(80)).max(500),
});
export type LogContent = z.infer<typeof logContent>;

const passage = z.array(z.strictObject({ text: z.string(), hit: z.boolean() }));

const access = { need: 'reflection.write' } as const;
const logId = z.strictObject({ id: z.uuid() });
const written = z.strictObject({ id: z.uuid(), content: logContent });
const kept = z.strictObject({ keptAt: instant });

const foundLog = z.strictObject({
  id: z.uuid(),
  createdAt: instant,
  status: z.enum(writingStates),
  /** How many times a copy is with others now. */
  shares: z.number().int(),
  /** Null when the log waits behind an earlier personal code, or was damaged. */
  shown: z
    .strictObject({
      title: z.string(),
      model: z.enum(reflectionModels),
      occurredOn: day,
      feelings: z.array(z.enum(feelings)),
      ownFeelings: z.array(z.string()),
      caseRef: z.string(),
      passage,
    })
    .nullable(),
});
export type FoundLog = z.infer<typeof foundLog>;

/** Private logs: of the signed-in person only, whatever the role. The audit says that one was written, never what. */
export const reflectiveLogs = {
  /** Words of the names in files that the person may see, for the gentle note about names; one list a person. */
  knownNames: query({
    input: none,
    output: z.strictObject({ people: z.array(z.array(z.string())) }),
    access,
    reads: () => ['people'],
  }),
  /** Newest first. `text` wants all its words, `oneOf` any of them; read in slices, so that nothing waits. */
  find: query({
    input: z.strictObject({
      text: z.string().max(200),
      oneOf: z.array(z.string().max(120)).max(40),
      model: z.enum(reflectionModels).nullable(),
      feeling: z.enum(feelings).nullable(),
      from: day.nullable(),
      to: day.nullable(),
      before: cursor,
      size: z.number().int().min(1).max(50),
    }),
    output: z.strictObject({ logs: z.array(foundLog), next: cursor }),
    access,
    reads: () => ['reflections'],
  }),
  get: query({
    input: logId,
    output: z.strictObject({
      id: z.uuid(),
      status: z.enum(writingStates),
      createdAt: instant,
      changedAt: instant,
      content: logContent,
    }),
    access,
    reads: () => ['reflections'],
  }),
  /** The first writing of a log; again with the same id it keeps the newer content. */
  begin: command({
    input: written,
    output: kept,
    access,
    changes: () => ['reflections'],
    audit: { action: 'create', entity: 'reflective_log', id: ({ id }) => id, confidential: true },
  }),
  /** Every two seconds while a log is open; opening and closing it are what the audit notes. */
  keep: command({
    input: written,
    output: kept,
    access,
    changes: () => ['reflections'],
    audit: 'not_a_record',
  }),
  close: command({
    input: logId,
    output: done,
    access,
    changes: () => ['reflections'],
    audit: { action: 'change', entity: 'reflective_log', id: ({ id }) => id, confidential: true },
  }),
  /** A closed log is written in again. */
  reopen: command({
    input: logId,
    output: done,
    access,
    changes: () => ['reflections'],
    audit: { action: 'change', entity: 'reflective_log', id: ({ id }) => id, confidential: true },
  }),
  /** For good, with every copy that was shared. */
  delete: command({
    input: logId,
    output: done,
    access,
    changes: () => ['reflections'],
    audit: { action: 'delete', entity: 'reflective_log', id: ({ id }) => id },
  }),
} as const;
