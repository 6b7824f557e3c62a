import { z } from 'zod';
import { breachData, breachKinds, protections, tellDecisions } from '../domain/breaches/breach-codes.ts';
import { caseId } from '../lib/ids.ts';
import { day, done, instant, line, none, text } from './common.ts';
import { command, query } from './procedure.ts';

const about = z.number().int().min(0).max(1_000_000).nullable();

/** What is written down of an incident with personal data (GDPR Art. 33(3), (5), 34(2)). */
export const breachContent = z.strictObject({
  noticedAt: instant,
  happenedOn: day.nullable(),
  kind: z.enum(breachKinds),
  whatHappened: text,
  dataKinds: z.array(z.enum(breachData)).max(breachData.length),
  /** About how many; null while nobody can say. */
  peopleCount: about,
  recordsCount: about,
  caseIds: z.array(caseId).max(500),
  protection: z.enum(protections),
  protectionText: text,
  consequences: text,
  measures: text,
  contactPoint: line(300),
  authorityDecision: z.enum(tellDecisions),
  authorityReason: text,
  authorityToldAt: instant.nullable(),
  authorityHow: line(300),
  lateReason: text,
  peopleDecision: z.enum(tellDecisions),
  peopleReason: text,
  peopleToldOn: day.nullable(),
  peopleHow: line(300),
});
export type BreachContent = z.infer<typeof breachContent>;

const one = z.strictObject({ id: z.uuid() });
const need = { need: 'breach.manage' } as const;
const changes = () => ['breaches'] as const;
const withDraft = () => ['breaches', 'drafts'] as const;

/** When something got out (security.md 3.8): anybody says so, managers see to it within 72 hours. */
export const breaches = {
  /** A first report, by whoever noticed. */
  report: command({
    input: breachContent
      .pick({ noticedAt: true, kind: true, whatHappened: true })
      .extend({ draftId: z.uuid().nullable() }),
    output: one,
    access: 'signed_in',
    changes: withDraft,
    audit: { action: 'create', entity: 'breach', id: (_input, output) => output.id },
  }),
  /** The register: every incident, the newest first. */
  list: query({
    input: none,
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        closedOn: day.nullable(),
        ...breachContent.pick({
          noticedAt: true,
          kind: true,
          whatHappened: true,
          authorityDecision: true,
          authorityToldAt: true,
          peopleDecision: true,
          peopleToldOn: true,
        }).shape,
      }),
    ),
    access: need,
    reads: changes,
  }),
  get: query({
    input: one,
    output: z.strictObject({
      id: z.uuid(),
      content: breachContent,
      /** Names of the chosen files, in the order of `caseIds`. */
      names: z.array(z.string()),
      reportedBy: z.string(),
      reportedAt: instant,
      changedBy: z.string(),
      changedAt: instant,
      closedOn: day.nullable(),
    }),
    access: need,
    reads: changes,
  }),
  /** Keeps all of it; refused once it is closed. */
  save: command({
    input: one.extend({ content: breachContent, draftId: z.uuid().nullable() }),
    output: done,
    access: need,
    changes: withDraft,
    audit: { action: 'change', entity: 'breach', id: (input) => input.id },
  }),
  /** Refused while a decision or what follows from it is still owed. */
  close: command({
    input: one,
    output: done,
    access: need,
    changes,
    audit: { action: 'change', entity: 'breach', id: (input) => input.id },
  }),
  reopen: command({
    input: one,
    output: done,
    access: need,
    changes,
    audit: { action: 'change', entity: 'breach', id: (input) => input.id },
  }),
  /** The report for the authority, one page, without names of people. */
  preparePrint: command({
    input: one.extend({ greyscale: z.boolean(), encrypt: z.boolean() }),
    output: z.strictObject({ jobId: z.string() }),
    access: need,
    changes: () => [],
    audit: { action: 'print', entity: 'breach', id: (input) => input.id },
  }),
} as const;
