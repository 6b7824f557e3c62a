import { z } from 'zod';
import { caseStates, supportMethods } from '../domain/cases/case-codes.ts';
import { contactChannels, contactPlaces, rhythmWords } from '../domain/contacts/contact-codes.ts';
import { paperworkPreferences } from '../domain/people/person-codes.ts';
import { caseId, personId, workerId } from '../lib/ids.ts';
import { cursor, day, done, line, none, requiredLine } from './common.ts';
import { command, query } from './procedure.ts';

/** What is kept about a person besides their support (domain.md 5.0). Only the chosen name is required. */
export const personDetails = z.strictObject({
  chosenName: requiredLine(120),
  pronouns: line(60),
  legalGivenName: line(120),
  legalFamilyName: line(120),
  otherNames: z.array(requiredLine(120)).max(20),
  birthDate: day.nullable(),
  birthDateApproximate: z.boolean(),
  language: line(60),
  interpreterNeeded: z.boolean(),
  phone: line(60),
  otherWaysToReach: line(500),
  bestTimes: line(200),
  accessNeeds: z.array(requiredLine(200)).max(20),
  emergencyContacts: z
    .array(z.strictObject({ name: requiredLine(120), relation: line(120), phone: line(60) }))
    .max(10),
});

export const personPreferences = z.strictObject({
  paperwork: z.enum(paperworkPreferences).nullable(),
  preferredChannel: z.enum(contactChannels).nullable(),
  preferredPlaces: z.array(z.enum(contactPlaces)),
  wordForMe: line(120),
  notForMe: line(500),
});

export const peopleSorts = ['name', 'days_at_home', 'last_contact', 'next_contact', 'opened'] as const;

export const personRow = z.strictObject({
  personId,
  caseId,
  caseNumber: z.string(),
  /** Empty when nobody knows a name yet; the screen then says so in its own words. */
  name: z.string(),
  pronouns: z.string(),
  state: z.enum(caseStates),
  method: z.enum(supportMethods).nullable(),
  /** Days in a settled home (domain.md 6.6); null when there has been none. */
  daysAtHome: z.number().int().min(0).nullable(),
  hasHome: z.boolean(),
  workers: z.array(z.string()),
  contactWord: z.enum(rhythmWords).nullable(),
  lastContactOn: day.nullable(),
  nextContactAt: z.iso.datetime().nullable(),
});
export type PersonRow = z.infer<typeof personRow>;

/** One or two people who may be the same; names only as far as needed to decide. */
export const possibleDuplicate = z.strictObject({
  personId,
  caseId,
  name: z.string(),
  birthDate: day.nullable(),
  caseNumber: z.string(),
  reasons: z.array(z.enum(['same_name', 'similar_name', 'same_birth_date', 'same_external_id'])),
});

/** People, as a list and as themselves. */
export const people = {
  list: query({
    input: z.strictObject({
      text: line(120),
      states: z.array(z.enum(caseStates)),
      workerId: workerId.nullable(),
      teamId: z.uuid().nullable(),
      contactWord: z.enum(rhythmWords).nullable(),
      sort: z.enum(peopleSorts),
      descending: z.boolean(),
      page: z.number().int().min(0).max(10_000),
    }),
    output: z.strictObject({
      rows: z.array(personRow).max(50),
      total: z.number().int().min(0),
      pageSize: z.literal(50),
    }),
    access: { need: 'people.list' },
    reads: () => ['people'],
  }),
  /** Looks whether somebody with such a name or birth date is known, before a second file is opened. */
  findSimilar: query({
    input: z.strictObject({ name: line(120), birthDate: day.nullable() }),
    output: z.array(possibleDuplicate).max(5),
    access: { need: 'people.create' },
    reads: () => ['people'],
  }),
  create: command({
    input: z.strictObject({
      chosenName: requiredLine(120),
      pronouns: line(60),
      birthDate: day.nullable(),
      phone: line(60),
      method: z.enum(supportMethods).nullable(),
      state: z.enum(['enquiry', 'opening', 'active']),
      openedOn: day,
      teamId: z.uuid(),
      mainWorkerId: workerId.nullable(),
    }),
    output: z.strictObject({ personId, caseId }),
    access: { need: 'people.create' },
    changes: () => ['people'],
    audit: { action: 'create', entity: 'case_file', id: (_input, output) => output.caseId },
  }),
  get: query({
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      personId,
      /** The chosen name may be empty: an import knows people by a number only. */
      details: personDetails.extend({ chosenName: line(120) }),
      preferences: personPreferences,
    }),
    access: { need: 'case.read', on: 'case' },
    reads: (input) => [`case:${input.caseId}`],
  }),
  update: command({
    input: z.strictObject({ caseId, details: personDetails, preferences: personPreferences }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: (input) => ['people', `case:${input.caseId}`],
    audit: { action: 'change', entity: 'person', id: (input) => input.caseId },
  }),
  /** Twenty by name for pickers, name and number only; `after` is the `caseId` of the last row before. */
  pick: query({
    input: z.strictObject({ text: line(120), after: cursor }),
    output: z.array(z.strictObject({ caseId, name: z.string(), caseNumber: z.string() })).max(20),
    access: { need: 'people.list' },
    reads: () => ['people'],
  }),
  /** The files that the signed-in person opened last and may still see, newest first; on whatever day that was. */
  recent: query({
    input: none,
    output: z.array(z.strictObject({ caseId, name: z.string(), caseNumber: z.string() })).max(8),
    access: { need: 'people.list' },
    reads: () => ['people'],
  }),
} as const;
