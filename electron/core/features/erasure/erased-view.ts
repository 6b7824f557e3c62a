import { z } from 'zod';
import type { Erased } from '#shared/contracts/erasure.ts';
import { formatCaseNumber } from '#shared/domain/cases/case-number.ts';
import { holdingGroups } from '#shared/domain/erasure/erasure-codes.ts';
import type { ErasuresTable } from './erasure.table.ts';
import { countLines } from './preview.ts';

const counts = z.partialRecord(z.enum(holdingGroups), z.number());
const findings = z.strictObject({ words: z.number(), pages: z.number(), left: z.number() });

/** What is left of an erasure, as it is shown. */
export function erasedView(row: ErasuresTable): Erased {
  const counted = counts.parse(JSON.parse(row.counts));
  return {
    id: row.id,
    caseNumber: formatCaseNumber(row.case_no),
    ground: row.ground,
    askedOn: row.asked_on,
    erasedAt: row.erased_at,
    by: row.by_name,
    backupsUntil: row.backups_until,
    reappliedAt: row.reapplied_at,
    counts: countLines(counted),
    findings: row.findings === null ? null : findings.parse(JSON.parse(row.findings)),
  };
}
