import { z } from 'zod';
import { assignmentRoles } from '../domain/cases/case-codes.ts';
import { consentScopes, disclosureBases } from '../domain/consent/consent-codes.ts';
import { handoverKinds, handoverSections, handoverViews } from '../domain/handover/handover-codes.ts';
import { caseId, readingId } from '../lib/ids.ts';
import { accommodationKey } from './cases.ts';
import { day, instant } from './common.ts';
import { command, operation } from './procedure.ts';
import { starReading, starTemplate } from './stars.ts';
import { language } from './vault.ts';

const paper = z.enum(['A4', 'Letter']);

/** What every printed page needs around its content. */
const frame = z.strictObject({
  organisation: z.string(),
  language,
  paper,
  greyscale: z.boolean(),
  printedOn: day,
  printedAt: instant,
  author: z.string(),
  version: z.string(),
});

/** The first, the last and this reading, each with its template, for the drawing of a star. */
export const starPicture = z.strictObject({
  template: starTemplate,
  readings: z.array(starReading).min(1).max(3),
});

/** A checked section without content prints "none recorded yet"; a section that is absent here was not chosen. */
export const handoverModel = z.strictObject({
  kind: z.literal('handover'),
  frame,
  view: z.enum(handoverViews),
  occasion: z.enum(handoverKinds),
  recipient: z.string(),
  basis: z.enum(disclosureBases),
  consent: z
    .strictObject({ givenOn: day, expiresOn: day.nullable(), scopes: z.array(z.enum(consentScopes)) })
    .nullable(),
  message: z.string(),
  sections: z.array(z.enum(handoverSections)),
  name: z.string(),
  pronouns: z.string(),
  caseNumber: z.string(),
  daysAtHome: z.number().int().nullable(),
  homeSince: day.nullable(),
  contact: z.strictObject({
    phone: z.string(),
    otherWays: z.string(),
    bestTimes: z.string(),
    language: z.string(),
    interpreterNeeded: z.boolean(),
    accessNeeds: z.array(z.string()),
    wordForMe: z.string(),
    notForMe: z.string(),
  }),
  whatMatters: z.string(),
  howBestToSupport: z.string(),
  strengths: z.array(z.string()),
  home: z.strictObject({
    typeKey: accommodationKey.nullable(),
    address: z.string(),
    since: day.nullable(),
  }),
  peopleAround: z.array(z.strictObject({ name: z.string(), relation: z.string() })),
  keyDates: z.array(
    z.strictObject({
      on: day,
      at: instant.nullable(),
      kind: z.enum(['next_contact', 'star_review', 'consent_ends']),
      text: z.string(),
    }),
  ),
  team: z.array(z.strictObject({ name: z.string(), role: z.enum(assignmentRoles) })),
  star: starPicture.nullable(),
});
export type HandoverModel = z.infer<typeof handoverModel>;

export const starPrintModel = z.strictObject({
  kind: z.literal('star'),
  frame,
  name: z.string(),
  caseNumber: z.string(),
  picture: starPicture,
});

/** The organisation's recovery kit or a personal recovery code, to keep in a safe place. */
export const keyPrintModel = z.strictObject({
  kind: z.enum(['recovery_kit', 'personal_code']),
  frame,
  userName: z.string(),
  groups: z.array(z.string()),
  vaultId: z.string(),
});

export const printModel = z.discriminatedUnion('kind', [handoverModel, starPrintModel, keyPrintModel]);
export type PrintModel = z.infer<typeof printModel>;

/** Print jobs: prepared by a feature, drawn by the print page, finished by the shell. They live in memory only. */
export const prints = {
  /** Open, because the recovery kit is printed before anybody is signed in; a job id is a secret of its window. */
  model: operation({
    input: z.strictObject({ jobId: z.string().max(64) }),
    output: printModel,
    access: 'open',
    changes: () => [],
    audit: 'none',
  }),
  prepareStar: command({
    input: z.strictObject({ caseId, readingId, greyscale: z.boolean(), encrypt: z.boolean() }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'stars.read', on: 'case' },
    changes: () => [],
    audit: { action: 'print', entity: 'star_reading', id: (input) => input.readingId },
  }),
} as const;
