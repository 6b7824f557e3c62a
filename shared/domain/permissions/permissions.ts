/** Roles of product.md; a worker may hold several, and then may do what any of them may. */
export const roles = ['manager', 'supervisor', 'worker', 'peer', 'volunteer', 'read_only'] as const;
export type Role = (typeof roles)[number];

/** Acts that are granted or not; everything that is not granted is refused. */
export const permissions = [
  'organisation.read',
  'organisation.manage',
  'workers.manage',
  'people.list',
  'people.create',
  'case.read',
  'case.change',
  'case.assign',
  'case.override_checklist',
  'notes.read',
  'notes.write',
  'stars.read',
  'stars.write',
  'star_templates.manage',
  'consent.read',
  'consent.write',
  'handover.make',
  'import.run',
  'export.run',
  'language.manage',
  'audit.read',
  'callover.read',
  'callover.write',
  'supervision.take_part',
  'supervision.give',
  'practice.take_part',
  'practice.manage',
  'reflection.write',
  'team_reflection.read',
  'team_reflection.write',
  'backup.manage',
  // Plans, home, money, scales, maps and network: what a team works with besides notes and stars.
  'tools.read',
  'tools.write',
  // Figures about the service, never about one person.
  'service.read',
  // Agencies, landlords, groups and other lists that the whole organisation shares.
  'directory.write',
  // What people say about the service: taking it in, reading open lines first, the named channel.
  'feedback.collect',
  'feedback.review',
  'complaints.write',
  'complaints.read',
  // What people may ask for about their own records, what is erased, and what got out.
  'rights.manage',
  'erasure.manage',
  'breach.manage',
] as const;
export type Permission = (typeof permissions)[number];

const readCase = [
  'organisation.read',
  'people.list',
  'case.read',
  'notes.read',
  'stars.read',
  'consent.read',
  'tools.read',
] as const;
const workCase = [
  ...readCase,
  'people.create',
  'case.change',
  'case.assign',
  'notes.write',
  'stars.write',
  'consent.write',
  'handover.make',
  'tools.write',
  'directory.write',
  'feedback.collect',
] as const;

/** Every colleague is supervised, learns and reflects, whatever cases they see. */
const ownPractice = [
  'complaints.write',
  'supervision.take_part',
  'practice.take_part',
  'reflection.write',
  'team_reflection.read',
] as const;
const teamPractice = [...ownPractice, 'callover.read', 'callover.write', 'team_reflection.write'] as const;

const grants: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  manager: new Set(permissions),
  supervisor: new Set<Permission>([
    ...workCase,
    ...teamPractice,
    'case.override_checklist',
    'star_templates.manage',
    'language.manage',
    'supervision.give',
    'practice.manage',
    'service.read',
    'feedback.review',
    'complaints.read',
  ]),
  worker: new Set<Permission>([...workCase, ...teamPractice]),
  peer: new Set<Permission>([
    ...ownPractice,
    'organisation.read',
    'people.list',
    'case.read',
    'notes.read',
    'notes.write',
    'stars.read',
  ]),
  volunteer: new Set<Permission>([
    ...ownPractice,
    'organisation.read',
    'people.list',
    'case.read',
    'notes.write',
  ]),
  read_only: new Set<Permission>(readCase),
};

/** True when any of the roles grants the act. No role, no act: default deny (product.md, Roles). */
export function mayDo(held: readonly Role[], permission: Permission): boolean {
  return held.some((role) => grants[role].has(permission));
}

/** Which cases a person may see: all, those of the own teams, or only those assigned. */
export type CaseReach = 'all' | 'teams' | 'assigned';

/** The widest reach that the roles give; nobody without a role sees a case. */
export function caseReach(held: readonly Role[]): CaseReach | 'none' {
  if (held.includes('manager')) return 'all';
  if (held.some((role) => role === 'supervisor' || role === 'worker' || role === 'read_only')) return 'teams';
  return held.some((role) => role === 'peer' || role === 'volunteer') ? 'assigned' : 'none';
}

/** Team-only text (the worker's view) is not for peers and volunteers. */
export function seesTeamOnly(held: readonly Role[]): boolean {
  return caseReach(held) !== 'assigned' && caseReach(held) !== 'none';
}
