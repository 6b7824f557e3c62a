import type { Amount, AmountSum } from '#shared/domain/reports/suppress.ts';
import { isSmall } from '#shared/domain/reports/suppress.ts';
import type { DraftReport, DraftTable } from './tables.ts';

/** The counts of a report with what adds up, as protection sees them. */
export interface Amounts {
  readonly amounts: readonly Omit<Amount, 'state'>[];
  /** What remains of two counts and stands nowhere. */
  readonly rests: readonly { readonly id: string; readonly value: number }[];
  readonly sums: readonly AmountSum[];
  /** Counts of what happened to too few people. */
  readonly also: ReadonlySet<string>;
  /** The id of a cell; cells that show one number share it. Undefined for what is no count about people. */
  readonly idOf: (table: string, row: string, column: string) => string | undefined;
}

const placeOf = (table: string, row: string, column: string) => [table, row, column].join('\n');

/** Counts of a table about people, by their place. */
function countsOf({ id, columns, rows }: DraftTable): Map<string, number> {
  return new Map(
    rows.flatMap(({ head, isPersonal, cells }) =>
      cells.flatMap((cell, index) => {
        const column = columns[index];
        if (!isPersonal || cell.kind !== 'count' || column === undefined) return [];
        return [[placeOf(id, head.key, column.key), Math.round(cell.count)] as const];
      }),
    ),
  );
}

/** Reads a report as amounts and sums: its totals, the wholes of its shares, and rows that are part of another. */
export function amountsOf({ tables, same }: Pick<DraftReport, 'tables' | 'same'>, fewest: number): Amounts {
  const values = new Map(tables.flatMap((table) => [...countsOf(table)]));
  const canonical = new Map<string, string>();
  for (const places of same) {
    const known = places
      .map((at) => placeOf(at.table, at.row, at.column))
      .filter((place) => values.has(place));
    const first = known.map((place) => canonical.get(place)).find((place) => place !== undefined) ?? known[0];
    for (const place of known) if (first !== undefined) canonical.set(place, first);
  }
  const idOf = (table: string, row: string, column: string) => {
    const place = placeOf(table, row, column);
    return values.has(place) ? (canonical.get(place) ?? place) : undefined;
  };
  const totals = new Set<string>();
  const sums: AmountSum[] = [];
  const rests: { id: string; value: number }[] = [];
  const also = new Set<string>();
  const add = (total: string | undefined, parts: readonly (string | undefined)[]) => {
    const known = parts.filter((part) => part !== undefined);
    if (total === undefined || known.length < parts.length) return;
    totals.add(total);
    sums.push({ total, parts: known });
  };
  /** One that is part of another: what remains is nobody's cell, and must not be told either. */
  const within = (wider: string | undefined, narrower: string | undefined) => {
    if (wider === undefined || narrower === undefined || wider === narrower) return;
    const value = (values.get(wider) ?? 0) - (values.get(narrower) ?? 0);
    if (value < 0) return;
    const id = `rest\n${wider}\n${narrower}`;
    rests.push({ id, value });
    sums.push({ total: wider, parts: [narrower, id] });
  };
  for (const { id, columns, rows, adds } of tables) {
    for (const { head } of rows) {
      for (const { total, parts } of adds.columns) {
        add(
          idOf(id, head.key, total),
          parts.map((part) => idOf(id, head.key, part)),
        );
      }
      for (const { key, of, from } of columns) {
        const own = idOf(id, head.key, key);
        if (own === undefined) continue;
        if (of !== null) within(idOf(id, head.key, of), own);
        const behind = from === null ? undefined : idOf(id, head.key, from);
        if (behind !== undefined && isSmall(values.get(behind) ?? 0, fewest)) also.add(own);
      }
    }
    for (const { total, parts, columns: keys } of adds.rows) {
      for (const key of keys)
        add(
          idOf(id, total, key),
          parts.map((part) => idOf(id, part, key)),
        );
    }
    for (const { wider, narrower, columns: keys } of adds.nested) {
      for (const key of keys) within(idOf(id, wider, key), idOf(id, narrower, key));
    }
  }
  const ids = [...values.keys()].filter((place) => (canonical.get(place) ?? place) === place);
  return {
    amounts: ids.map((id) => ({ id, value: values.get(id) ?? 0, isTotal: totals.has(id) })),
    rests,
    sums,
    also,
    idOf,
  };
}
