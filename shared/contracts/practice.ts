import { z } from 'zod';
import { frameworkLimits } from '../domain/practice/framework.ts';
import { practiceRecordKinds, supportSections, trainingStates } from '../domain/practice/practice-codes.ts';
import { workerId } from '../lib/ids.ts';
import { day, done, instant, line, none, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';

const key = z.string().regex(/^[a-z][a-z0-9_]{0,40}$/);
const levelNumber = z.number().int().min(0).max(20);

/** Words of the shipped set stand in the catalogue: its names, relevance lines and descriptions are null here. */
export const competencyFramework = z.strictObject({
  id: z.uuid(),
  /** The same framework through all its versions. */
  familyId: z.uuid(),
  name: z.string().nullable(),
  /** Whose text it is. */
  owner: z.string(),
  version: z.number().int().min(1),
  isShipped: z.boolean(),
  /** Older versions and those out of use stay readable for the appraisals made with them. */
  isInUse: z.boolean(),
  /** An appraisal was begun with this version: a change makes the next one. */
  isRated: z.boolean(),
  competencies: z.array(
    z.strictObject({
      key,
      name: z.string().nullable(),
      relevance: z.string().nullable(),
      levels: z.array(z.strictObject({ label: z.string(), levelNumber, description: z.string().nullable() })),
    }),
  ),
});
export type CompetencyFrameworkView = z.infer<typeof competencyFramework>;

export const frameworkContent = z.strictObject({
  name: requiredLine(frameworkLimits.name),
  owner: line(frameworkLimits.line),
  competencies: z
    .array(
      z.strictObject({
        key,
        name: requiredLine(frameworkLimits.name),
        relevance: line(frameworkLimits.line),
        levels: z
          .array(
            z.strictObject({
              label: requiredLine(60),
              levelNumber,
              description: line(frameworkLimits.description),
            }),
          )
          .min(1)
          .max(frameworkLimits.levels),
      }),
    )
    .min(1)
    .max(frameworkLimits.competencies),
});

const trainingContent = z.strictObject({
  title: requiredLine(120),
  about: line(500),
  required: z.boolean(),
  /** Null: it does not run out. */
  validMonths: z.number().int().min(1).max(240).nullable(),
});
const training = trainingContent.extend({ id: z.uuid() });

/** Where one colleague stands with one training; the last two are null where there is no record. */
const trainingStanding = z.strictObject({
  trainingId: z.uuid(),
  state: z.enum(trainingStates),
  completedOn: day.nullable(),
  validUntil: day.nullable(),
});

const recordContent = z.strictObject({
  /** Null for a training that is not on the list. */
  trainingId: z.uuid().nullable(),
  title: requiredLine(120),
  provider: line(120),
  completedOn: day,
  validUntil: day.nullable(),
});

export const supportEntry = z.strictObject({
  id: z.uuid(),
  section: z.enum(supportSections),
  title: z.string(),
  about: z.string(),
  howToReach: z.string(),
});

/** Writing of one's own that is not saved yet; it names its form and, where there is one, its record. */
const draftPlace = z.string().regex(/^[a-z]+(\/[a-z0-9-]+){1,3}$/);

const practiceRecord = z.strictObject({
  id: z.uuid(),
  kind: z.enum(practiceRecordKinds),
  on: day,
  /** Null while an earlier personal recovery code is still needed to open it. */
  content: z.strictObject({ withWhom: z.string(), learned: z.string() }).nullable(),
});

/**
 * What colleagues learn by and lean on (domain.md 10.1, 10.4, 13.5). Training and induction are plain data: the
 * colleague, supervisors of the same team and managers see them. Coaching, mentoring and shadowing are sealed under the
 * own key.
 */
export const practice = {
  frameworks: query({
    input: none,
    output: z.array(competencyFramework),
    access: { need: 'practice.take_part' },
    reads: () => ['practice'],
  }),
  /** A new framework, or a change to one; a version that was rated with stays, and the change is the next version. */
  saveFramework: command({
    input: z.strictObject({ id: z.uuid().nullable(), content: frameworkContent }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'practice.manage' },
    changes: () => ['practice'],
    audit: { action: 'change', entity: 'competency_framework', id: (_input, output) => output.id },
  }),
  /** Takes one out of use; one that nobody rated with goes altogether. */
  retireFramework: command({
    input: z.strictObject({ id: z.uuid() }),
    output: done,
    access: { need: 'practice.manage' },
    changes: () => ['practice'],
    audit: { action: 'change', entity: 'competency_framework', id: (input) => input.id },
  }),

  trainings: query({
    input: none,
    output: z.array(training),
    access: { need: 'practice.take_part' },
    reads: () => ['practice'],
  }),
  addTrainings: command({
    input: z.strictObject({ trainings: z.array(trainingContent).min(1).max(50) }),
    output: done,
    access: { need: 'practice.manage' },
    changes: () => ['practice'],
    audit: { action: 'create', entity: 'training', id: () => null },
  }),
  changeTraining: command({
    input: training,
    output: done,
    access: { need: 'practice.manage' },
    changes: () => ['practice'],
    audit: { action: 'change', entity: 'training', id: (input) => input.id },
  }),
  /** Takes a training off the list; what colleagues did stays in their records. */
  removeTraining: command({
    input: z.strictObject({ id: z.uuid() }),
    output: done,
    access: { need: 'practice.manage' },
    changes: () => ['practice'],
    audit: { action: 'change', entity: 'training', id: (input) => input.id },
  }),
  /** What one colleague did and what is worth doing; one's own, or of a colleague within reach. */
  trainingOf: query({
    input: z.strictObject({ workerId }),
    output: z.strictObject({
      standings: z.array(trainingStanding),
      records: z.array(recordContent.extend({ id: z.uuid() })),
    }),
    access: { need: 'practice.take_part' },
    reads: () => ['practice'],
  }),
  /** The plain table: every colleague within reach beside every training of the list. */
  teamTraining: query({
    input: none,
    output: z.array(z.strictObject({ id: workerId, name: z.string(), standings: z.array(trainingStanding) })),
    access: { need: 'practice.manage' },
    reads: () => ['practice', 'workers'],
  }),
  saveTrainingRecord: command({
    input: z.strictObject({ id: z.uuid().nullable(), workerId, record: recordContent }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'practice.take_part' },
    changes: () => ['practice'],
    audit: { action: 'change', entity: 'training_record', id: (_input, output) => output.id },
  }),
  removeTrainingRecord: command({
    input: z.strictObject({ id: z.uuid() }),
    output: done,
    access: { need: 'practice.take_part' },
    changes: () => ['practice'],
    audit: { action: 'delete', entity: 'training_record', id: (input) => input.id },
  }),

  inductionTemplates: query({
    input: none,
    output: z.array(z.strictObject({ id: z.uuid(), name: z.string(), items: z.array(z.string()) })),
    access: { need: 'practice.take_part' },
    reads: () => ['practice'],
  }),
  saveInductionTemplate: command({
    input: z.strictObject({
      id: z.uuid().nullable(),
      name: requiredLine(120),
      items: z.array(requiredLine(300)).min(1).max(60),
    }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'practice.manage' },
    changes: () => ['practice'],
    audit: { action: 'change', entity: 'induction_template', id: (_input, output) => output.id },
  }),
  /** Lists that were begun from it stay. */
  removeInductionTemplate: command({
    input: z.strictObject({ id: z.uuid() }),
    output: done,
    access: { need: 'practice.manage' },
    changes: () => ['practice'],
    audit: { action: 'delete', entity: 'induction_template', id: (input) => input.id },
  }),
  inductionOf: query({
    input: z.strictObject({ workerId }),
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        listName: z.string(),
        text: z.string(),
        doneOn: day.nullable(),
        by: z.string().nullable(),
      }),
    ),
    access: { need: 'practice.take_part' },
    reads: () => ['practice'],
  }),
  /** Gives a colleague the points of a list, as they stand today. */
  beginInduction: command({
    input: z.strictObject({ workerId, templateId: z.uuid() }),
    output: done,
    access: { need: 'practice.manage' },
    changes: () => ['practice'],
    audit: { action: 'create', entity: 'induction', id: (input) => input.workerId },
  }),
  markInduction: command({
    input: z.strictObject({ id: z.uuid(), doneOn: day.nullable() }),
    output: done,
    access: { need: 'practice.take_part' },
    changes: () => ['practice'],
    audit: { action: 'change', entity: 'induction_item', id: (input) => input.id },
  }),

  /** One's own coaching, mentoring and shadowing, newest first; nobody else can read them. */
  records: query({
    input: none,
    output: z.array(practiceRecord),
    access: { need: 'practice.take_part' },
    reads: () => ['practice'],
  }),
  saveRecord: command({
    input: z.strictObject({
      id: z.uuid().nullable(),
      kind: z.enum(practiceRecordKinds),
      on: day,
      withWhom: line(120),
      learned: text,
    }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'practice.take_part' },
    changes: () => ['practice'],
    audit: {
      action: 'change',
      entity: 'practice_record',
      id: (_input, output) => output.id,
      confidential: true,
    },
  }),
  removeRecord: command({
    input: z.strictObject({ id: z.uuid() }),
    output: done,
    access: { need: 'practice.take_part' },
    changes: () => ['practice'],
    audit: { action: 'delete', entity: 'practice_record', id: (input) => input.id },
  }),

  staffSupport: query({
    input: none,
    output: z.array(supportEntry),
    access: 'signed_in',
    reads: () => ['practice'],
  }),
  saveSupportEntry: command({
    input: z.strictObject({
      id: z.uuid().nullable(),
      section: z.enum(supportSections),
      title: requiredLine(120),
      about: line(1000),
      howToReach: line(300),
    }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'practice.manage' },
    changes: () => ['practice'],
    audit: { action: 'change', entity: 'support_entry', id: (_input, output) => output.id },
  }),
  removeSupportEntry: command({
    input: z.strictObject({ id: z.uuid() }),
    output: done,
    access: { need: 'practice.manage' },
    changes: () => ['practice'],
    audit: { action: 'delete', entity: 'support_entry', id: (input) => input.id },
  }),

  prepareSupportPdf: command({
    input: none,
    output: z.strictObject({ jobId: z.string() }),
    access: 'signed_in',
    changes: () => [],
    audit: { action: 'print', entity: 'support_entry', id: () => null },
  }),

  /** Colleagues whose training and induction one looks after: all for managers, those of the own teams else. */
  colleagues: query({
    input: none,
    output: z.array(z.strictObject({ id: workerId, name: z.string() })),
    access: { need: 'practice.manage' },
    reads: () => ['workers'],
  }),

  /** Unsaved writing under the own key; nothing of it stands in `drafts`. */
  keepDraft: command({
    input: z.strictObject({ place: draftPlace, content: z.json() }),
    output: z.strictObject({ keptAt: instant }),
    access: { need: 'practice.take_part' },
    changes: () => [],
    audit: 'not_a_record',
  }),
  findDraft: query({
    input: z.strictObject({ place: draftPlace }),
    output: z.strictObject({ keptAt: instant, content: z.json() }).nullable(),
    access: { need: 'practice.take_part' },
    reads: () => [],
  }),
  discardDraft: command({
    input: z.strictObject({ place: draftPlace }),
    output: done,
    access: { need: 'practice.take_part' },
    changes: () => [],
    audit: 'not_a_record',
  }),
} as const;
