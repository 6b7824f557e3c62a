import { z } from 'zod';
import {
  assignmentRoles,
  caseStates,
  checklistItemStates,
  checklistItems,
  chosenByPersonAnswers,
  closureReasons,
  supportMethods,
} from '../domain/cases/case-codes.ts';
import { rhythmWords } from '../domain/contacts/contact-codes.ts';
import { accommodationTypes } from '../domain/housing/accommodation-types.ts';
import { ethosCodes } from '../domain/housing/ethos.ts';
import { sharedWithPersonStates } from '../domain/people/person-codes.ts';
import { supportsWanted } from '../domain/plans/plan-codes.ts';
import { housingSupportAreas } from '../domain/stars/star-codes.ts';
import { caseId, episodeId, personId, workerId } from '../lib/ids.ts';
import { day, done, instant, line, requiredLine, text } from './common.ts';
import { householdMember } from './household.ts';
import { command, query } from './procedure.ts';

const accommodationKeys = accommodationTypes.map((type) => type.key);
export const accommodationKey = z.enum(accommodationKeys);

const onCase = z.strictObject({ caseId });

export const episode = z.strictObject({
  id: episodeId,
  serviceName: z.string(),
  method: z.enum(supportMethods).nullable(),
  openedOn: day,
  supportStartedOn: day.nullable(),
  closedOn: day.nullable(),
  closureReason: z.enum(closureReasons).nullable(),
});

export const assignment = z.strictObject({
  id: z.uuid(),
  workerId,
  workerName: z.string(),
  role: z.enum(assignmentRoles),
  from: day,
  until: day.nullable(),
  chosenByPerson: z.enum(chosenByPersonAnswers),
});

/** The head of every page of a file, from a fixed number of queries. */
export const caseHeader = z.strictObject({
  caseId,
  personId,
  caseNumber: z.string(),
  name: z.string(),
  pronouns: z.string(),
  state: z.enum(caseStates),
  stateSince: day,
  method: z.enum(supportMethods).nullable(),
  teamId: z.uuid(),
  assignments: z.array(assignment),
  /** domain.md 6.6; null before the first settled home. */
  daysAtHome: z.number().int().min(0).nullable(),
  currentHome: z.strictObject({ since: day, days: z.number().int().min(0), address: z.string() }).nullable(),
  contactWord: z.enum(rhythmWords).nullable(),
  lastContactOn: day.nullable(),
  nextContactAt: instant.nullable(),
  nextContactPlan: z.string(),
});
export type CaseHeader = z.infer<typeof caseHeader>;

export const accommodation = z.strictObject({
  id: z.uuid(),
  typeKey: accommodationKey,
  isSettled: z.boolean(),
  ethosCode: z.enum(ethosCodes).nullable(),
  from: day.nullable(),
  until: day.nullable(),
  approximate: z.boolean(),
  address: z.string(),
  note: z.string(),
});

/** A code of ETHOS 2017; null for none, absent for the one that the type suggests (domain.md 9.1). */
const ethosCode = z.enum(ethosCodes).nullable().optional();

/** What matters, strengths and how to support: the first block of a file (domain.md 7.1). Each save is a new version. */
export const overviewContent = z.strictObject({
  whatMattersToMe: text,
  whatPeopleLikeAboutMe: text,
  howBestToSupportMe: text,
  aspirations: text,
  strengths: z
    .array(
      z.strictObject({
        text: requiredLine(500),
        foundBy: z.enum(['person', 'worker', 'other']),
        /** Part of life; null where nobody said. */
        domain: z.enum(housingSupportAreas).nullable().default(null),
      }),
    )
    .max(40),
  needs: z
    .array(
      z.strictObject({
        domain: z.enum(housingSupportAreas),
        text: requiredLine(500),
        /** The person's own order: 1 is what matters most to them. */
        personPriority: z.number().int().min(1).max(5),
        supportWanted: z.enum(supportsWanted),
      }),
    )
    .max(40)
    .default([]),
  accessNeeds: z.array(requiredLine(300)).max(20).default([]),
  languageAndInterpreter: line(500).default(''),
  culturalAndSpiritual: text.default(''),
  communicationPreferences: text.default(''),
  /** Who else is there, in words. */
  agencies: z.array(requiredLine(200)).max(30).default([]),
  /** Who helped to write it, besides the person. */
  contributors: z.array(requiredLine(120)).max(20).default([]),
  sharedWithPerson: z.enum(sharedWithPersonStates).default('not_yet'),
  withheldReason: line(500).default(''),
  nextReviewOn: day.nullable().default(null),
});

/** The support overview as it is kept (domain.md 7.1). */
export type OverviewContent = z.output<typeof overviewContent>;

const checklistItem = z.strictObject({
  key: z.enum(checklistItems),
  state: z.enum(checklistItemStates),
  reason: z.string(),
  on: day.nullable(),
  by: z.string(),
});

