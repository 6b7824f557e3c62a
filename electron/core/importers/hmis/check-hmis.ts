import { type Finding, finding, hasStop } from './findings.ts';
import { type Client, checkClients } from './check-clients.ts';
import { checkEnrollments } from './check-enrollments.ts';
import { checkExits } from './check-exits.ts';
import { dropRepeatedKeys } from './check-keys.ts';
import { csvName, type FileCount, type ParsedExport, parseHmis, type SourceFiles } from './parse-hmis.ts';
import { readDay } from './hmis-values.ts';

/** Where the export says it comes from. */
export interface ExportInfo {
  /** As written in `CSVVersion`, for example `2026 v1.0`; null when it cannot be read. */
  readonly version: string | null;
  readonly exportedOn: string | null;
  readonly source: string;
}

/** A project of the export, to be matched with a service of the organisation. */
export interface HmisProject {
  readonly sourceId: string;
  /** Empty when `Project.csv` does not have it. */
  readonly name: string;
  readonly enrollments: number;
}

/** An export after every check that needs no decision: what is in `clients` can be imported as it stands. */
export interface CheckedExport {
  readonly info: ExportInfo;
  readonly files: readonly FileCount[];
  /** Each with at least one enrollment; empty when a finding stops the import. */
  readonly clients: readonly Client[];
  readonly projects: readonly HmisProject[];
  readonly findings: readonly Finding[];
}

const oldestKnown = 2024;
const newestKnown = 2026;

/**
 * Reads and checks a whole export. People come in whole or not at all: a row that cannot be trusted takes along what
 * hangs on it, and a finding names its line. Files that cannot be read at all end the check before rows are compared.
 * Never throws, whatever the bytes.
 * @param today the latest day that an entry, exit, move-in or birth may have
 */
export function checkHmis(source: SourceFiles, today: string): CheckedExport {
  const parsed = parseHmis(source);
  const findings: Finding[] = [...parsed.findings];
  const info = readInfo(parsed, findings);
  const { tables, files } = parsed;
  if (hasStop(findings)) return { info, files, clients: [], projects: [], findings };
  const clientRows = dropRepeatedKeys('Client', tables.Client, findings);
  const enrollmentRows = dropRepeatedKeys('Enrollment', tables.Enrollment, findings);
  const exits = checkExits(dropRepeatedKeys('Exit', tables.Exit, findings), enrollmentRows, today, findings);
  const enrollments = checkEnrollments(enrollmentRows, clientRows, exits, today, findings);
  const clients = checkClients(clientRows, enrollments, today, findings);
  const projects = listProjects(parsed, clients, findings);
  const usable = !hasStop(findings);
  return {
    info,
    files,
    clients: usable ? clients : [],
    projects: usable ? projects : [],
    findings,
  };
}

/** What there is to say about a choice that could not even be read. */
export function nothingRead(findings: readonly Finding[]): CheckedExport {
  return {
    info: { version: null, exportedOn: null, source: '' },
    files: [],
    clients: [],
    projects: [],
    findings,
  };
}

function readInfo(parsed: ParsedExport, findings: Finding[]): ExportInfo {
  const [row] = parsed.tables.Export;
  if (row === undefined) return { version: null, exportedOn: null, source: '' };
  const version = row.cells.CSVVersion;
  const year = Number(/20\d\d/.exec(version)?.[0] ?? Number.NaN);
  const place = { file: csvName('Export'), line: row.line, column: 'CSVVersion' };
  if (Number.isNaN(year)) findings.push(finding('stop', 'version_unknown', place));
  else if (year > newestKnown) findings.push(finding('stop', 'version_newer', { ...place, facts: { year } }));
  else if (year < oldestKnown)
    findings.push(finding('notice', 'version_older', { ...place, facts: { year } }));
  const exported = readDay(row.cells.ExportDate);
  return {
    version: Number.isNaN(year) ? null : version,
    exportedOn: exported.kind === 'day' ? exported.day : null,
    source: row.cells.SourceName === '' ? row.cells.SoftwareName : row.cells.SourceName,
  };
}

function listProjects(
  parsed: ParsedExport,
  clients: readonly Client[],
  findings: Finding[],
): readonly HmisProject[] {
  const names = new Map(
    dropRepeatedKeys('Project', parsed.tables.Project, findings).map((row) => [
      row.cells.ProjectID,
      row.cells.ProjectName,
    ]),
  );
  const counts = new Map<string, number>();
  for (const { enrollments } of clients) {
    for (const { projectId, line } of enrollments) {
      counts.set(projectId, (counts.get(projectId) ?? 0) + 1);
      if (!names.has(projectId) && parsed.files.some((file) => file.name === csvName('Project'))) {
        findings.push(
          finding('notice', 'project_unknown', { file: csvName('Enrollment'), line, column: 'ProjectID' }),
        );
      }
    }
  }
  return [...counts]
    .map(([sourceId, enrollments]) => ({ sourceId, name: names.get(sourceId) ?? '', enrollments }))
    .toSorted((a, b) => b.enrollments - a.enrollments);
}
