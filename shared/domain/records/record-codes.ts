import type { Permission } from '../permissions/permissions.ts';

/** Tools that keep versioned documents in a case (issue 4); each adds its name, its words and its page. */
export const recordKinds = [
  'safety_plan',
  'allocation',
  'cti_course',
  'contact_agreement',
  'contact_questions',
  'housing_wishes',
  'ecomap',
  'node_map',
  'support_agreement',
  'readiness_review',
  'closing_record',
  'vulnerability',
] as const;
export type RecordKind = (typeof recordKinds)[number];

const needsTools: ReadonlySet<RecordKind> = new Set([
  'allocation',
  'cti_course',
  'ecomap',
  'node_map',
  'vulnerability',
  'contact_questions',
  'readiness_review',
  'closing_record',
]);

/** What one must be allowed to read: more than the case where other people or the team's own work stand in it (domain.md 6.3, 8.2). */
export function recordNeed(kind: RecordKind): Permission {
  return needsTools.has(kind) ? 'tools.read' : 'case.read';
}

const several: ReadonlySet<RecordKind> = new Set(['node_map']);

/** Kinds of which a case has several side by side: a number is a document of its own, and no version of the one before. */
export function standsBeside(kind: RecordKind): boolean {
  return several.has(kind);
}

/** What the person says to it (domain.md 0.3): every plan records who agreed. */
export const personAgreements = ['yes', 'partly', 'no', 'not_asked'] as const;
export type PersonAgreement = (typeof personAgreements)[number];
