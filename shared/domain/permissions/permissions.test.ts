import { describe, expect, it } from 'vitest';
import {
  caseReach,
  mayDo,
  type Permission,
  permissions,
  type Role,
  roles,
  seesTeamOnly,
} from './permissions.ts';

/**
 * Who may do what, read off product.md, Roles: manager, supervisor, worker, peer, volunteer, read-only. It stands here a
 * second time on purpose: a permission that moves to another role has to move in both.
 */
const matrix: Readonly<Record<Permission, string>> = {
  'organisation.read': 'MSWPVR',
  'organisation.manage': 'M',
  'workers.manage': 'M',
  'people.list': 'MSWPVR',
  'people.create': 'MSW',
  'case.read': 'MSWPVR',
  'case.change': 'MSW',
  'case.assign': 'MSW',
  'case.override_checklist': 'MS',
  'notes.read': 'MSWPR',
  'notes.write': 'MSWPV',
  'stars.read': 'MSWPR',
  'stars.write': 'MSW',
  'star_templates.manage': 'MS',
  'consent.read': 'MSWR',
  'consent.write': 'MSW',
  'handover.make': 'MSW',
  'import.run': 'M',
  'export.run': 'M',
  'language.manage': 'MS',
  'audit.read': 'M',
  'callover.read': 'MSW',
  'callover.write': 'MSW',
  'supervision.take_part': 'MSWPV',
  'supervision.give': 'MS',
  'practice.take_part': 'MSWPV',
  'practice.manage': 'MS',
  'reflection.write': 'MSWPV',
  'team_reflection.read': 'MSWPV',
  'team_reflection.write': 'MSW',
  'backup.manage': 'M',
  'tools.read': 'MSWR',
  'tools.write': 'MSW',
  'service.read': 'MS',
  'directory.write': 'MSW',
  'feedback.collect': 'MSW',
  'feedback.review': 'MS',
  'complaints.write': 'MSWPV',
  'complaints.read': 'MS',
  'rights.manage': 'M',
  'erasure.manage': 'M',
  'breach.manage': 'M',
};
const letters: Readonly<Record<Role, string>> = {
  manager: 'M',
  supervisor: 'S',
  worker: 'W',
  peer: 'P',
  volunteer: 'V',
  read_only: 'R',
};

describe('the role matrix', () => {
  it.each(permissions)('gives %s to nobody else', (permission) => {
    const holders = roles.filter((role) => mayDo([role], permission)).map((role) => letters[role]);
    expect(holders.join('')).toBe(matrix[permission]);
  });

  it('has no permission that is not in it', () => {
    expect(permissions.toSorted()).toEqual(Object.keys(matrix).toSorted());
  });

  it('denies whoever holds no role, and gives what any held role gives', () => {
    expect(permissions.filter((permission) => mayDo([], permission))).toEqual([]);
    expect(mayDo(['volunteer', 'supervisor'], 'case.override_checklist')).toBe(true);
    expect(mayDo(['volunteer', 'read_only'], 'stars.write')).toBe(false);
  });
});

describe('the cases in reach', () => {
  it.each([
    [[], 'none', false],
    [['manager'], 'all', true],
    [['supervisor'], 'teams', true],
    [['worker'], 'teams', true],
    [['read_only'], 'teams', true],
    [['peer'], 'assigned', false],
    [['volunteer'], 'assigned', false],
    [['peer', 'worker'], 'teams', true],
    [['volunteer', 'manager'], 'all', true],
  ] as const)('of %j are %s', (held, reach, teamOnly) => {
    expect(caseReach(held)).toBe(reach);
    expect(seesTeamOnly(held)).toBe(teamOnly);
  });
});
