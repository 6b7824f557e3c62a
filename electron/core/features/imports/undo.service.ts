import { AppError } from '#shared/lib/app-error.ts';
import type { BatchId } from '#shared/lib/ids.ts';
import { refreshCaseSummary } from '#core/features/cases/case-summary.service.ts';
import { unindexCase } from '#core/features/search/search.service.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { findBatchRow } from './batch.queries.ts';
import {
  batchPeople,
  type BatchPerson,
  forgetRows,
  markUndone,
  removeAdditions,
  removeEmptyHouseholds,
  removePeople,
} from './undo.queries.ts';
import { casesWorkedOn } from './worked-on.queries.ts';

/** How many people of a batch have a file that was worked on since. */
export async function countWorkedOn(db: ReadDb, batchId: string): Promise<number> {
  return (await casesWorkedOn(db, batchId)).size;
}

/**
 * Takes a batch back, in the caller's transaction: exactly what it made goes, with the source rows kept for it.
 * @param keepWorkedOn leave people whose file was worked on since, with everything the batch gave them
 * @throws AppError `not_found`, `changed_meanwhile` for a batch taken back before, `import_changed_since` with `people`
 */
export async function undoImport(
  { db, clock }: CommandContext,
  batchId: BatchId,
  keepWorkedOn: boolean,
): Promise<{ readonly removed: number; readonly kept: number }> {
  const batch = await findBatchRow(db, batchId);
  if (batch === undefined) throw new AppError('not_found');
  if (batch.undone_at !== null) throw new AppError('changed_meanwhile');
  const workedOn = await casesWorkedOn(db, batchId);
  if (workedOn.size > 0 && !keepWorkedOn) {
    throw new AppError('import_changed_since', { facts: { people: workedOn.size } });
  }
  const takenBack = (await batchPeople(db, batchId)).filter(({ caseId }) => !workedOn.has(caseId));
  const [made, given] = [takenBack.filter(isMade), takenBack.filter((person) => !person.isNew)];
  for (const { caseNo } of made) await unindexCase(db, caseNo);
  await removeAdditions(db, batchId, takenBack);
  await removePeople(db, made);
  await removeEmptyHouseholds(db, batchId);
  await forgetRows(db, batchId, takenBack);
  for (const { caseId } of given) await refreshCaseSummary(db, caseId);
  await markUndone(db, batchId, clock.now());
  return { removed: takenBack.length, kept: workedOn.size };
}

const isMade = (person: BatchPerson): boolean => person.isNew;
