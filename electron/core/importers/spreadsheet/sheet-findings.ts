import type { SheetFinding } from '#shared/contracts/spreadsheets.ts';
import type { FindingLevel } from '#shared/domain/imports/finding-codes.ts';
import type { SheetFindingCode } from '#shared/domain/spreadsheets/sheet-codes.ts';
import { shownLines } from '../hmis/findings.ts';

/** One thing found at one place; facts are numbers and codes, never what a cell says. */
export interface FoundInSheet {
  readonly level: FindingLevel;
  readonly code: SheetFindingCode;
  readonly line: number | null;
  /** The heading. */
  readonly column: string | null;
  readonly field: string | null;
  readonly facts: Readonly<Record<string, number | string>>;
}

type Place = Partial<Pick<FoundInSheet, 'line' | 'column' | 'field' | 'facts'>>;

/** A finding with its empty parts filled in. */
export function found(level: FindingLevel, code: SheetFindingCode, place: Place = {}): FoundInSheet {
  return { level, code, line: null, column: null, field: null, facts: {}, ...place };
}

const rank: Readonly<Record<FindingLevel, number>> = { stop: 0, row: 1, notice: 2 };

/** Gathers equal findings, worst level first, then the most frequent. */
export function groupSheetFindings(findings: readonly FoundInSheet[]): SheetFinding[] {
  const groups = new Map<string, { first: FoundInSheet; lines: number[]; count: number }>();
  for (const each of findings) {
    const key = JSON.stringify([each.level, each.code, each.column, each.field, each.facts]);
    const group = groups.get(key) ?? { first: each, lines: [], count: 0 };
    group.count += 1;
    if (each.line !== null) group.lines.push(each.line);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ first: { level, code, column, field, facts }, lines, count }) => ({
      level,
      code,
      column,
      field,
      facts,
      count,
      lines: [...new Set(lines)].toSorted((a, b) => a - b).slice(0, shownLines),
    }))
    .toSorted((a, b) => rank[a.level] - rank[b.level] || b.count - a.count);
}
