import { directory, type DirectoryContent } from '#shared/contracts/directory.ts';
import { guessMapping } from '#shared/domain/network/directory-plan.ts';
import { foldForSearch } from '#shared/domain/people/search-key.ts';
import { mayDo } from '#shared/domain/permissions/permissions.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { batchId as batchIdOf, type BatchId, newId } from '#shared/lib/ids.ts';
import { readDirectorySource } from '#core/importers/directory/read-directory.ts';
import type { CommandContext, CoreServices } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import type { InternalCalls } from '#core/protocol.ts';
import { bringIn, planSource, recognise, undoBatch } from './bring-in.ts';
import { entryColumns, entryView } from './entry-columns.ts';
import type { DirectoryStages } from './stages.ts';

type Stage = InternalCalls['directory.stage'];

/** Entries of a list that one look takes in; the words say how many more there are. */
const mostListed = 200;
/** Findings and rows of a dry run that are shown; the counts are whole. */
const mostShown = 200;
const sampleRows = 20;

/** Reads what the shell's dialog chose; the path never comes from a page. @throws AppError `not_allowed` */
export function stageDirectory(
  core: CoreServices,
  stages: DirectoryStages,
): (input: Stage['input']) => Promise<Stage['output']> {
  return async ({ path }) => {
    const actor = core.session()?.actor;
    if (actor === undefined) throw new AppError('not_signed_in');
    if (!mayDo(actor.roles, 'directory.write')) throw new AppError('not_allowed');
    return { stageId: stages.put(await readDirectorySource(path)) };
  };
}

async function saveEntry(
  { db, newId: make }: CommandContext,
  id: string | null,
  entry: DirectoryContent,
): Promise<{ id: string }> {
  if (id === null) {
    const made: string = make();
    await db
      .insertInto('directory_entries')
      .values({
        id: made,
        ...entryColumns(entry),
        closed_on: null,
        external_id: null,
        batch_id: null,
        changed_by_hand: 1,
      })
      .execute();
    return { id: made };
  }
  const { numUpdatedRows } = await db
    .updateTable('directory_entries')
    .set({ ...entryColumns(entry), changed_by_hand: 1 })
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not_found');
  return { id };
}

async function changeEntry(
  { db }: CommandContext,
  id: string,
  change: { readonly checked_on: string } | { readonly closed_on: string | null },
): Promise<Record<string, never>> {
  const { numUpdatedRows } = await db
    .updateTable('directory_entries')
    .set({ ...change, changed_by_hand: 1 })
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not_found');
  return {};
}

/** The services directory; `stages` holds the one that is being brought in. */
export function createDirectoryHandlers(stages: DirectoryStages): Handlers<typeof directory> {
  return {
    async list({ db }, { text, kind, withClosed }) {
      let rows = db.selectFrom('directory_entries').selectAll().orderBy('name').orderBy('id');
      if (kind !== null) rows = rows.where('kind', '=', kind);
      if (!withClosed) rows = rows.where('closed_on', 'is', null);
      const words = foldForSearch(text).split(' ').filter(Boolean);
      const found = (await rows.execute()).filter((row) => {
        const whole = foldForSearch(
          [row.name, row.organisation, row.what_for, row.how_to_reach, row.eligibility, row.languages].join(
            ' ',
          ),
        );
        return words.every((word) => whole.includes(word));
      });
      return { total: found.length, entries: found.slice(0, mostListed).map(entryView) };
    },

    save: (context, { id, entry }) => {
      if (entry.checkedOn !== null && entry.checkedOn > context.clock.today()) {
        throw new AppError('invalid_input', { fields: { 'entry.checkedOn': 'in_the_future' } });
      }
      return saveEntry(context, id, entry);
    },
    markChecked: (context, { id }) => changeEntry(context, id, { checked_on: context.clock.today() }),
    setClosed: (context, { id, closed }) =>
      changeEntry(context, id, { closed_on: closed ? context.clock.today() : null }),

    check: async (_context, { stageId }) => {
      const source = stages.get(stageId);
      const { kind, table, findings } = recognise(source);
      return {
        kind,
        source: source.name,
        rows: table?.records.length ?? 0,
        columns: kind === 'csv' ? (table?.header.filter(Boolean) ?? []) : [],
        mapping: kind === 'csv' ? guessMapping(table?.header ?? []) : {},
        findings: findings.slice(0, mostShown).map((finding) => ({ ...finding })),
      };
    },

    dryRun: ({ core }, { stageId, mapping }) =>
      core.read(async ({ db }) => {
        const { counts, findings, planned } = await planSource(db, stages.get(stageId), mapping);
        return {
          counts,
          findings: findings.slice(0, mostShown).map((finding) => ({ ...finding })),
          sample: planned.slice(0, sampleRows).map(({ row, state }) => ({ ...row.text, state })),
        };
      }),

    commit: async ({ core, clock }, { stageId, mapping }) => {
      const source = stages.get(stageId);
      const batchId = newId<BatchId>(clock.millis());
      const counts = await core.write(
        { action: 'create', entity: 'directory_batch', entityId: batchId, detail: mapping },
        [],
        (context) => bringIn(context, batchId, source, mapping),
      );
      stages.drop(stageId);
      return { batchId, counts };
    },

    async batches({ db }) {
      const rows = await db
        .selectFrom('directory_batches')
        .selectAll()
        .orderBy('imported_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      const counts = directory.dryRun.output.shape.counts;
      return rows.map((row) => ({
        id: batchIdOf.parse(row.id),
        kind: row.kind,
        source: row.source,
        importedAt: row.imported_at,
        by: row.by_name,
        counts: counts.parse(JSON.parse(row.counts)),
        undoneAt: row.undone_at,
      }));
    },

    undo: (context, { batchId }) => undoBatch(context, batchId),
    discard: async (_context, { stageId }) => {
      stages.drop(stageId);
      return {};
    },
  };
}
