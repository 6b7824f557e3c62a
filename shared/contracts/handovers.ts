import { z } from 'zod';
import {
  consentKinds,
  consentMethods,
  consentScopes,
  disclosureBases,
} from '../domain/consent/consent-codes.ts';
import { handoverKinds, handoverSections, handoverViews } from '../domain/handover/handover-codes.ts';
import { sectionLocks } from '../domain/handover/sections.ts';
import { caseId } from '../lib/ids.ts';
import { day, done, instant, line, requiredLine } from './common.ts';
import { command, query } from './procedure.ts';
import { handoverModel } from './prints.ts';

const consent = z.strictObject({
  id: z.uuid(),
  kind: z.enum(consentKinds),
  scopes: z.array(z.enum(consentScopes)),
  recipient: z.string(),
  givenOn: day,
  method: z.enum(consentMethods),
  expiresOn: day.nullable(),
  withdrawnOn: day.nullable(),
  note: z.string(),
  /** How it was made sure that it was understood and freely given. */
  capacityNote: z.string(),
  /** Where the proof is. */
  evidenceRef: z.string(),
  /** Given, not withdrawn, not expired today. */
  inForce: z.boolean(),
});

/** What the person agreed to (domain.md 9.4). Withdrawn or expired consent blocks the export of its scope. */
export const consents = {
  list: query({
    input: z.strictObject({ caseId }),
    output: z.array(consent),
    access: { need: 'consent.read', on: 'case' },
    reads: (input) => [`case:${input.caseId}`],
  }),
  give: command({
    input: z.strictObject({
      caseId,
      kind: z.enum(consentKinds),
      /** Which data, for `share_with`; none for the other kinds. */
      scopes: z.array(z.enum(consentScopes)),
      recipient: requiredLine(200),
      givenOn: day,
      method: z.enum(consentMethods),
      expiresOn: day.nullable(),
      note: line(500),
      capacityNote: line(500).default(''),
      evidenceRef: line(300).default(''),
    }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'consent.write', on: 'case' },
    changes: (input) => [`case:${input.caseId}`],
    audit: { action: 'create', entity: 'consent', id: (_input, output) => output.id },
  }),
  withdraw: command({
    input: z.strictObject({ caseId, id: z.uuid(), on: day }),
    output: done,
    access: { need: 'consent.write', on: 'case' },
    changes: (input) => [`case:${input.caseId}`],
    audit: { action: 'change', entity: 'consent', id: (input) => input.id },
  }),
  /** The consent as a form that the person can sign and keep. */
  prepareForm: command({
    input: z.strictObject({ caseId, id: z.uuid(), greyscale: z.boolean(), encrypt: z.boolean() }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'consent.read', on: 'case' },
    changes: () => [],
    audit: { action: 'print', entity: 'consent', id: (input) => input.id },
  }),
} as const;

export const handoverChoice = z.strictObject({
  caseId,
  kind: z.enum(handoverKinds),
  view: z.enum(handoverViews),
  recipient: requiredLine(200),
  basis: z.enum(disclosureBases),
  /** The consent it rests on; required when the basis is consent. */
  consentId: z.uuid().nullable(),
  /** Why, when the basis is not consent. */
  basisReason: line(500),
  decidedBy: line(120),
  sections: z.array(z.enum(handoverSections)),
  message: line(2000),
  paper: z.enum(['A4', 'Letter']),
  greyscale: z.boolean(),
});
export type HandoverChoice = z.input<typeof handoverChoice>;

/** The handover of one case: what goes in, the live page, the print job (domain.md 5.5). */
export const handovers = {
  /** Which sections can go in on this basis, and why others cannot. */
  options: query({
    input: handoverChoice.pick({ caseId: true, basis: true, consentId: true }),
    output: z.array(
      z.strictObject({
        section: z.enum(handoverSections),
        always: z.boolean(),
        /** Null when the section may go in on this basis. */
        lock: z.enum(sectionLocks).nullable(),
        /** False when nothing is recorded; it may still go in and then says so. */
        hasContent: z.boolean(),
      }),
    ),
    access: { need: 'handover.make', on: 'case' },
    reads: (input) => [`case:${input.caseId}`, `stars:${input.caseId}`],
  }),
  preview: query({
    input: handoverChoice.extend({ recipient: line(200) }),
    output: handoverModel,
    access: { need: 'handover.make', on: 'case' },
    reads: (input) => [
      `case:${input.caseId}`,
      `stars:${input.caseId}`,
      `money:${input.caseId}`,
      `timeline:${input.caseId}`,
    ],
  }),
  /** Fixes the content as a print job; the disclosure is logged when the file is written. */
  prepare: command({
    input: handoverChoice.extend({ encrypt: z.boolean() }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'handover.make', on: 'case' },
    confirm: true,
    outgoing: true,
    changes: () => [],
    audit: { action: 'export', entity: 'handover_prepared', id: (input) => input.caseId },
  }),
  /** Who was given what (domain.md 9.4, `DisclosureLog`). */
  disclosures: query({
    input: z.strictObject({ caseId }),
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        at: instant,
        recipient: z.string(),
        basis: z.enum(disclosureBases),
        basisReason: z.string(),
        decidedBy: z.string(),
        sections: z.array(z.string()),
        /** `told` with a referral: by word, letter or form, not as a file of ours. */
        format: z.enum(['pdf', 'pdf_encrypted', 'data_file', 'told']),
      }),
    ),
    access: { need: 'case.read', on: 'case' },
    reads: (input) => [`case:${input.caseId}`, `timeline:${input.caseId}`],
  }),
} as const;
