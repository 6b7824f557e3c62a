import { inPieces } from '#core/database/in-pieces.ts';
import { removeEntriesOf } from '#core/features/timeline/timeline.service.ts';
import type { ReadDb, WriteDb } from '#core/kernel/contexts.ts';

/** A person in a batch and their case file; `isNew` when the batch made them. */
export interface BatchPerson {
  readonly personId: string;
  readonly caseId: string;
  readonly caseNo: number;
  readonly isNew: boolean;
}

/** Everybody whom a batch made or gave something to. */
export async function batchPeople(db: ReadDb, batchId: string): Promise<readonly BatchPerson[]> {
  const rows = await db
    .selectFrom('case_files')
    .select(['person_id', 'id', 'no', 'import_batch_id'])
    .where((eb) =>
      eb.or([
        eb('import_batch_id', '=', batchId),
        eb(
          'id',
          'in',
          eb.selectFrom('support_episodes').select('case_id').where('import_batch_id', '=', batchId),
        ),
        eb(
          'person_id',
          'in',
          eb
            .selectFrom('import_rows')
            .select((row) => row.fn.coalesce('target_id', row.val('')).as('person_id'))
            .where('batch_id', '=', batchId)
            .where('status', '=', 'joined'),
        ),
      ]),
    )
    .orderBy('no')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    caseId: row.id,
    caseNo: row.no,
    isNew: row.import_batch_id === batchId,
  }));
}

/** Removes what the batch added to these people; they and their files stay. */
export async function removeAdditions(
  db: WriteDb,
  batchId: string,
  people: readonly BatchPerson[],
): Promise<void> {
  await inPieces(people, async (piece) => {
    const persons = piece.map(({ personId }) => personId);
    const files = piece.map(({ caseId }) => caseId);
    await removeFromHouseholds(db, batchId, persons);
    await removeFromAccounts(db, batchId, persons);
    await removeEntriesOf(
      db,
      batchId,
      piece.map(({ caseNo }) => caseNo),
      (keys) => removeEntryRows(db, keys),
    );
    await db
      .deleteFrom('support_episodes')
      .where('import_batch_id', '=', batchId)
      .where('case_id', 'in', files)
      .execute();
    for (const table of [
      'tenancies',
      'accommodations',
      'housing_history_summaries',
      'diversity_answers',
    ] as const) {
      await db
        .deleteFrom(table)
        .where('import_batch_id', '=', batchId)
        .where('person_id', 'in', persons)
        .execute();
    }
    await db
      .deleteFrom('person_external_ids')
      .where('person_id', 'in', persons)
      .where('external_id', 'in', (eb) =>
        eb
          .selectFrom('import_rows')
          .select('source_id')
          .where('batch_id', '=', batchId)
          .where('source_table', '=', 'Client')
          .where('target_table', '=', 'people'),
      )
      .execute();
    await removeNumbers(db, batchId, persons);
  });
}

/** Numbers of other systems that rows of a spreadsheet gave these people. */
async function removeNumbers(db: WriteDb, batchId: string, persons: readonly string[]): Promise<void> {
  await db
    .deleteFrom('person_external_ids')
    .where('person_id', 'in', persons)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('import_rows')
          .select('row_no')
          .where('batch_id', '=', batchId)
          .where('target_table', '=', 'person_external_ids')
          .whereRef('target_id', '=', 'person_external_ids.person_id')
          .whereRef('source_table', '=', 'person_external_ids.system')
          .whereRef('source_id', '=', 'person_external_ids.external_id'),
      ),
    )
    .execute();
}

async function removeFromAccounts(db: WriteDb, batchId: string, persons: readonly string[]): Promise<void> {
  await db
    .deleteFrom('rent_entries')
    .where('tenancy_id', 'in', (eb) =>
      eb.selectFrom('tenancies').select('id').where('person_id', 'in', persons),
    )
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('import_rows')
        .select((row) => row.fn.coalesce('target_id', row.val('')).as('id'))
        .where('batch_id', '=', batchId)
        .where('target_table', '=', 'rent_entries'),
    )
    .execute();
}

