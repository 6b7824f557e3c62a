import type { SheetRequest } from '#shared/contracts/spreadsheets.ts';
import type { SheetCounts } from '#shared/domain/spreadsheets/sheet-codes.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { BatchId } from '#shared/lib/ids.ts';
import { lastCaseNo } from '#core/features/erasure/case-numbers.service.ts';
import { hifisSystem } from '#core/importers/spreadsheet/hifis-headings.ts';
import { findHeadingRow } from '#core/importers/spreadsheet/look-at-sheet.ts';
import type { OpenedSheet } from '#core/importers/spreadsheet/open-sheet.ts';
import { headingsOf } from '#core/importers/spreadsheet/read-rows.ts';
import { wordKey } from '#core/importers/spreadsheet/read-cell.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import { rememberMapping } from './mappings.service.ts';
import { prepareSheet } from './prepare-sheet.ts';
import { sheetRows } from './sheet-rows.ts';
import { writeSheet } from './write-sheet.ts';

interface SheetImport {
  readonly batchId: BatchId;
  /** Name of the file. */
  readonly source: string;
  readonly opened: OpenedSheet;
  readonly request: SheetRequest;
  /** Under which name the match is remembered; empty for not at all. */
  readonly rememberAs: string;
}

/**
 * Writes one batch inside the caller's transaction, planned anew against the vault as it is now: all of it or nothing.
 * People who are in the vault keep what is written about them.
 * @param report called with files done and files in all
 * @throws AppError `import_blocked` when the dry run would not be ready
 */
export async function runSheetImport(
  context: CommandContext,
  { batchId, source, opened, request, rememberAs }: SheetImport,
  report: (done: number, total: number) => void,
): Promise<SheetCounts> {
  const { db, actor, clock, newId } = context;
  const { plan, dryRun, services } = await prepareSheet((work) => work(db), opened, request, clock);
  if (!dryRun.ready) throw new AppError('import_blocked', { facts: { undecided: dryRun.undecided.length } });
  const now = clock.now();
  const rows = sheetRows(plan, {
    batchId,
    kind: request.kind,
    system: request.options.system,
    services,
    now,
    firstCaseNo: (await lastCaseNo(db)) + 1,
    newId,
  });
  const isHifis = wordKey(request.options.system) === wordKey(hifisSystem);
  const batch = {
    id: batchId,
    kind: isHifis ? 'hifis' : 'generic_csv',
    imported_at: now,
    by_id: actor.id,
    by_name: actor.name,
    source,
    counts: JSON.stringify(dryRun.counts),
    undone_at: null,
  } as const;
  await writeSheet(context, batch, rows, report);
  if (rememberAs !== '') {
    const headingRow = request.place.headingRow ?? findHeadingRow(opened.table);
    await rememberMapping(context, rememberAs, headingsOf(opened.table, headingRow), request);
  }
  return dryRun.counts;
}
