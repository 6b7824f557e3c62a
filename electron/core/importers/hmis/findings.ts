import type { FindingCode, FindingLevel } from '#shared/domain/imports/finding-codes.ts';

/** Numbers, column names, counts and codes that a message needs; never a name, a date of birth or free text. */
export type FindingFacts = Readonly<Record<string, number | string>>;

/** One thing the import has to say about one place in its source. */
export interface Finding {
  readonly level: FindingLevel;
  readonly code: FindingCode;
  /** A file name of the standard, such as `Client.csv`; null when it is about the whole choice. */
  readonly file: string | null;
  /** Line as an editor counts it, from 1 with the header. */
  readonly line: number | null;
  readonly column: string | null;
  readonly facts: FindingFacts;
}

/** The same finding in many rows: how often, and the first lines where it is. */
export interface FindingGroup extends Omit<Finding, 'line'> {
  readonly count: number;
  /** At most `shownLines`, in order. */
  readonly lines: readonly number[];
}

/** How many lines of a group are named. */
export const shownLines = 20;

/** Where a finding is; everything may be left out. */
interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: string;
  readonly facts?: FindingFacts;
}

/** Builds a finding with its empty parts as null. */
export function finding(level: FindingLevel, code: FindingCode, place: Place = {}): Finding {
  return {
    level,
    code,
    file: place.file ?? null,
    line: place.line ?? null,
    column: place.column ?? null,
    facts: place.facts ?? {},
  };
}

/** True when something forbids the import. */
export function hasStop(findings: readonly Finding[]): boolean {
  return findings.some((each) => each.level === 'stop');
}

const rank: Readonly<Record<FindingLevel, number>> = { stop: 0, row: 1, notice: 2 };

/** Gathers equal findings, worst level first and otherwise in the order they were found. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, { first: Finding; count: number; lines: number[] }>();
  for (const each of findings) {
    const key = JSON.stringify([each.level, each.code, each.file, each.column, each.facts]);
    const group = groups.get(key) ?? { first: each, count: 0, lines: [] };
    group.count += 1;
    if (each.line !== null) group.lines.push(each.line);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ first, count, lines }) => {
      const { level, code, file, column, facts } = first;
      const shown = lines.toSorted((a, b) => a - b).slice(0, shownLines);
      return { level, code, file, column, facts, count, lines: shown };
    })
    .toSorted((a, b) => rank[a.level] - rank[b.level]);
}
