import { setImmediate as breathe } from 'node:timers/promises';
import type { ImportOptions } from '#shared/contracts/imports.ts';
import type { ImportCounts } from '#shared/domain/imports/import-counts.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { BatchId } from '#shared/lib/ids.ts';
import { addCaseSummary, refreshCaseSummary } from '#core/features/cases/case-summary.service.ts';
import { recordOpenings } from '#core/features/cases/cases.service.ts';
import type { CheckedExport } from '#core/importers/hmis/check-hmis.ts';
import { type FindingGroup, groupFindings, hasStop } from '#core/importers/hmis/findings.ts';
import type { PossibleDuplicate } from '#core/importers/hmis/find-duplicates.ts';
import { type MappedExport, mapHmis, type MapOptions } from '#core/importers/hmis/map-hmis.ts';
import { countImport } from '#core/importers/hmis/preview-hmis.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { lastCaseNo } from '#core/features/erasure/case-numbers.service.ts';
import { insertRows } from './batch.queries.ts';
import { buildRows } from './plan-rows.ts';
import { findTeam, listServiceIds, readCasesOf, readVaultState } from './vault-state.queries.ts';

/** What an import would do now; `ready` when nothing waits for a decision. */
export interface DryRun {
  readonly counts: ImportCounts;
  readonly findings: readonly FindingGroup[];
  readonly duplicates: readonly PossibleDuplicate[];
  readonly undecided: readonly string[];
  readonly unmatched: readonly string[];
  readonly ready: boolean;
}

/** Maps the export against the vault as it is now. @throws AppError `import_blocked` after a finding that stops */
export async function dryRun(db: ReadDb, checked: CheckedExport, options: ImportOptions): Promise<DryRun> {
  return (await prepare(db, checked, options)).dryRun;
}

interface Prepared {
  readonly mapped: MappedExport;
  readonly dryRun: DryRun;
}

async function prepare(db: ReadDb, checked: CheckedExport, options: ImportOptions): Promise<Prepared> {
  if (hasStop(checked.findings)) throw new AppError('import_blocked');
  const mapped = mapHmis(checked, await readVaultState(db), mapOptionsOf(options));
  const services = await listServiceIds(db);
  const needed = new Set(
    mapped.plan.people.flatMap((person) => person.episodes.map((each) => each.projectId)),
  );
  const unmatched = [...needed].filter((projectId) => !services.has(options.services[projectId] ?? ''));
  const { undecided } = mapped;
  return {
    mapped,
    dryRun: {
      counts: countImport(checked, mapped),
      findings: groupFindings([...checked.findings, ...mapped.findings]),
      duplicates: mapped.identities.possible,
      undecided,
      unmatched,
      ready: undecided.length === 0 && unmatched.length === 0,
    },
  };
}

function mapOptionsOf({ diversity, veteran, duplicates }: ImportOptions): MapOptions {
  return { diversity, veteran, duplicates: new Map(Object.entries(duplicates)) };
}

/** How often a long import says how far it is and lets others have their turn, in files. */
const progressStep = 25;

/**
 * Writes one batch inside the caller's transaction: all of it or nothing. New people get a case file in the state that
 * the plan says, with the entry for it; people who are in the vault already only get what is not there yet.
 * @param report called with files done and files in all
 * @throws AppError `import_blocked` while duplicates or projects wait for a decision, `not_found` for the team
 */
export async function runImport(
  context: CommandContext,
  batchId: BatchId,
  checked: CheckedExport,
  options: ImportOptions,
  report: (done: number, total: number) => void,
): Promise<ImportCounts> {
  const { db, actor, clock, newId } = context;
  const { mapped, dryRun: preview } = await prepare(db, checked, options);
  if (!preview.ready) {
    throw new AppError('import_blocked', {
      facts: { undecided: preview.undecided.length, unmatched: preview.unmatched.length },
    });
  }
  if ((await findTeam(db, options.teamId)) === undefined) throw new AppError('not_found');
  const cases = await readCasesOf(db);
  const now = clock.now();
  const rows = buildRows(mapped.plan, {
    batchId,
    teamId: options.teamId,
    services: options.services,
    now,
    firstCaseNo: (await lastCaseNo(db)) + 1,
    newId,
    isKnownId: (sourceId) => mapped.identities.known.has(sourceId),
    caseOf: (personId) => {
      const caseId = cases.get(personId);
      if (caseId === undefined) throw new AppError('not_found');
      return caseId;
    },
  });
  await insertRows(
    db,
    {
      id: batchId,
      kind: 'hmis_csv',
      imported_at: now,
      by_id: actor.id,
      by_name: actor.name,
      source: checked.info.source,
      counts: JSON.stringify(preview.counts),
      undone_at: null,
    },
    rows,
  );
  await recordOpenings(
    context,
    rows.cases.flatMap(({ caseId, opened }) =>
      opened === null ? [] : [{ caseId, state: opened.caseState, on: opened.stateSince }],
    ),
  );
  for (const [index, { caseId, opened }] of rows.cases.entries()) {
    await (opened === null ? refreshCaseSummary(db, caseId) : addCaseSummary(db, caseId));
    if (index % progressStep !== 0) continue;
    report(index, rows.cases.length);
    await breathe();
  }
  report(rows.cases.length, rows.cases.length);
  return preview.counts;
}
