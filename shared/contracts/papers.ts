import { z } from 'zod';
import { lawfulBases, noticeMethods, specialConditions } from '../domain/papers/paper-codes.ts';
import { caseId } from '../lib/ids.ts';
import { day, done, instant, line, none, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';

const lines = z.array(requiredLine(500)).max(40);

/** The support agreement, made by both (domain.md 13.5). A home never depends on it: its page says so. */
export const supportAgreementBody = z.strictObject({
  kind: z.literal('support_agreement'),
  content: z.strictObject({
    strengths: lines,
    whatPersonWants: lines,
    whatServicePromises: lines,
    rhythmSummary: text,
    howToComplain: text,
    howToEnd: text,
    /** Names of those who agreed, besides the person whose answer stands in the head. */
    agreedBy: z.array(requiredLine(120)).max(20),
  }),
  team: z.null(),
});
export type SupportAgreementBody = z.infer<typeof supportAgreementBody>;

export const notice = z.strictObject({
  id: z.uuid(),
  version: z.number().int().min(1),
  title: z.string(),
  text: z.string(),
  publishedAt: instant,
  by: z.string(),
});
export type Notice = z.infer<typeof notice>;

const givenNotice = z.strictObject({
  id: z.uuid(),
  version: z.number().int(),
  title: z.string(),
  givenOn: day,
  method: z.enum(noticeMethods),
  language: z.string(),
  by: z.string(),
});

/** Information notices (domain.md 9.4): what the organisation tells everybody about their data, and who has had it. */
export const notices = {
  /** Every version, newest first; the newest is the one to give. */
  list: query({
    input: none,
    output: z.array(notice),
    access: { need: 'organisation.read' },
    reads: () => ['organisation'],
  }),
  /** A new version; earlier ones stay as they were given. */
  publish: command({
    input: z.strictObject({ title: requiredLine(200), text: text.min(1) }),
    output: z.strictObject({ id: z.uuid(), version: z.number().int() }),
    access: { need: 'organisation.manage' },
    changes: () => ['organisation', 'people'],
    audit: { action: 'create', entity: 'information_notice', id: (_input, output) => output.id },
  }),
  /** What one person has been given, newest first, and what is to give now. */
  ofPerson: query({
    input: z.strictObject({ caseId }),
    output: z.strictObject({ newest: notice.nullable(), given: z.array(givenNotice) }),
    access: { need: 'consent.read', on: 'case' },
    reads: (input) => ['organisation', `case:${input.caseId}`],
  }),
  give: command({
    input: z.strictObject({
      caseId,
      noticeId: z.uuid(),
      givenOn: day,
      method: z.enum(noticeMethods),
      language: requiredLine(80),
    }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'consent.write', on: 'case' },
    changes: (input) => ['people', `case:${input.caseId}`],
    audit: { action: 'create', entity: 'given_notice', id: (_input, output) => output.id },
  }),
  /** People in support whose files one may see and who have not had the newest version, by name. */
  waiting: query({
    input: none,
    output: z.array(z.strictObject({ caseId, name: z.string(), lastVersion: z.number().int().nullable() })),
    access: { need: 'consent.read' },
    reads: () => ['organisation', 'people'],
  }),
  /** The newest notice on paper, for one person. */
  preparePrint: command({
    input: z.strictObject({ caseId, noticeId: z.uuid(), greyscale: z.boolean(), encrypt: z.boolean() }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'consent.read', on: 'case' },
    changes: () => [],
    audit: { action: 'print', entity: 'information_notice', id: (input) => input.noticeId },
  }),
} as const;

const basisFields = {
  /** What data are used for, in plain words. */
  purpose: requiredLine(300),
  article6: z.enum(lawfulBases),
  article9: z.enum(specialConditions).nullable(),
  /** Data about offences; what allows them. Empty when there are none. */
  article10: line(300),
  note: line(2000),
  decidedBy: requiredLine(120),
  decidedOn: day,
};

/** The register of processing (domain.md 9.4): why the organisation may keep what it keeps. */
export const processing = {
  register: query({
    input: none,
    output: z.strictObject({
      bases: z.array(z.strictObject({ id: z.uuid(), ...basisFields })),
      /** Other words for a ground where another country's law applies; a ground without one has its usual words. */
      labels: z.array(
        z.strictObject({ code: z.enum([...lawfulBases, ...specialConditions]), words: z.string() }),
      ),
    }),
    access: { need: 'organisation.manage' },
    reads: () => ['organisation'],
  }),
  save: command({
    input: z.strictObject({ id: z.uuid().nullable(), ...basisFields }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'organisation.manage' },
    changes: () => ['organisation'],
    audit: { action: 'change', entity: 'processing_basis', id: (_input, output) => output.id },
  }),
  remove: command({
    input: z.strictObject({ id: z.uuid() }),
    output: done,
    access: { need: 'organisation.manage' },
    changes: () => ['organisation'],
    audit: { action: 'delete', entity: 'processing_basis', id: (input) => input.id },
  }),
  /** Empty words take the usual ones again. */
  nameBasis: command({
    input: z.strictObject({ code: z.enum([...lawfulBases, ...specialConditions]), words: line(200) }),
    output: done,
    access: { need: 'organisation.manage' },
    changes: () => ['organisation'],
    audit: { action: 'change', entity: 'lawful_basis_label', id: () => null },
  }),
} as const;
