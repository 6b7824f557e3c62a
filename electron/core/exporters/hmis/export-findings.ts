import type { ExportFindingCode, ExportLevel } from '#shared/domain/exports/hmis-codes.ts';

/** One thing to say about one place of an export. */
export interface ExportFinding {
  readonly level: ExportLevel;
  readonly code: ExportFindingCode;
  /** `Client.csv`; null for what no file shows. */
  readonly file: string | null;
  readonly column: string | null;
  /** The file of the person to mend. */
  readonly caseId: string | null;
  readonly serviceId: string | null;
}

/** The same finding in many rows. */
export interface ExportFindingGroup extends Omit<ExportFinding, 'caseId' | 'serviceId'> {
  readonly count: number;
  /** The first of them, each once. */
  readonly caseIds: readonly string[];
  readonly serviceIds: readonly string[];
}

/** Files of people that are named beside a finding. */
const namedCases = 10;

/** Builds a finding with its empty parts as null. */
export function exportFinding(
  level: ExportLevel,
  code: ExportFindingCode,
  place: Partial<Omit<ExportFinding, 'level' | 'code'>> = {},
): ExportFinding {
  return { level, code, file: null, column: null, caseId: null, serviceId: null, ...place };
}

const rank: Readonly<Record<ExportLevel, number>> = { stop: 0, warning: 1, notice: 2 };

/** Gathers equal findings, worst first and otherwise in the order in which they were found. */
export function groupExportFindings(findings: readonly ExportFinding[]): readonly ExportFindingGroup[] {
  const groups = Map.groupBy(findings, ({ level, code, file, column }) =>
    [level, code, file ?? '', column ?? ''].join(' '),
  );
  return [...groups.values()]
    .flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const { level, code, file, column } = first;
      const caseIds = new Set(same.flatMap(({ caseId }) => caseId ?? []));
      const serviceIds = new Set(same.flatMap(({ serviceId }) => serviceId ?? []));
      const count = caseIds.size > 0 ? caseIds.size : same.length;
      return [
        {
          level,
          code,
          file,
          column,
          count,
          caseIds: [...caseIds].slice(0, namedCases),
          serviceIds: [...serviceIds],
        },
      ];
    })
    .toSorted((a, b) => rank[a.level] - rank[b.level]);
}
