import { z } from 'zod';
import { searchStates } from '../domain/reflection/reflection-codes.ts';
import { caseId, workerId } from '../lib/ids.ts';
import { day, done, instant, none } from './common.ts';
import { command, query } from './procedure.ts';
import { typed } from './reflective-logs.ts';

const disclosed = z.strictObject({ occurredOn: day, text: typed(50_000) });
const changes = () => ['reflections'] as const;

/**
 * A person has asked what is written about them. Every author searches the own logs and declares; no manager ever
 * searches (security.md 3.4).
 */
export const reflectionRequests = {
  /** Gives every author of a log a task, due in one month. */
  openSearchRequest: command({
    input: z.strictObject({ caseId }),
    output: z.strictObject({ requestId: z.uuid() }),
    access: { need: 'workers.manage', on: 'case' },
    changes,
    audit: { action: 'create', entity: 'reflection_request', id: (_input, { requestId }) => requestId },
  }),
  /** For managers: each author's state, and nothing of what they found. Newest first. */
  searchRequests: query({
    input: none,
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        askedAt: instant,
        askedBy: z.string(),
        /** What was given out was sealed to the signed-in person. */
        mine: z.boolean(),
        dueOn: day,
        authors: z.array(
          z.strictObject({
            id: workerId,
            name: z.string(),
            state: z.enum(searchStates),
            declaredAt: instant.nullable(),
          }),
        ),
      }),
    ),
    access: { need: 'workers.manage' },
    reads: changes,
  }),
  /** The signed-in author's own tasks, those to do first. */
  searchTasks: query({
    input: none,
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        /** All names of the person, to search by. */
        names: z.array(z.string()),
        askedAt: instant,
        askedBy: z.string(),
        dueOn: day,
        state: z.enum(['to_do', 'none', 'disclosed']),
        declaredAt: instant.nullable(),
      }),
    ),
    access: { need: 'reflection.write' },
    reads: changes,
  }),
  /** Once: nothing about this person, or the passages that are given out, sealed to the one who asked. */
  declareSearch: command({
    input: z.strictObject({ requestId: z.uuid(), passages: z.array(disclosed).max(200) }),
    output: done,
    access: { need: 'reflection.write' },
    changes,
    audit: {
      action: 'change',
      entity: 'reflection_request',
      id: ({ requestId }) => requestId,
      confidential: true,
    },
  }),
  /** What authors have given out, for the manager who asked. */
  disclosures: query({
    input: z.strictObject({ requestId: z.uuid() }),
    output: z.array(
      z.strictObject({ author: z.string(), disclosedAt: instant, passages: z.array(disclosed) }),
    ),
    access: { need: 'workers.manage' },
    reads: changes,
    audit: { action: 'view', entity: 'reflection_request', id: ({ requestId }) => requestId },
  }),
} as const;
