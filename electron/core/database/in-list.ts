/**
 * A list for `in (…)` that is never empty: SQLite goes through the whole table for `in ()`.
 * @param nobody a value that no row has
 */
export function inList<T extends string | number>(values: readonly T[], nobody: T): readonly T[] {
  return values.length === 0 ? [nobody] : values;
}
