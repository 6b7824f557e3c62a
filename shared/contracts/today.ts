import { z } from 'zod';
import { caseStates } from '../domain/cases/case-codes.ts';
import { rhythmWords } from '../domain/contacts/contact-codes.ts';
import { caseId, entryId, workerId } from '../lib/ids.ts';
import { day, instant, none } from './common.ts';
import { workerLoad } from './cover.ts';
import { caseDate } from './dates.ts';
import { query } from './procedure.ts';

/**
 * Whose day it is: the actor's own people (also those covered for a colleague), those of one team, or with `teams` those
 * of all teams that the actor belongs to.
 */
const scope = z.strictObject({ teamId: z.uuid().nullable(), teams: z.boolean().default(false) });
const person = { caseId, name: z.string() };

/**
 * What a day asks of a worker, for people in support (domain.md 6.2, 0.3). The order comes from what the service owes,
 * never from a judgement about a person.
 */
export const today = {
  /** People of the scope with the word for their contact rhythm: the longest owed contact first, then by name. */
  people: query({
    input: scope.extend({ most: z.number().int().min(1).max(1000).default(50) }),
    output: z.array(
      z.strictObject({
        ...person,
        pronouns: z.string(),
        state: z.enum(caseStates),
        workers: z.array(z.string()),
        /** The colleague whose place the actor takes for now; empty otherwise. */
        coverFor: z.string(),
        /** Until which day, and what that colleague wants to be known first. */
        cover: z.strictObject({ until: day.nullable(), word: z.string(), nextStep: z.string() }).nullable(),
        /** Null in states without planned support. */
        word: z.enum(rhythmWords).nullable(),
        lastContactOn: day.nullable(),
        lastVisitOn: day.nullable(),
        /** The service's attempts since the last contact, and by how many ways. */
        attempts: z.number().int(),
        attemptWays: z.number().int(),
        nextContactAt: instant.nullable(),
        nextContactPlan: z.string(),
      }),
    ),
    access: { need: 'case.read' },
    reads: () => ['people', 'workers', 'covers'],
  }),
  /** What is due and not done, and what is written in or comes due in the next fourteen days; the soonest three hundred. */
  dates: query({
    input: scope,
    output: z.array(
      z.strictObject({
        ...person,
        /** The main worker; empty where there is none. */
        worker: z.string(),
        ...caseDate.omit({ own: true }).shape,
      }),
    ),
    access: { need: 'case.read' },
    reads: () => ['people', 'covers'],
  }),
  /** What went well in the last fourteen days: new homes, and notes marked as good news. */
  goodNews: query({
    input: scope,
    output: z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({ ...person, kind: z.literal('new_home'), since: day }),
        z.strictObject({ ...person, kind: z.literal('note'), entryId, at: instant, text: z.string() }),
      ]),
    ),
    access: { need: 'notes.read' },
    reads: () => ['people'],
  }),
  /** What a colleague promised about people whom the actor covers for them. */
  coveredPromises: query({
    input: none,
    output: z.array(
      z.strictObject({
        ...person,
        /** Who promised it. */
        promisedBy: z.string(),
        text: z.string(),
        dueOn: day.nullable(),
        from: z.enum(['plan', 'callover']),
        /** The step or the action. */
        id: z.uuid(),
      }),
    ),
    access: { need: 'case.read' },
    reads: () => ['people', 'plans', 'callovers', 'covers'],
  }),
  /** For those who plan with a team: how full each colleague is, in order of name, and people without a main worker. */
  team: query({
    input: scope,
    output: z.strictObject({
      colleagues: z.array(
        z.strictObject({
          id: workerId,
          name: z.string(),
          load: workerLoad,
          /** The last day of their absence; null while they are here. */
          awayUntil: day.nullable(),
        }),
      ),
      withoutMainWorker: z.array(z.strictObject(person)),
    }),
    access: { need: 'service.read' },
    reads: () => ['people', 'workers', 'covers'],
  }),
} as const;
