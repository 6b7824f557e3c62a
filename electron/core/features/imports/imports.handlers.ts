import { batchCounts, type imports } from '#shared/contracts/imports.ts';
import { mayDo } from '#shared/domain/permissions/permissions.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { batchId as batchIdOf, type BatchId, newId } from '#shared/lib/ids.ts';
import { groupFindings, hasStop } from '#core/importers/hmis/findings.ts';
import { readSource } from '#core/importers/hmis/read-source.ts';
import type { CoreServices } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import type { InternalCalls } from '#core/protocol.ts';
import { batchRows } from './batch.queries.ts';
import { dryRun, runImport } from './imports.service.ts';
import type { ImportStages } from './stages.ts';
import { countWorkedOn, undoImport } from './undo.service.ts';

type Stage = InternalCalls['imports.stage'];

/** Reads what the shell's dialog chose; the path never comes from a page. @throws AppError `not_allowed` */
export function stageImport(
  core: CoreServices,
  stages: ImportStages,
): (input: Stage['input']) => Promise<Stage['output']> {
  return async ({ path }) => {
    const actor = core.session()?.actor;
    if (actor === undefined) throw new AppError('not_signed_in');
    if (!mayDo(actor.roles, 'import.run')) throw new AppError('not_allowed');
    return { stageId: stages.put(await readSource(path)) };
  };
}

/** The import of HMIS exports; `stages` holds the chosen one. */
export function createImportsHandlers(stages: ImportStages): Handlers<typeof imports> {
  return {
    check: async ({ clock }, { stageId }) => {
      const { info, files, projects, findings } = stages.check(stageId, clock.today());
      return {
        usable: !hasStop(findings),
        ...info,
        files: files.map((file) => ({ ...file })),
        projects: [...projects],
        findings: groupFindings(findings).map(({ lines, ...group }) => ({ ...group, lines: [...lines] })),
      };
    },
    dryRun: async ({ core, clock }, { stageId, options }) => {
      const checked = stages.check(stageId, clock.today());
      const preview = await core.read(({ db }) => dryRun(db, checked, options));
      return {
        ...preview,
        findings: preview.findings.map(({ lines, ...group }) => ({ ...group, lines: [...lines] })),
        duplicates: preview.duplicates.map(({ matches, ...person }) => ({
          ...person,
          matches: matches.map(({ reasons, ...match }) => ({ ...match, reasons: [...reasons] })),
        })),
        undecided: [...preview.undecided],
        unmatched: [...preview.unmatched],
      };
    },
    commit: async ({ core, clock }, { stageId, options }) => {
      const checked = stages.check(stageId, clock.today());
      const batchId = newId<BatchId>(clock.millis());
      const counts = await stages.consume(stageId, () =>
        core.write(
          { action: 'create', entity: 'import_batch', entityId: batchId, detail: options },
          [],
          (context) =>
            runImport(context, batchId, checked, options, (done, total) =>
              core.progress(stageId, done, total),
            ),
        ),
      );
      return { batchId, counts };
    },
    batches: async ({ db }) => {
      const rows = await batchRows(db);
      return Promise.all(
        rows.map(async (row) => ({
          id: batchIdOf.parse(row.id),
          importedAt: row.imported_at,
          by: row.by_name,
          source: row.source,
          kind: row.kind,
          counts: batchCounts.parse(JSON.parse(row.counts)),
          undoneAt: row.undone_at,
          workedOn: row.undone_at === null ? await countWorkedOn(db, row.id) : 0,
        })),
      );
    },
    undo: async ({ core }, { batchId, keepWorkedOn }) =>
      core.write(
        { action: 'delete', entity: 'import_batch', entityId: batchId, detail: { keepWorkedOn } },
        [],
        (context) => undoImport(context, batchId, keepWorkedOn),
      ),
    discard: async (_context, { stageId }) => {
      stages.drop(stageId);
      return {};
    },
  };
}
