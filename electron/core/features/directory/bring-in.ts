import type { z } from 'zod';
import type { directory, DirectoryMapping } from '#shared/contracts/directory.ts';
import { type PlannedRow, planDirectory, type RowFinding } from '#shared/domain/network/directory-plan.ts';
import type { DirectoryRowState } from '#shared/domain/network/network-codes.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { BatchId } from '#shared/lib/ids.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import { mapCsv } from '#core/importers/directory/map-csv.ts';
import { isHsds, mapHsds } from '#core/importers/directory/map-hsds.ts';
import type { DirectorySource, SourceTable } from '#core/importers/directory/read-directory.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { entryBefore, entryColumns, entryText } from './entry-columns.ts';

type Counts = z.output<typeof directory.dryRun.output>['counts'];

/** What is known of a source before it is mapped. */
export interface Recognised {
  readonly kind: 'hsds' | 'csv' | null;
  readonly table: SourceTable | undefined;
  readonly findings: readonly RowFinding[];
}

/** HSDS by its tables, one CSV file by being alone; anything else is no directory. */
export function recognise(source: DirectorySource): Recognised {
  if (isHsds(source.tables)) {
    return { kind: 'hsds', table: source.tables.get('services'), findings: source.findings };
  }
  const [only, ...more] = source.tables.values();
  if (only !== undefined && more.length === 0 && source.findings.length === 0) {
    return { kind: 'csv', table: only, findings: [] };
  }
  const not = { code: 'not_a_directory' as const, file: source.name, line: null, name: '' };
  return { kind: null, table: undefined, findings: source.findings.length > 0 ? source.findings : [not] };
}

interface DirectoryPlan {
  readonly kind: 'hsds' | 'csv';
  readonly planned: readonly PlannedRow[];
  readonly findings: readonly RowFinding[];
  readonly counts: Counts;
}

/** Maps the source against the directory as it is now. @throws AppError `import_blocked` when it is no directory */
export async function planSource(
  db: ReadDb,
  source: DirectorySource,
  mapping: DirectoryMapping,
): Promise<DirectoryPlan> {
  const { kind, table, findings } = recognise(source);
  if (kind === null || table === undefined) throw new AppError('import_blocked');
  const { language } = await getOrganisation(db);
  const mapped = kind === 'hsds' ? mapHsds(source.tables, language) : mapCsv(table, mapping);
  const known = await db
    .selectFrom('directory_entries')
    .selectAll()
    .where('external_id', 'is not', null)
    .execute();
  const planned = planDirectory(
    mapped.rows,
    known.map((row) => ({
      id: row.id,
      externalId: row.external_id ?? '',
      text: entryText(row),
      isClosed: row.closed_on !== null,
      changedByHand: row.changed_by_hand === 1,
    })),
  );
  const countOf = (state: DirectoryRowState) => planned.filter((row) => row.state === state).length;
  return {
    kind,
    planned,
    findings: [...findings, ...mapped.findings],
    counts: {
      new: countOf('new'),
      changed: countOf('changed'),
      same: countOf('same'),
      kept: countOf('kept'),
      broken: mapped.broken,
    },
  };
}

/** Writes one batch inside the caller's transaction: every sound row of it, or nothing. */
export async function bringIn(
  { db, actor, clock, newId }: CommandContext,
  batchId: BatchId,
  source: DirectorySource,
  mapping: DirectoryMapping,
): Promise<Counts> {
  const { kind, planned, counts } = await planSource(db, source, mapping);
  const today = clock.today();
  await db
    .insertInto('directory_batches')
    .values({
      id: batchId,
      kind,
      source: source.name,
      imported_at: clock.now(),
      by_id: actor.id,
      by_name: actor.name,
      counts: JSON.stringify(counts),
      undone_at: null,
    })
    .execute();
  for (const { row, state, known } of planned) {
    if (state === 'same' || state === 'kept') continue;
    const entryId = known?.id ?? newId<string>();
    const columns = {
      ...entryColumns({ ...row.text, checkedOn: row.text.checkedOn ?? known?.text.checkedOn ?? null }),
      closed_on: row.isClosed ? today : null,
      batch_id: batchId,
    };
    const before =
      known === null
        ? null
        : await db
            .selectFrom('directory_entries')
            .select(['closed_on', 'batch_id'])
            .where('id', '=', entryId)
            .executeTakeFirstOrThrow();
    if (known === null) {
      await db
        .insertInto('directory_entries')
        .values({ id: entryId, ...columns, external_id: row.externalId, changed_by_hand: 0 })
        .execute();
    } else {
      await db.updateTable('directory_entries').set(columns).where('id', '=', entryId).execute();
    }
    await db
      .insertInto('directory_batch_rows')
      .values({
        batch_id: batchId,
        entry_id: entryId,
        before:
          known === null || before === null
            ? null
            : JSON.stringify({ text: known.text, closedOn: before.closed_on, batchId: before.batch_id }),
      })
      .execute();
  }
  return counts;
}

/**
 * Takes a batch back. What somebody changed since, what a later batch wrote over and what a referral names stays; a
 * new entry that must stay only loses its batch.
 * @throws AppError `not_found` for a batch that is not there or is taken back already
 */
export async function undoBatch(
  { db, clock }: CommandContext,
  batchId: BatchId,
): Promise<{ undone: number; kept: number }> {
  const { numUpdatedRows } = await db
    .updateTable('directory_batches')
    .set({ undone_at: clock.now() })
    .where('id', '=', batchId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not_found');
  const rows = await db
    .selectFrom('directory_batch_rows')
    .innerJoin('directory_entries', 'directory_entries.id', 'directory_batch_rows.entry_id')
    .select(['entry_id', 'before', 'directory_entries.batch_id', 'changed_by_hand'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('referrals')
            .select('referrals.id')
            .whereRef('referrals.directory_entry_id', '=', 'directory_entries.id'),
        )
        .as('is_named'),
    )
    .where('directory_batch_rows.batch_id', '=', batchId)
    .execute();
  let undone = 0;
  for (const row of rows) {
    const isUntouched = row.batch_id === batchId && row.changed_by_hand === 0;
    if (!isUntouched || (row.before === null && Number(row.is_named) === 1)) continue;
    undone += 1;
    if (row.before === null) {
      await db
        .deleteFrom('directory_batch_rows')
        .where('batch_id', '=', batchId)
        .where('entry_id', '=', row.entry_id)
        .execute();
      await db.deleteFrom('directory_entries').where('id', '=', row.entry_id).execute();
      continue;
    }
    const { text, closedOn, batchId: earlier } = entryBefore.parse(JSON.parse(row.before));
    await db
      .updateTable('directory_entries')
      .set({ ...entryColumns(text), closed_on: closedOn, batch_id: earlier })
      .where('id', '=', row.entry_id)
      .execute();
  }
  return { undone, kept: rows.length - undone };
}
