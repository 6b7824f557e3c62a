import { doesHoldStand } from '#shared/domain/erasure/retention.ts';
import type { LegalHold } from '#shared/contracts/erasure.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { holdRows } from './erasure.queries.ts';
import type { LegalHoldsTable } from './erasure.table.ts';

/** A hold as it is shown. @param today decides whether it still stands */
export function holdView(row: LegalHoldsTable, today: string): LegalHold {
  const { id, reason, set_on, set_by, until_day, lifted_on, lifted_by, lift_reason } = row;
  return {
    id,
    reason,
    setOn: set_on,
    setBy: set_by,
    until: until_day,
    lifted: lifted_on === null ? null : { on: lifted_on, by: lifted_by, reason: lift_reason },
    stands: doesHoldStand({ until: until_day, liftedOn: lifted_on }, today),
  };
}

export async function listHolds(db: ReadDb, caseId: string, today: string): Promise<LegalHold[]> {
  return (await holdRows(db, caseId)).map((row) => holdView(row, today));
}

/** @throws AppError `file_on_hold` */
export async function requireNoHold(db: ReadDb, caseId: string, today: string): Promise<void> {
  if ((await listHolds(db, caseId, today)).some(({ stands }) => stands)) throw new AppError('file_on_hold');
}
