import { z } from 'zod';
import {
  contractKinds,
  landlordKinds,
  paymentMethods,
  tenancyEndReasons,
} from '../domain/housing/tenancy-codes.ts';
import { payFrequencies } from '../domain/money/frequency.ts';
import { caseId } from '../lib/ids.ts';
import { accommodationKey } from './cases.ts';
import { amount, day, done, line, none, requiredLine } from './common.ts';
import { command, query } from './procedure.ts';

/** What a person completes about the right to live in a home (domain.md 9.2, `Tenancy`). */
export const tenancyContent = z.strictObject({
  address: requiredLine(300),
  landlordId: z.uuid().nullable(),
  contractKind: z.enum(contractKinds),
  startOn: day.nullable(),
  movedInOn: day.nullable(),
  rentAmount: amount.nullable(),
  rentFrequency: z.enum(payFrequencies).nullable(),
  deposit: amount.nullable(),
  depositNote: line(300),
  paymentMethod: z.enum(paymentMethods),
  /** One of homes scattered among ordinary ones; null where nobody has said. */
  isScatteredSite: z.boolean().nullable(),
  /** Who else lives there, as they wish to be named. */
  household: z.array(requiredLine(120)).max(20),
});
export type TenancyContent = z.infer<typeof tenancyContent>;

export const tenancy = z.strictObject({
  id: z.uuid(),
  /** Came from an import and waits to be completed by somebody. */
  isDraft: z.boolean(),
  ...tenancyContent.shape,
  address: z.string(),
  landlordName: z.string(),
  endedOn: day.nullable(),
  endReason: z.enum(tenancyEndReasons).nullable(),
  endWords: z.string(),
  /** The place in the history that this tenancy is the right to; null without one. */
  accommodationId: z.uuid().nullable(),
});
export type Tenancy = z.infer<typeof tenancy>;

const onCase = z.strictObject({ caseId });
const onTenancy = z.strictObject({ caseId, tenancyId: z.uuid() });
const changed = ({ caseId: id }: z.infer<typeof onCase>) =>
  ['people', `case:${id}`, `home:${id}`, `timeline:${id}`] as const;

/** The right to live in a home; separate from support on purpose: neither ends the other (domain.md 0.3). */
export const tenancies = {
  /** Present ones first, then by the day they began, newest first. */
  list: query({
    input: onCase,
    output: z.array(tenancy),
    access: { need: 'tools.read', on: 'case' },
    reads: (input) => [`case:${input.caseId}`, `home:${input.caseId}`, 'landlords'],
  }),
  add: command({
    input: z.strictObject({
      caseId,
      content: tenancyContent,
      /** A place in the history, or the kind of a new one to be written there; neither before moving in. */
      accommodationId: z.uuid().nullable(),
      newPlace: accommodationKey.nullable(),
    }),
    output: z.strictObject({ tenancyId: z.uuid() }),
    access: { need: 'tools.write', on: 'case' },
    changes: changed,
    audit: { action: 'create', entity: 'tenancy', id: (_input, output) => output.tenancyId },
  }),
  /** Completes a draft, corrects, or says what has changed. */
  change: command({
    input: z.strictObject({ ...onTenancy.shape, content: tenancyContent }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes: changed,
    audit: { action: 'change', entity: 'tenancy', id: (input) => input.tenancyId },
  }),
  /** Says when and why it ended; the place in the history ends with it. */
  end: command({
    input: z.strictObject({
      ...onTenancy.shape,
      on: day,
      reason: z.enum(tenancyEndReasons),
      /** In the person's or the team's words. */
      words: line(500),
    }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes: changed,
    audit: { action: 'change', entity: 'tenancy', id: (input) => input.tenancyId },
  }),
} as const;

export const landlordContent = z.strictObject({
  name: requiredLine(200),
  kind: z.enum(landlordKinds),
  contact: line(500),
  /** Who talks to whom, and how often. */
  contactAgreement: line(500),
  note: line(500),
});
export type LandlordContent = z.infer<typeof landlordContent>;

/** Who lets homes to people supported here; one list for the organisation (domain.md 13.5). */
export const landlords = {
  /** By name, with the number of tenancies that have not ended. */
  list: query({
    input: none,
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        ...landlordContent.shape,
        tenancies: z.number().int().min(0),
      }),
    ),
    access: { need: 'tools.read' },
    reads: () => ['landlords'],
  }),
  add: command({
    input: landlordContent,
    output: z.strictObject({ landlordId: z.uuid() }),
    access: { need: 'directory.write' },
    changes: () => ['landlords'],
    audit: { action: 'create', entity: 'landlord', id: (_input, output) => output.landlordId },
  }),
  change: command({
    input: z.strictObject({ landlordId: z.uuid(), content: landlordContent }),
    output: done,
    access: { need: 'directory.write' },
    changes: () => ['landlords'],
    audit: { action: 'change', entity: 'landlord', id: (input) => input.landlordId },
  }),
} as const;
