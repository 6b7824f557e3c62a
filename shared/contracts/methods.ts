import { z } from 'zod';
import { supportMethods } from '../domain/cases/case-codes.ts';
import {
  allocationAnswers,
  allocationPrompts,
  otherMethodReasons,
} from '../domain/methods/allocation-codes.ts';
import { ctiAnswers, ctiPhases } from '../domain/methods/cti-codes.ts';
import { mostFocusAreas } from '../domain/methods/cti-course.ts';
import { methodsWithDefaults } from '../domain/methods/method-defaults.ts';
import { rhythmBounds } from '../domain/contacts/rhythm.ts';
import { caseId } from '../lib/ids.ts';
import { day, done, line, none, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';

/** What is for the team only; null for those who may not see it. */
const team = z.strictObject({ workerView: text }).nullable();

/** What is strong: it stands first on every page (domain.md 0.3). */
const strengths = z.array(requiredLine(500)).max(40);

/** Which support fits, talked over together (domain.md 4.5). No score: nothing here is a number. */
export const allocationBody = z.strictObject({
  kind: z.literal('allocation'),
  content: z.strictObject({
    strengths,
    answers: z.partialRecord(z.enum(allocationPrompts), z.enum(allocationAnswers)),
    personWish: text,
    noWishReason: line(500),
    preferred: z.enum(supportMethods).nullable(),
    offered: z.array(z.enum(supportMethods)).max(supportMethods.length),
    chosen: z.enum(supportMethods).nullable(),
    otherBecause: z.enum(otherMethodReasons).nullable(),
    rationale: text,
    decidedBy: line(300),
    ctiReason: line(500),
  }),
  team,
});
export type AllocationBody = z.infer<typeof allocationBody>;

const ctiReview = z.strictObject({
  on: day,
  answers: z.strictObject({
    tapering: z.enum(ctiAnswers).nullable(),
    time_left: z.enum(ctiAnswers).nullable(),
    worker_change: z.enum(ctiAnswers).nullable(),
  }),
  note: text,
});

/** The way through CTI so far (domain.md 4.3). */
export const ctiCourseBody = z.strictObject({
  kind: z.literal('cti_course'),
  content: z.strictObject({
    strengths,
    phaseMonths: z.number().int().min(1).max(12),
    phases: z
      .array(
        z.strictObject({
          phase: z.enum(ctiPhases),
          startedOn: day,
          plannedEnd: day.nullable(),
          endedOn: day.nullable(),
          focusAreas: z.array(requiredLine(300)).max(mostFocusAreas),
          changedReason: line(500),
          review: ctiReview.nullable(),
        }),
      )
      .max(ctiPhases.length),
  }),
  team,
});
export type CtiCourseBody = z.infer<typeof ctiCourseBody>;

const contactStep = z.strictObject({
  contactsPerWeek: z.number().min(0.05).max(14),
  visitEveryDays: z.number().int().min(1).max(365),
});
const methodDefaults = z.strictObject({
  maxCaseloadPerFte: z.number().int().min(1).max(100),
  steps: z.array(contactStep).min(1).max(3),
  contactFloorDays: z.number().int().min(1).max(365),
  inVivoTarget: z.number().int().min(0).max(100),
});

const figure = (name: keyof typeof rhythmBounds) =>
  z.number().int().min(rhythmBounds[name].least).max(rhythmBounds[name].most);

/** What the organisation settled for its methods (`shared/domain/methods/method-defaults.ts`). */
export const methodSettings = z.strictObject({
  usual: z.strictObject({
    firstMonths: figure('firstMonths'),
    contact: figure('contact'),
    visitAtFirst: figure('visitAtFirst'),
    visitLater: figure('visitLater'),
    paused: figure('paused'),
    floor: figure('floor'),
    grace: figure('grace'),
  }),
  methods: z.strictObject({
    cti: methodDefaults,
    icm: methodDefaults,
    act: methodDefaults,
    m_act: methodDefaults,
  }),
  ctiPhaseMonths: z.number().int().min(1).max(12),
  halfWhenTapering: z.boolean(),
});

const rhythm = z.strictObject({
  contactEveryDays: z.number().int(),
  visitEveryDays: z.number().int(),
  contactFloorDays: z.number().int(),
});

/** Methods of support: what each asks of the service, and what was chosen for one person (domain.md 4). */
export const methods = {
  settings: query({
    input: none,
    output: z.strictObject({ settings: methodSettings, isOurs: z.boolean() }),
    access: { need: 'organisation.read' },
    reads: () => ['organisation'],
  }),
  saveSettings: command({
    input: methodSettings,
    output: done,
    access: { need: 'organisation.manage' },
    changes: () => ['organisation', 'people'],
    audit: { action: 'change', entity: 'method_settings', id: () => null },
  }),
  /** Back to the figures that come with Keystead: all methods, or one. */
  resetSettings: command({
    input: z.strictObject({ method: z.enum(methodsWithDefaults).nullable() }),
    output: done,
    access: { need: 'organisation.manage' },
    changes: () => ['organisation', 'people'],
    audit: { action: 'change', entity: 'method_settings', id: () => null },
  }),
  /** The method of a file, the CTI phase under way, and the rhythm that the method asks of the service. */
  ofCase: query({
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      method: z.enum(supportMethods).nullable(),
      supportSince: day.nullable(),
      ctiPhase: z.enum(ctiPhases).nullable(),
      phaseEnd: day.nullable(),
      rhythm: rhythm.nullable(),
      /** People who met the person in the last two weeks; the team approach of ACT (domain.md 4.4). */
      metLately: z.array(z.string()),
    }),
    access: { need: 'tools.read', on: 'case' },
    reads: (input) => ['organisation', `case:${input.caseId}`, `timeline:${input.caseId}`],
  }),
} as const;
