import { z } from 'zod';
import { disclosureBases } from '../domain/consent/consent-codes.ts';
import { assignmentRoles } from '../domain/cases/case-codes.ts';
import { handoverSections } from '../domain/handover/handover-codes.ts';
import { sectionLocks } from '../domain/handover/sections.ts';
import {
  referralDirections,
  referralOutcomes,
  referralStates,
  referralWays,
  serviceKinds,
  speakingStates,
} from '../domain/network/network-codes.ts';
import { matchStates, supporterRoles } from '../domain/peers/peer-codes.ts';
import { caseId } from '../lib/ids.ts';
import { day, done, line, none, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';

const agencyContent = z.strictObject({
  name: requiredLine(160),
  kind: z.enum(serviceKinds),
  /** How to reach it. */
  contact: line(500),
  note: line(500),
});
export const agency = agencyContent.extend({
  id: z.uuid(),
  archived: z.boolean(),
  /** People of ours it works with now, as far as the reader may see their files. */
  people: z.number().int(),
});

const linkContent = z.strictObject({
  agencyId: z.uuid(),
  contactName: line(160),
  /** What it is for the person, in a line. */
  role: line(160),
  /** What it has the lead on; empty when nothing. */
  leadOn: line(200),
  since: day,
  /** The consent under which we speak with it. */
  consentId: z.uuid().nullable(),
});
/** An agency beside the person (domain.md 13.5, `AgencyLink`). */
export const agencyLink = linkContent.extend({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(serviceKinds),
  contact: z.string(),
  until: day.nullable(),
  speaking: z.enum(speakingStates),
});
export type AgencyLink = z.infer<typeof agencyLink>;

const referralContent = z.strictObject({
  direction: z.enum(referralDirections),
  kind: z.enum(serviceKinds),
  agencyId: z.uuid().nullable(),
  entryId: z.uuid().nullable(),
  /** Who it went to or came from, where it is neither of the shared lists. */
  otherName: line(200),
  whatFor: requiredLine(500),
  sentOn: day,
  way: z.enum(referralWays),
  /** What was told about the person; a referral that tells something is a disclosure (domain.md 9.4). */
  sections: z.array(z.enum(handoverSections)),
  basis: z.enum(disclosureBases),
  basisReason: line(500),
  consentId: z.uuid().nullable(),
  nextLookOn: day.nullable(),
  /** Nobody offers what is needed: counted for the service. */
  nothingThere: z.boolean(),
});
export const referral = z.strictObject({
  id: z.uuid(),
  direction: z.enum(referralDirections),
  kind: z.enum(serviceKinds),
  name: z.string(),
  whatFor: z.string(),
  sentOn: day,
  way: z.enum(referralWays),
  sections: z.array(z.enum(handoverSections)),
  basis: z.enum(disclosureBases).nullable(),
  state: z.enum(referralStates),
  answeredOn: day.nullable(),
  answerWords: z.string(),
  nextLookOn: day.nullable(),
  outcome: z.enum(referralOutcomes).nullable(),
  outcomeWords: z.string(),
  closedOn: day.nullable(),
  isOpen: z.boolean(),
});
export type Referral = z.infer<typeof referral>;

/** Who is around a person now. */
const around = z.strictObject({
  team: z.array(z.strictObject({ name: z.string(), role: z.enum(assignmentRoles) })),
  agencies: z.array(agencyLink),
  supporters: z.array(
    z.strictObject({ name: z.string(), role: z.enum(supporterRoles), state: z.enum(matchStates) }),
  ),
  /** Groups that the person would like or has come to. */
  groups: z.array(z.string()),
  waiting: z.array(
    z.strictObject({
      name: z.string(),
      whatFor: z.string(),
      state: z.enum(referralStates),
      nextLookOn: day.nullable(),
    }),
  ),
});
export type Around = z.infer<typeof around>;

/** Agencies, links to them, and referrals (domain.md 9.4, 13.5). */
export const network = {
  agencies: query({
    input: none,
    output: z.array(agency),
    access: { need: 'tools.read' },
    reads: () => ['directory', 'people'],
  }),
  saveAgency: command({
    input: agencyContent.extend({ id: z.uuid().nullable() }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'directory.write' },
    changes: () => ['directory'],
    audit: { action: 'change', entity: 'agency', id: (_input, output) => output.id },
  }),
  /** Out of the list for choosing; what was written about it stays. */
  archiveAgency: command({
    input: z.strictObject({ id: z.uuid(), archived: z.boolean() }),
    output: done,
    access: { need: 'directory.write' },
    changes: () => ['directory'],
    audit: { action: 'change', entity: 'agency', id: (input) => input.id },
  }),
  links: query({
    input: z.strictObject({ caseId }),
    output: z.array(agencyLink),
    access: { need: 'tools.read', on: 'case' },
    reads: (input) => [`network:${input.caseId}`, `case:${input.caseId}`, 'directory'],
  }),
  saveLink: command({
    input: linkContent.extend({ caseId, id: z.uuid().nullable() }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'tools.write', on: 'case' },
    changes: (input) => [`network:${input.caseId}`, `timeline:${input.caseId}`],
    audit: { action: 'change', entity: 'agency_link', id: (_input, output) => output.id },
  }),
  endLink: command({
    input: z.strictObject({ caseId, id: z.uuid(), until: day }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes: (input) => [`network:${input.caseId}`, `timeline:${input.caseId}`],
    audit: { action: 'change', entity: 'agency_link', id: (input) => input.id },
  }),
  /** Newest first. */
  referrals: query({
    input: z.strictObject({ caseId }),
    output: z.array(referral),
    access: { need: 'tools.read', on: 'case' },
    reads: (input) => [`network:${input.caseId}`],
  }),
  /** What may be told on this ground, and why other things may not (domain.md 9.4). */
  tellable: query({
    input: z.strictObject({ caseId, basis: z.enum(disclosureBases), consentId: z.uuid().nullable() }),
    output: z.array(
      z.strictObject({ section: z.enum(handoverSections), lock: z.enum(sectionLocks).nullable() }),
    ),
    access: { need: 'tools.read', on: 'case' },
    reads: (input) => [`case:${input.caseId}`],
  }),
  /** Writes a referral into the file; one that tells something stands in the disclosure log too. */
  refer: command({
    input: referralContent.extend({ caseId }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'tools.write', on: 'case' },
    outgoing: true,
    changes: (input) => [
      `network:${input.caseId}`,
      `timeline:${input.caseId}`,
      `case:${input.caseId}`,
      'directory',
    ],
    audit: { action: 'create', entity: 'referral', id: (_input, output) => output.id },
  }),
  /** What the other side said, or that the person changed their mind. A refusal has a reason. */
  answer: command({
    input: z.strictObject({
      caseId,
      id: z.uuid(),
      state: z.enum(referralStates),
      answeredOn: day,
      answerWords: line(500),
      nextLookOn: day.nullable(),
    }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes: (input) => [`network:${input.caseId}`, `timeline:${input.caseId}`, 'directory'],
    audit: { action: 'change', entity: 'referral', id: (input) => input.id },
  }),
  /** What came of it; nothing waits any more. */
  close: command({
    input: z.strictObject({
      caseId,
      id: z.uuid(),
      outcome: z.enum(referralOutcomes),
      outcomeWords: line(500),
      closedOn: day,
    }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes: (input) => [`network:${input.caseId}`, `timeline:${input.caseId}`],
    audit: { action: 'change', entity: 'referral', id: (input) => input.id },
  }),
  /** Who is around the person: for the overview, the turned screen and the page on paper. */
  around: query({
    input: z.strictObject({ caseId }),
    output: around,
    access: { need: 'tools.read', on: 'case' },
    reads: (input) => [`network:${input.caseId}`, `case:${input.caseId}`, 'directory', 'peers', 'groups'],
  }),
  /** "Who is around me" as a page for the person. */
  preparePrint: command({
    input: z.strictObject({ caseId, greyscale: z.boolean(), encrypt: z.boolean() }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'tools.read', on: 'case' },
    changes: () => [],
    audit: { action: 'print', entity: 'around_page', id: (input) => input.caseId },
  }),
  /** Needs that nobody met, by kind, in a span of days: counts of the whole service, no names (domain.md 4.4). */
  unmet: query({
    input: z.strictObject({ from: day, to: day }),
    output: z.array(
      z.strictObject({
        kind: z.enum(serviceKinds),
        nothingThere: z.number().int(),
        refused: z.number().int(),
        waiting: z.number().int(),
      }),
    ),
    access: { need: 'service.read' },
    reads: () => ['directory'],
  }),
} as const;

/** Open referrals of a case on a callover card. */
export const openReferralLine = z.strictObject({
  name: z.string(),
  whatFor: text,
  state: z.enum(referralStates),
  sentOn: day,
  nextLookOn: day.nullable(),
});
