import type { HmisColumn, HmisFile } from './hmis-columns.ts';
import type { Origin } from './import-plan.ts';
import type { HmisCells } from './parse-hmis.ts';

/** Notes which cells of a row a record was made of; empty cells and columns the file does not have are left out. */
export function origin<F extends Exclude<HmisFile, 'Export'>>(
  table: F,
  sourceId: string,
  cells: HmisCells<F>,
  columns: readonly HmisColumn<F>[],
): Origin {
  const raw = columns.map((column) => [column, cells[column]] as const).filter(([, cell]) => cell !== '');
  return { table, sourceId, raw: Object.fromEntries(raw) };
}
