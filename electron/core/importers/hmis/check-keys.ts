import { type Finding, finding } from './findings.ts';
import { type HmisFile, hmisFiles } from './hmis-columns.ts';
import { csvName, type HmisRow } from './parse-hmis.ts';

/**
 * Leaves each key once. A row that repeats another word for word is dropped with a notice. The same key with other
 * contents means that the export contradicts itself about a person, and nobody here can know which row is true: stop.
 * Only for projects, which give no more than a name, the first one counts. An exit without its key stops the import as
 * any unreadable row of `Exit.csv` does: the person would come in as still supported.
 */
export function dropRepeatedKeys<F extends Exclude<HmisFile, 'Export'>>(
  file: F,
  rows: readonly HmisRow<F>[],
  findings: Finding[],
): readonly HmisRow<F>[] {
  const column = hmisFiles[file].key;
  const seen = new Map<string, string>();
  return rows.filter((row) => {
    const cells: Readonly<Record<string, string>> = row.cells;
    const key = cells[column] ?? '';
    const place = { file: csvName(file), line: row.line, column };
    if (key === '') {
      findings.push(finding(file === 'Exit' ? 'stop' : 'row', 'key_missing', place));
      return false;
    }
    const contents = JSON.stringify(cells);
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, contents);
      return true;
    }
    if (before === contents)
      findings.push(finding('notice', 'row_twice', { file: place.file, line: row.line }));
    else if (file === 'Project') findings.push(finding('notice', 'project_twice', place));
    else findings.push(finding('stop', 'key_twice', place));
    return false;
  });
}
