import { z } from 'zod';
import { caseStates } from '../domain/cases/case-codes.ts';
import { rhythmWords } from '../domain/contacts/contact-codes.ts';
import { caseId, entryId } from '../lib/ids.ts';
import { day, instant } from './common.ts';
import { caseDate } from './dates.ts';
import { query } from './procedure.ts';

/** Whose day it is: the actor's own people (also those covered for a colleague), or those of one team. */
const scope = z.strictObject({ teamId: z.uuid().nullable() });
const person = { caseId, name: z.string() };

/**
 * What a day asks of a worker, for people in support (domain.md 6.2, 0.3). The order comes from what the service owes,
 * never from a judgement about a person.
 */
export const today = {
  /** People of the scope with the word for their contact rhythm: the longest owed contact first, then by name. */
  people: query({
    input: scope,
    output: z.array(
      z.strictObject({
        ...person,
        pronouns: z.string(),
        state: z.enum(caseStates),
        workers: z.array(z.string()),
        /** The colleague whose place the actor takes for now; empty otherwise. */
        coverFor: z.string(),
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
    reads: () => ['people', 'workers'],
  }),
  /** What is due and not done, and what is written in or comes due in the next fourteen days. */
  dates: query({
    input: scope,
    output: z.array(
      z.strictObject({
        ...person,
        ...caseDate.omit({ own: true }).shape,
      }),
    ),
    access: { need: 'case.read' },
    reads: () => ['people'],
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
} as const;
