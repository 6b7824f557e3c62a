import { z } from 'zod';
import { gridSizes } from '../domain/safety/situation-grid.ts';
import { roles } from '../domain/permissions/permissions.ts';
import { workerId } from '../lib/ids.ts';
import { day, done, line, none, requiredLine } from './common.ts';
import { command, query } from './procedure.ts';
import { language } from './vault.ts';

/** The organisation's word for the person supported (domain.md 13). */
export const personWords = ['person', 'tenant', 'resident', 'member', 'client'] as const;
export type PersonWord = (typeof personWords)[number];

/** What the organisation calls the plan of domain.md 7.2. */
export const planTitles = ['safety_and_wellbeing', 'safety_and_inclusion'] as const;
export type PlanTitle = (typeof planTitles)[number];

export const organisationSettings = z.strictObject({
  name: requiredLine(120),
  personWord: z.enum(personWords),
  planTitle: z.enum(planTitles),
  /** Steps of the grid for situations (domain.md 7.3). */
  gridSize: z.literal(gridSizes),
  country: z.string().regex(/^[A-Z]{2}$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
  language,
  paper: z.enum(['A4', 'Letter']),
  /** 1 = Monday … 7 = Sunday. */
  weekStartsOn: z.number().int().min(1).max(7),
  lockAfterMinutes: z.number().int().min(1).max(15),
});

const team = z.strictObject({ id: z.uuid(), serviceId: z.uuid(), name: requiredLine(120) });
const service = z.strictObject({ id: z.uuid(), name: requiredLine(120) });

export const worker = z.strictObject({
  id: workerId,
  name: z.string(),
  roles: z.array(z.enum(roles)),
  teamIds: z.array(z.uuid()),
  fte: z.number().min(0).max(1),
  from: day,
  until: day.nullable(),
});
export type Worker = z.infer<typeof worker>;

/** The organisation, its services and teams, and who works there. */
export const organisation = {
  get: query({
    input: none,
    output: organisationSettings.extend({ services: z.array(service), teams: z.array(team) }),
    access: 'signed_in',
    reads: () => ['organisation'],
  }),
  update: command({
    input: organisationSettings,
    output: done,
    access: { need: 'organisation.manage' },
    changes: () => ['organisation'],
    audit: { action: 'change', entity: 'organisation', id: () => null },
  }),
  addTeam: command({
    input: z.strictObject({ serviceId: z.uuid(), name: requiredLine(120) }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'organisation.manage' },
    changes: () => ['organisation'],
    audit: { action: 'create', entity: 'team', id: (_input, output) => output.id },
  }),
  addService: command({
    input: z.strictObject({ name: requiredLine(120) }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'organisation.manage' },
    changes: () => ['organisation'],
    audit: { action: 'create', entity: 'service', id: (_input, output) => output.id },
  }),
  rename: command({
    input: z.strictObject({ kind: z.enum(['team', 'service']), id: z.uuid(), name: requiredLine(120) }),
    output: done,
    access: { need: 'organisation.manage' },
    changes: () => ['organisation'],
    audit: { action: 'change', entity: 'team_or_service', id: (input) => input.id },
  }),
} as const;

/** Colleagues. A new one with a passphrase is added by `vault.addUser`; one without an own sign-in by `workers.add`. */
export const workers = {
  list: query({
    input: none,
    output: z.array(worker.extend({ canSignIn: z.boolean() })),
    access: 'signed_in',
    reads: () => ['workers'],
  }),
  add: command({
    input: z.strictObject({
      name: requiredLine(120),
      roles: z.array(z.enum(roles)).min(1),
      teamIds: z.array(z.uuid()),
    }),
    output: z.strictObject({ id: workerId }),
    access: { need: 'workers.manage' },
    confirm: true,
    changes: () => ['workers'],
    audit: { action: 'create', entity: 'worker', id: (_input, output) => output.id },
  }),
  update: command({
    input: z.strictObject({
      id: workerId,
      name: line(120).min(1),
      roles: z.array(z.enum(roles)).min(1),
      teamIds: z.array(z.uuid()),
      fte: z.number().min(0).max(1),
    }),
    output: done,
    access: { need: 'workers.manage' },
    confirm: true,
    changes: () => ['workers'],
    audit: { action: 'change', entity: 'worker', id: (input) => input.id },
  }),
} as const;
