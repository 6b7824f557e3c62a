import { z } from 'zod';
import {
  answerWays,
  identityWays,
  refusalReasons,
  requestKinds,
  requestOutcomes,
  requestSides,
  requestStates,
} from '../domain/rights/rights-codes.ts';
import { searchStates } from '../domain/reflection/reflection-codes.ts';
import { caseId } from '../lib/ids.ts';
import { day, done, instant, line, none, requiredLine } from './common.ts';
import { command, query } from './procedure.ts';

/** What is written down when somebody asks. */
const asked = {
  kind: z.enum(requestKinds),
  receivedOn: day,
  side: z.enum(requestSides),
  /** Who asks for the person; empty when the person asks. */
  askedByName: line(200),
  /** What shows that they may ask for the person. */
  authority: line(500),
  /** What was asked, in the words of whoever asked. */
  words: line(4000),
};

/** How the clock of a request stands (GDPR Art. 12(3)). */
const clock = {
  state: z.enum(requestStates),
  dueOn: day,
  /** The next working day, where the due day is none; a hint. */
  workingDay: day.nullable(),
  paused: z.boolean(),
  pausedDays: z.number().int(),
};

const requestLine = z.strictObject({
  id: z.uuid(),
  caseId,
  name: z.string(),
  caseNumber: z.string(),
  kind: asked.kind,
  receivedOn: day,
  ...clock,
  answeredOn: day.nullable(),
});
export type RequestLine = z.infer<typeof requestLine>;

const dataRequest = z.strictObject({
  id: z.uuid(),
  ...asked,
  ...clock,
  firstDueOn: day,
  recordedBy: z.string(),
  recordedAt: instant,
  identity: z.strictObject({ how: z.enum(identityWays), on: day, note: z.string() }).nullable(),
  pauses: z.array(z.strictObject({ from: day, until: day.nullable() })),
  extension: z.strictObject({ months: z.number().int(), reason: z.string(), toldOn: day }).nullable(),
  end: z
    .strictObject({
      on: day,
      by: z.string(),
      note: z.string(),
      outcome: z.enum(requestOutcomes).nullable(),
      how: z.enum(answerWays).nullable(),
      refusal: z.enum(refusalReasons).nullable(),
    })
    .nullable(),
  /** Where the authors of private logs stand with their own search; null before they were asked. */
  search: z.array(z.strictObject({ name: z.string(), state: z.enum(searchStates) })).nullable(),
});
export type DataRequest = z.infer<typeof dataRequest>;

const id = z.uuid();
const changes = ({ caseId: of }: { readonly caseId: string }) => ['rights', 'people', `case:${of}`] as const;
const audited = (action: 'create' | 'change') =>
  ({ action, entity: 'data_request', id: (input: { readonly id: string }) => input.id }) as const;

/** What people ask for about their own data, with the month that the law gives (domain.md 9.4, GDPR Art. 12). */
export const dataRequests = {
  /** In all files that one may see: open ones by the day they are due, then those that have ended, newest first. */
  list: query({
    input: none,
    output: z.array(requestLine),
    access: { need: 'consent.read' },
    reads: () => ['rights', 'people'],
  }),
  ofCase: query({
    input: z.strictObject({ caseId }),
    output: z.array(requestLine),
    access: { need: 'consent.read', on: 'case' },
    reads: (input) => ['rights', `case:${input.caseId}`],
  }),
  get: query({
    input: z.strictObject({ caseId, id }),
    output: dataRequest,
    access: { need: 'consent.read', on: 'case' },
    reads: (input) => ['rights', 'reflections', `case:${input.caseId}`],
  }),
  /** Writes a request down; everybody who works on the case may. */
  record: command({
    input: z.strictObject({ caseId, ...asked }),
    output: z.strictObject({ id }),
    access: { need: 'consent.write', on: 'case' },
    changes,
    audit: { action: 'create', entity: 'data_request', id: (_input, output) => output.id },
  }),
  /** Notes how we made sure who asks. */
  checkIdentity: command({
    input: z.strictObject({ caseId, id, how: z.enum(identityWays), on: day, note: line(500) }),
    output: done,
    access: { need: 'consent.write', on: 'case' },
    changes,
    audit: audited('change'),
  }),
  /** The clock stands still while we find out who asks. */
  pause: command({
    input: z.strictObject({ caseId, id, from: day }),
    output: done,
    access: { need: 'consent.write', on: 'case' },
    changes,
    audit: audited('change'),
  }),
  resume: command({
    input: z.strictObject({ caseId, id, until: day }),
    output: done,
    access: { need: 'consent.write', on: 'case' },
    changes,
    audit: audited('change'),
  }),
  /** One or two more months; the person hears of it and why within the first. */
  extend: command({
    input: z.strictObject({ caseId, id, months: z.number().int(), reason: requiredLine(1000), toldOn: day }),
    output: done,
    access: { need: 'rights.manage', on: 'case' },
    changes,
    audit: audited('change'),
  }),
  /** Gives every author of a private log the task to search the own ones, due on the day of the request. */
  askAuthors: command({
    input: z.strictObject({ caseId, id }),
    output: done,
    access: { need: 'rights.manage', on: 'case' },
    changes: (input) => [...changes(input), 'reflections'],
    audit: audited('change'),
  }),
  answer: command({
    input: z.strictObject({
      caseId,
      id,
      answeredOn: day,
      outcome: z.enum(requestOutcomes),
      how: z.enum(answerWays),
      note: line(2000),
    }),
    output: done,
    access: { need: 'rights.manage', on: 'case' },
    changes,
    audit: audited('change'),
  }),
  /** Not met, with the ground, why, and the way to the authority told. */
  refuse: command({
    input: z.strictObject({
      caseId,
      id,
      answeredOn: day,
      reason: z.enum(refusalReasons),
      note: requiredLine(2000),
      how: z.enum(answerWays),
      complaintTold: z.boolean(),
    }),
    output: done,
    access: { need: 'rights.manage', on: 'case' },
    changes,
    audit: audited('change'),
  }),
  /** The person does not want it any more. */
  withdraw: command({
    input: z.strictObject({ caseId, id, on: day, note: line(500) }),
    output: done,
    access: { need: 'consent.write', on: 'case' },
    changes,
    audit: audited('change'),
  }),
} as const;
