import { isDay } from '#shared/domain/dates/calendar.ts';
import type { ExportFindingCode } from '#shared/domain/exports/hmis-codes.ts';
import { type ColumnRule, columnRules, references } from './column-rules.ts';
import { type ExportFinding, exportFinding } from './export-findings.ts';
import { type HmisOutFile, hmisHeaders, hmisOutFiles } from './hmis-headers.ts';
import type { HmisTables, OutRow } from './hmis-rows.ts';

/** The column that names a row of a file. */
const keyOf = (file: HmisOutFile): string => hmisHeaders[file][0] ?? '';

/**
 * What the standard says of every row alone and of the rows together: keys there and once, what they refer to there,
 * required columns filled, codes in their list, days and times written as they must be, texts not too long.
 */
export function checkColumns(tables: HmisTables): ExportFinding[] {
  return [...hmisOutFiles.flatMap((file) => checkFile(file, tables[file])), ...checkReferences(tables)];
}

function checkFile(file: HmisOutFile, rows: readonly OutRow[]): ExportFinding[] {
  const rules = columnRules[file] ?? {};
  const seen = new Set<string>();
  const findings: ExportFinding[] = [];
  for (const { cells, caseId } of rows) {
    const report = (code: ExportFindingCode, column: string) =>
      findings.push(exportFinding(levelOf(code), code, { file: `${file}.csv`, column, caseId }));
    const key = cells[keyOf(file)] ?? '';
    if (key === '') report('key_missing', keyOf(file));
    else if (seen.has(key)) report('key_twice', keyOf(file));
    seen.add(key);
    for (const column of hmisHeaders[file]) {
      if (column === keyOf(file) && key === '') continue;
      const problem = problemOf(rules[column], cells[column] ?? '');
      if (problem !== undefined) report(problem, column);
    }
  }
  return findings;
}

/** A text that is too long may be cut by the other system; everything else it could not read. */
const levelOf = (code: ExportFindingCode) => (code === 'too_long' ? 'warning' : 'stop');

const timeForm = /^(\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/u;

/** A column without a rule must stay empty: Keystead knows nothing that belongs there. */
function problemOf(rule: ColumnRule | undefined, cell: string): ExportFindingCode | undefined {
  if (cell === '') return rule?.isRequired === true ? 'required_empty' : undefined;
  if (rule === undefined) return 'unknown_code';
  switch (rule.type) {
    case 'text':
      if (rule.form !== undefined && !rule.form.test(cell)) return 'unknown_code';
      if (rule.most === 0) return 'unknown_code';
      return cell.length > rule.most ? 'too_long' : undefined;
    case 'code':
      return rule.codes.has(cell) ? undefined : 'unknown_code';
    case 'number':
      return /^\d{1,9}$/u.test(cell) ? undefined : 'unknown_code';
    case 'day':
      return isDay(cell) && cell >= '1900-01-01' ? undefined : 'bad_date';
    case 'time':
      return isDay(timeForm.exec(cell)?.[1] ?? '') ? undefined : 'bad_date';
  }
}

function checkReferences(tables: HmisTables): ExportFinding[] {
  const users = hmisOutFiles
    .filter((file) => file !== 'User' && hmisHeaders[file].includes('UserID'))
    .map((file) => [file, 'UserID', 'User'] as const);
  const exports = hmisOutFiles
    .filter((file) => file !== 'Export')
    .map((file) => [file, 'ExportID', 'Export'] as const);
  return [...references, ...users, ...exports].flatMap(([file, column, of]) => {
    const keys = new Set(tables[of].map(({ cells }) => cells[keyOf(of)]));
    return tables[file]
      .filter(({ cells }) => !keys.has(cells[column]))
      .map(({ caseId }) =>
        exportFinding('stop', 'refers_to_nothing', { file: `${file}.csv`, column, caseId }),
      );
  });
}
