import type { spreadsheets } from '#shared/contracts/spreadsheets.ts';
import { mayDo } from '#shared/domain/permissions/permissions.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { type BatchId, newId } from '#shared/lib/ids.ts';
import { readSheetFile } from '#core/importers/spreadsheet/open-sheet.ts';
import type { FileJobs } from '#core/features/files/file-jobs.ts';
import type { CoreServices } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import type { InternalCalls } from '#core/protocol.ts';
import { registerEmptySheet } from './empty-sheet.ts';
import { lookInto } from './look.ts';
import { forgetMapping, listMappings, renameMapping } from './mappings.service.ts';
import { prepareSheet } from './prepare-sheet.ts';
import { runSheetImport } from './spreadsheets.service.ts';
import type { SheetStages } from './stages.ts';

type Stage = InternalCalls['spreadsheets.stage'];

/** Reads what the shell's dialog chose; the path never comes from a page. @throws AppError `not_allowed` */
export function stageSpreadsheet(
  core: CoreServices,
  stages: SheetStages,
): (input: Stage['input']) => Promise<Stage['output']> {
  return async ({ path }) => {
    const actor = core.session()?.actor;
    if (actor === undefined) throw new AppError('not_signed_in');
    if (!mayDo(actor.roles, 'import.run')) throw new AppError('not_allowed');
    return { stageId: stages.put(await readSheetFile(path)) };
  };
}

/** Spreadsheets; `stages` holds the chosen one. */
export function createSpreadsheetsHandlers(
  stages: SheetStages,
  files: FileJobs,
): Handlers<typeof spreadsheets> {
  return {
    look: async ({ core }, { stageId, place }) => {
      const opened = await stages.open(stageId, place);
      return core.read(({ db }) => lookInto(db, stages.nameOf(stageId), opened, place.headingRow));
    },
    dryRun: async ({ core, clock }, { stageId, ...request }) => {
      const opened = await stages.open(stageId, request.place);
      const { dryRun } = await prepareSheet(
        (work) => core.read(({ db }) => work(db)),
        opened,
        { stageId, ...request },
        clock,
      );
      return dryRun;
    },
    commit: async ({ core, clock }, { rememberAs, ...request }) => {
      const { stageId, place } = request;
      const opened = await stages.open(stageId, place);
      const source = stages.nameOf(stageId);
      const batchId = newId<BatchId>(clock.millis());
      const counts = await stages.consume(stageId, () =>
        core.write(
          { action: 'create', entity: 'import_batch', entityId: batchId, detail: request },
          [],
          (context) =>
            runSheetImport(context, { batchId, source, opened, request, rememberAs }, (done, total) =>
              core.progress(stageId, done, total),
            ),
        ),
      );
      return { batchId, counts };
    },
    prepareEmpty: ({ core }, { kind, templateId }) => registerEmptySheet(core, files, kind, templateId),
    discard: async (_context, { stageId }) => {
      stages.drop(stageId);
      return {};
    },
    mappings: ({ db }) => listMappings(db),
    renameMapping: async ({ db }, { id, name }) => {
      await renameMapping(db, id, name);
      return {};
    },
    forgetMapping: async ({ db }, { id }) => {
      await forgetMapping(db, id);
      return {};
    },
  };
}