/** Notes and readings of these entries; nobody has worked on them. */
async function removeEntryRows(db: WriteDb, keys: readonly number[]): Promise<void> {
  const readings = db.selectFrom('star_readings').select('id').where('entry_key', 'in', keys);
  await db.deleteFrom('star_scores').where('reading_id', 'in', readings).execute();
  for (const table of ['star_readings', 'visit_reports', 'contacts'] as const) {
    await db.deleteFrom(table).where('entry_key', 'in', keys).execute();
  }
}

/** Removes people whom the batch made, after their additions and their index entries are gone. */
export async function removePeople(db: WriteDb, people: readonly BatchPerson[]): Promise<void> {
  await inPieces(people, async (piece) => {
    const files = piece.map(({ caseId }) => caseId);
    const numbers = piece.map(({ caseNo }) => caseNo);
    await db
      .deleteFrom('case_stage_changes')
      .where('entry_key', 'in', (eb) =>
        eb.selectFrom('entries').select('key').where('case_no', 'in', numbers),
      )
      .execute();
    await db.deleteFrom('entries').where('case_no', 'in', numbers).execute();
    await db.deleteFrom('case_summaries').where('case_id', 'in', files).execute();
    await db.deleteFrom('case_files').where('id', 'in', files).execute();
    await db
      .deleteFrom('people')
      .where(
        'id',
        'in',
        piece.map(({ personId }) => personId),
      )
      .execute();
  });
}

async function removeFromHouseholds(db: WriteDb, batchId: string, persons: readonly string[]): Promise<void> {
  const made = db.selectFrom('households').select('id').where('import_batch_id', '=', batchId);
  await db
    .deleteFrom('household_members')
    .where('household_id', 'in', made)
    .where('person_id', 'in', persons)
    .execute();
}

/** A household of which at most one person is left is none. */
export async function removeEmptyHouseholds(db: WriteDb, batchId: string): Promise<void> {
  const left = await db
    .selectFrom('households')
    .leftJoin('household_members', 'household_members.household_id', 'households.id')
    .select('households.id')
    .where('households.import_batch_id', '=', batchId)
    .groupBy('households.id')
    .having((eb) => eb(eb.fn.count('household_members.id'), '<', 2))
    .execute();
  await inPieces(
    left.map(({ id }) => id),
    async (ids) => {
      await db.deleteFrom('household_members').where('household_id', 'in', ids).execute();
      await db.deleteFrom('households').where('id', 'in', ids).execute();
    },
  );
}

const targets = [
  'people',
  'support_episodes',
  'accommodations',
  'tenancies',
  'housing_history_summaries',
  'diversity_answers',
  'households',
  'entries',
  'star_readings',
  'rent_entries',
] as const;

/** Forgets the source rows of everything that is gone; what was kept keeps its origin. */
export async function forgetRows(
  db: WriteDb,
  batchId: string,
  takenBack: readonly BatchPerson[],
): Promise<void> {
  await db
    .deleteFrom('import_rows')
    .where('batch_id', '=', batchId)
    .where('status', '=', 'left_out')
    .execute();
  for (const table of targets) {
    await db
      .deleteFrom('import_rows')
      .where('batch_id', '=', batchId)
      .where('target_table', '=', table)
      .where('target_id', 'not in', (eb) => eb.selectFrom(table).select('id'))
      .execute();
  }
  await inPieces(
    takenBack.map(({ personId }) => personId),
    (ids) =>
      db
        .deleteFrom('import_rows')
        .where('batch_id', '=', batchId)
        .where((eb) => eb.or([eb('status', '=', 'joined'), eb('target_table', '=', 'person_external_ids')]))
        .where('target_id', 'in', ids)
        .execute(),
  );
}

export async function markUndone(db: WriteDb, batchId: string, at: string): Promise<void> {
  await db.updateTable('import_batches').set({ undone_at: at }).where('id', '=', batchId).execute();
}
