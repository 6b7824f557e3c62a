import type { Insertable } from 'kysely';
import { inPieces } from '#core/database/in-pieces.ts';
import type { ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import type { ImportBatchesTable } from './imports.table.ts';
import type { PlanRows } from './plan-rows.ts';

/** Writes a batch and every row of it, what is referred to first. */
export async function insertRows(
  db: WriteDb,
  batch: Insertable<ImportBatchesTable>,
  rows: PlanRows,
): Promise<void> {
  await db.insertInto('import_batches').values(batch).execute();
  await inPieces(rows.people, (piece) => db.insertInto('people').values(piece).execute());
  await inPieces(rows.externalIds, (piece) => db.insertInto('person_external_ids').values(piece).execute());
  await inPieces(rows.diversityAnswers, (piece) =>
    db.insertInto('diversity_answers').values(piece).execute(),
  );
  await inPieces(rows.housingHistories, (piece) =>
    db.insertInto('housing_history_summaries').values(piece).execute(),
  );
  await inPieces(rows.caseFiles, (piece) => db.insertInto('case_files').values(piece).execute());
  await inPieces(rows.episodes, (piece) => db.insertInto('support_episodes').values(piece).execute());
  await inPieces(rows.accommodations, (piece) => db.insertInto('accommodations').values(piece).execute());
  await inPieces(rows.tenancies, (piece) => db.insertInto('tenancies').values(piece).execute());
  await inPieces(rows.households, (piece) => db.insertInto('households').values(piece).execute());
  await inPieces(rows.householdMembers, (piece) =>
    db.insertInto('household_members').values(piece).execute(),
  );
  await inPieces(rows.importRows, (piece) => db.insertInto('import_rows').values(piece).execute());
}

/** All batches, newest first. */
export function batchRows(db: ReadDb) {
  return db
    .selectFrom('import_batches')
    .selectAll()
    .orderBy('imported_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export function findBatchRow(db: ReadDb, id: string) {
  return db.selectFrom('import_batches').selectAll().where('id', '=', id).executeTakeFirst();
}
