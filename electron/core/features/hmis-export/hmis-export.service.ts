import { setImmediate as breathe } from 'node:timers/promises';
import type { ExportFindingGroup, HmisQuestion } from '#shared/contracts/hmis-export.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { Clock } from '#shared/lib/clock.ts';
import { caseId as caseIdOf } from '#shared/lib/ids.ts';
import { buildExport } from '#core/exporters/hmis/build-export.ts';
import { checkReading, checkRows } from '#core/exporters/hmis/check-export.ts';
import { type ExportFinding, groupExportFindings } from '#core/exporters/hmis/export-findings.ts';
import { hmisFilesOf } from '#core/exporters/hmis/write-csv.ts';
import type { Actor, ReadDb } from '#core/kernel/contexts.ts';
import { gatherExport, type Reading } from './gather.ts';
import { caseNameRows, countRestricted } from './hmis-export.queries.ts';

/** An export as it would be handed out now. */
export interface PreparedExport {
  readonly people: number;
  readonly enrollments: number;
  readonly exits: number;
  /** Restricted files that stay out. */
  readonly left: number;
  readonly findings: readonly ExportFinding[];
  /** Whose data are in it. */
  readonly caseIds: readonly string[];
  readonly files: ReadonlyMap<string, Uint8Array>;
}

interface Occasion {
  readonly read: Reading;
  readonly clock: Clock;
  readonly worker: Pick<Actor, 'id'>;
  readonly appVersion: string;
  readonly exportId: string;
}

/**
 * Gathers, maps, writes and checks, in steps between which others have their turn.
 * @throws AppError `invalid_input` for days in the wrong order or to come
 */
export async function prepareExport(
  { read, clock, worker, appVersion, exportId }: Occasion,
  question: HmisQuestion,
): Promise<PreparedExport> {
  const { from, to, identity } = question;
  const today = clock.today();
  if (to > today) throw new AppError('invalid_input', { fields: { to: 'in_the_future' } });
  if (from > to) throw new AppError('invalid_input', { fields: { to: 'before_start' } });
  const source = await gatherExport(read, question);
  const options = { from, to, identity, now: clock.now(), workerId: worker.id, appVersion, exportId };
  const tables = buildExport(source, options);
  await breathe();
  const files = new Map<string, Uint8Array>();
  for (const [name, bytes] of hmisFilesOf(tables)) {
    files.set(name, bytes);
    await breathe();
  }
  const findings = checkRows(source, options, tables);
  await breathe();
  const isBroken = findings.some(({ level }) => level === 'stop');
  return {
    people: tables.Client.length,
    enrollments: tables.Enrollment.length,
    exits: tables.Exit.length,
    left: await read((db) => countRestricted(db, question)),
    findings: isBroken ? findings : [...findings, ...checkReading(tables, files, today)],
    caseIds: source.people.map(({ caseId }) => caseId),
    files,
  };
}

/** Findings by kind, with the names of the people and services to look at. */
export async function toldFindings(
  db: ReadDb,
  findings: readonly ExportFinding[],
  serviceNames: ReadonlyMap<string, string>,
): Promise<ExportFindingGroup[]> {
  const groups = groupExportFindings(findings);
  const rows = await caseNameRows(db, [...new Set(groups.flatMap(({ caseIds }) => caseIds))]);
  const names = new Map(rows.map((row) => [row.case_id, row.name === '' ? row.case_number : row.name]));
  return groups.map(({ caseIds, serviceIds, ...group }) => ({
    ...group,
    people: caseIds.map((id) => ({ caseId: caseIdOf.parse(id), name: names.get(id) ?? '' })),
    services: serviceIds.map((id) => serviceNames.get(id) ?? ''),
  }));
}
