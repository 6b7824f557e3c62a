import type { DirectoryMapping } from '#shared/contracts/directory.ts';
import { isDay } from '#shared/domain/dates/calendar.ts';
import {
  type DirectoryRow,
  findKind,
  findRowFault,
  type RowFinding,
} from '#shared/domain/network/directory-plan.ts';
import type { DirectoryField } from '#shared/domain/network/network-codes.ts';
import { foldForSearch } from '#shared/domain/people/search-key.ts';
import type { SourceTable } from './read-directory.ts';
import { namedRows } from './table-rows.ts';

/** Rows that can be taken, and what was found in the others. */
export interface MappedDirectory {
  readonly rows: readonly DirectoryRow[];
  readonly findings: readonly RowFinding[];
  /** Rows that stay out. */
  readonly broken: number;
}

/**
 * Entries of one CSV file by a mapping of its columns. A row without an id of its own is known by its name and
 * organisation, so that the next import of the same list finds it again.
 */
export function mapCsv(table: SourceTable, mapping: DirectoryMapping): MappedDirectory {
  const rows: DirectoryRow[] = [];
  const findings: RowFinding[] = [];
  const seen = new Set<string>();
  let broken = 0;
  for (const source of namedRows(table)) {
    const of = (field: DirectoryField) => {
      const column = mapping[field];
      return column === undefined ? '' : source.get(column);
    };
    const name = of('name');
    const note = (code: RowFinding['code']) =>
      findings.push({ code, file: table.file, line: source.line, name });
    const kind = findKind(of('kind'));
    const checkedOn = of('checkedOn').slice(0, 10);
    const text = {
      name,
      organisation: of('organisation'),
      kind: kind ?? ('other' as const),
      whatFor: of('whatFor'),
      howToReach: of('howToReach'),
      openingHours: of('openingHours'),
      eligibility: of('eligibility'),
      languages: of('languages'),
      checkedOn: isDay(checkedOn) ? checkedOn : null,
    };
    const ownId = of('externalId');
    const id = mapping.externalId === undefined ? foldForSearch(`${name}|${text.organisation}`) : ownId;
    const externalId = id === '' ? '' : `csv:${id}`;
    const fault =
      findRowFault({ externalId, text }, seen) ?? (checkedOn === '' || isDay(checkedOn) ? null : 'day_wrong');
    if (fault !== null) {
      broken += 1;
      note(fault);
      continue;
    }
    if (kind === undefined && of('kind') !== '') note('kind_unknown');
    seen.add(externalId);
    rows.push({ file: table.file, line: source.line, externalId, text, isClosed: false });
  }
  return { rows, findings, broken };
}
