import type { ReportTable } from '#shared/contracts/reports.ts';

/** True where a table counts nobody and nothing, and has no row but its total: a sentence says that more kindly. */
export function isEmptyTable({ rows, adds }: ReportTable): boolean {
  const totals = adds.rows.map(({ total }) => total);
  return rows.every(
    ({ key, cells }) =>
      totals.includes(key) &&
      cells.every(
        (cell) =>
          cell.kind === 'nothing' ||
          (cell.kind === 'count' && cell.count === 0) ||
          (cell.kind === 'number' && (cell.value === null || cell.value === 0)),
      ),
  );
}