/** The case file: its head, its states, who works with the person, where the person lives, what matters. */
export const cases = {
  /** Opening the file. */
  header: query({
    input: onCase,
    output: caseHeader,
    access: { need: 'case.read', on: 'case' },
    reads: (input) => [`case:${input.caseId}`, `timeline:${input.caseId}`, `stars:${input.caseId}`],
  }),
  episodes: query({
    input: onCase,
    output: z.array(episode),
    access: { need: 'case.read', on: 'case' },
    reads: (input) => [`case:${input.caseId}`],
  }),
  checklist: query({
    input: onCase,
    output: z.strictObject({
      items: z.array(checklistItem),
      /** Steps still open before the case may move on to a state; empty lists mean nothing stands in the way. */
      openFor: z.array(z.strictObject({ state: z.enum(caseStates), items: z.array(z.enum(checklistItems)) })),
    }),
    access: { need: 'case.read', on: 'case' },
    reads: (input) => [`case:${input.caseId}`],
  }),
  setChecklistItem: command({
    input: z.strictObject({
      caseId,
      key: z.enum(checklistItems),
      state: z.enum(checklistItemStates),
      reason: line(500),
    }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: (input) => [`case:${input.caseId}`],
    audit: { action: 'change', entity: 'checklist_item', id: (input) => input.caseId },
  }),
  /** A change of state is always a person's act (domain.md 5.1); required steps may be overridden with a reason. */
  moveState: command({
    input: z.strictObject({
      caseId,
      to: z.enum(caseStates),
      on: day,
      reason: line(500),
      withPerson: z.boolean(),
      closureReason: z.enum(closureReasons).nullable(),
      overrideReason: line(500).nullable(),
    }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: (input) => ['people', `case:${input.caseId}`, `timeline:${input.caseId}`],
    audit: { action: 'change', entity: 'case_state', id: (input) => input.caseId },
  }),
  /** Gives the case to another team: from then on that team sees it, with all its entries. */
  changeTeam: command({
    input: z.strictObject({ caseId, teamId: z.uuid() }),
    output: done,
    access: { need: 'case.assign', on: 'case' },
    changes: (input) => ['people', `case:${input.caseId}`],
    audit: { action: 'change', entity: 'case_file', id: (input) => input.caseId },
  }),
  setMethod: command({
    input: z.strictObject({ caseId, method: z.enum(supportMethods).nullable() }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: (input) => ['people', `case:${input.caseId}`],
    audit: { action: 'change', entity: 'support_episode', id: (input) => input.caseId },
  }),
  assign: command({
    input: z.strictObject({
      caseId,
      workerId,
      role: z.enum(assignmentRoles),
      from: day,
      chosenByPerson: z.enum(chosenByPersonAnswers),
    }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'case.assign', on: 'case' },
    changes: (input) => ['people', `case:${input.caseId}`, `timeline:${input.caseId}`],
    audit: { action: 'create', entity: 'case_assignment', id: (input) => input.caseId },
  }),
  endAssignment: command({
    input: z.strictObject({ caseId, assignmentId: z.uuid(), until: day }),
    output: done,
    access: { need: 'case.assign', on: 'case' },
    changes: (input) => ['people', `case:${input.caseId}`, `timeline:${input.caseId}`],
    audit: { action: 'change', entity: 'case_assignment', id: (input) => input.caseId },
  }),
  overview: query({
    input: onCase,
    output: overviewContent.extend({
      version: z.number().int().min(0),
      writtenAt: instant.nullable(),
      writtenBy: z.string(),
    }),
    access: { need: 'case.read', on: 'case' },
    reads: (input) => [`case:${input.caseId}`],
  }),
  saveOverview: command({
    input: z.strictObject({ caseId, basedOnVersion: z.number().int().min(0), content: overviewContent }),
    output: z.strictObject({ version: z.number().int() }),
    access: { need: 'case.change', on: 'case' },
    changes: (input) => [`case:${input.caseId}`, `timeline:${input.caseId}`],
    audit: { action: 'change', entity: 'support_overview', id: (input) => input.caseId },
  }),
  home: query({
    input: onCase,
    output: z.strictObject({
      accommodations: z.array(accommodation),
      /** Rights to a home; a draft from an import waits to be completed. They count as homes as well. */
      tenancies: z.array(
        z.strictObject({
          id: z.uuid(),
          movedInOn: day.nullable(),
          endedOn: day.nullable(),
          isDraft: z.boolean(),
        }),
      ),
      /** Present members first; those who left stay in the history. */
      household: z.array(householdMember),
    }),
    access: { need: 'case.read', on: 'case' },
    reads: (input) => [`case:${input.caseId}`],
  }),
  addAccommodation: command({
    input: z.strictObject({
      caseId,
      typeKey: accommodationKey,
      ethosCode,
      from: day,
      until: day.nullable(),
      approximate: z.boolean(),
      address: line(300),
      note: line(500),
      /** Ends the place before on the day this one starts. */
      endsPrevious: z.boolean(),
    }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'case.change', on: 'case' },
    changes: (input) => ['people', `case:${input.caseId}`, `timeline:${input.caseId}`],
    audit: { action: 'create', entity: 'accommodation', id: (_input, output) => output.id },
  }),
  updateAccommodation: command({
    input: z.strictObject({
      caseId,
      id: z.uuid(),
      typeKey: accommodationKey,
      ethosCode,
      from: day.nullable(),
      until: day.nullable(),
      approximate: z.boolean(),
      address: line(300),
      note: line(500),
    }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: (input) => ['people', `case:${input.caseId}`],
    audit: { action: 'change', entity: 'accommodation', id: (input) => input.id },
  }),
} as const;
