import type { ReportKey } from '#shared/domain/reports/report-codes.ts';

/** The reports by what a manager asks, in plain groups; each report stands in one. */
export const reportGroups = [
  { group: 'change', keys: ['outcomes', 'wellbeing'] },
  { group: 'homes', keys: ['sustainment', 'days_to_home'] },
  { group: 'work', keys: ['contacts', 'caseload', 'fidelity', 'peers'] },
  { group: 'door', keys: ['referrals', 'unmet_need'] },
] as const satisfies readonly { readonly group: string; readonly keys: readonly ReportKey[] }[];
