import { z } from 'zod';
import {
  exportFindingCodes,
  exportLevels,
  hmisHousingTypeKeys,
  hmisProjectTypeKeys,
} from '../domain/exports/hmis-codes.ts';
import { caseId } from '../lib/ids.ts';
import { day, done, line, none } from './common.ts';
import { command, operation, query } from './procedure.ts';

const run = { need: 'export.run' } as const;
const count = z.number().int().min(0);

/** What a service is in HMIS (HUD data standards 2.02, 2.03, 2.06). */
const projectContent = z.strictObject({
  /** Its number in the other system; '' lets Keystead make one. */
  projectId: line(32),
  projectType: z.enum(hmisProjectTypeKeys).nullable(),
  housingType: z.enum(hmisHousingTypeKeys).nullable(),
  /** `XX-500`, or '' while it is not known. */
  cocCode: z.string().regex(/^(?:[A-Z]{2}-\d{3})?$/u),
  geocode: z.string().regex(/^(?:\d{6})?$/u),
  isContinuum: z.boolean(),
  isVictimService: z.boolean(),
  /** Null: the first day of support with it. */
  startedOn: day.nullable(),
});
export type HmisProjectContent = z.infer<typeof projectContent>;

const hmisProject = projectContent.extend({
  serviceId: z.uuid(),
  name: z.string(),
  /** The number that came in with the last import into this service; '' for none. */
  cameWith: z.string(),
});
export type HmisProject = z.infer<typeof hmisProject>;

/** Everybody who was supported on any day of the period, both days included. */
const question = z.strictObject({
  from: day,
  to: day,
  serviceIds: z.array(z.uuid()).min(1).max(100),
  /** Answers about identity that go along; each off unless somebody asks (domain.md 9.5). */
  identity: z.strictObject({ race: z.boolean(), sex: z.boolean(), veteran: z.boolean() }),
});
export type HmisQuestion = z.infer<typeof question>;

const exportFindingGroup = z.strictObject({
  level: z.enum(exportLevels),
  code: z.enum(exportFindingCodes),
  file: z.string().nullable(),
  column: z.string().nullable(),
  count,
  /** The first ten people to look at. */
  people: z.array(z.strictObject({ caseId, name: z.string() })),
  services: z.array(z.string()),
});
export type ExportFindingGroup = z.infer<typeof exportFindingGroup>;

/** HMIS CSV FY2026 out (domain.md 9.5). */
export const hmisExport = {
  projects: query({
    input: none,
    output: z.array(hmisProject),
    access: run,
    reads: () => ['organisation', 'imports'],
  }),
  changeProject: command({
    input: projectContent.extend({ serviceId: z.uuid() }),
    output: done,
    access: run,
    changes: () => ['organisation'],
    audit: { action: 'change', entity: 'hmis_project', id: (input) => input.serviceId },
  }),
  /** What the file would hold and what is to be said about it; writes nothing. */
  check: operation({
    input: question,
    output: z.strictObject({
      people: count,
      enrollments: count,
      exits: count,
      /** Restricted files with support in the period: they stay out. */
      left: count,
      findings: z.array(exportFindingGroup),
      /** False while a finding forbids the file. */
      ready: z.boolean(),
    }),
    access: run,
    changes: () => [],
    audit: { action: 'view', entity: 'hmis_export', id: () => null },
  }),
  /** The zip for `shell.saveFile`; the entry for each person's file follows when it is written. `export_blocked` after a stop. */
  prepareFile: operation({
    input: question,
    output: z.strictObject({ jobId: z.string() }),
    access: run,
    confirm: true,
    changes: () => [],
    audit: 'none',
  }),
} as const;
