import type { AuditFilter } from '#shared/contracts/audit.ts';

/** The list as it opens: nothing is left out. */
export const everyEntry: AuditFilter = {
  workerId: null,
  caseId: null,
  action: null,
  record: null,
  from: null,
  until: null,
};

export function isNarrowed(filter: AuditFilter): boolean {
  return Object.values(filter).some((part) => part !== null);
}
