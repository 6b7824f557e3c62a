import type { Permission } from './permissions.ts';

type Group = 'people' | 'team' | 'own' | 'organisation' | 'trust';

interface PermissionGroup {
  readonly group: Group;
  readonly acts: readonly Permission[];
}

/** Every act once, in the order and under the headings in which a person reads them. */
export const permissionGroups: readonly PermissionGroup[] = [
  {
    group: 'people',
    acts: [
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
      'tools.read',
      'tools.write',
      'consent.read',
      'consent.write',
      'handover.make',
      'feedback.collect',
    ],
  },
  {
    group: 'team',
    acts: [
      'callover.read',
      'callover.write',
      'team_reflection.read',
      'team_reflection.write',
      'supervision.give',
      'practice.manage',
      'feedback.review',
      'directory.write',
    ],
  },
  {
    group: 'own',
    acts: ['supervision.take_part', 'practice.take_part', 'reflection.write', 'complaints.write'],
  },
  {
    group: 'organisation',
    acts: [
      'organisation.read',
      'organisation.manage',
      'workers.manage',
      'star_templates.manage',
      'language.manage',
      'import.run',
      'export.run',
      'service.read',
      'complaints.read',
    ],
  },
  {
    group: 'trust',
    acts: ['backup.manage', 'audit.read', 'rights.manage', 'erasure.manage', 'breach.manage'],
  },
];
