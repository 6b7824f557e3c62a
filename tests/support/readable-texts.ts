import { CompiledQuery } from 'kysely';
import { AppError } from '#shared/lib/app-error.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import type { TestVault } from './test-vault.ts';

interface Cell {
  /** `table.column` */
  readonly at: string;
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
  readonly value: unknown;
}

async function rowsOf(vault: TestVault, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return (await vault.db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(sql))).rows;
}

/** Every value of every table, also those of the search index, the way every program with the database key reads them. */
async function allCells(vault: TestVault): Promise<readonly Cell[]> {
  const tables = await rowsOf(vault, `select name from sqlite_schema where type = 'table'`);
  const cells: Cell[] = [];
  for (const { name } of tables) {
    const table = String(name);
    for (const row of await rowsOf(vault, `select * from "${table}"`)) {
      const { id } = row;
      const rowId = typeof id === 'string' ? id : '';
      for (const [column, value] of Object.entries(row)) {
        cells.push({ at: `${table}.${column}`, table, column, rowId, value });
      }
    }
  }
  return cells;
}

/** A mark as it could stand in a file: plain, as UTF-16, and as Base64 at each of its three offsets. */
function shapesOf(mark: string): readonly Buffer[] {
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.from(`${' '.repeat(offset)}${mark}`)
      .toString('base64')
      .slice(offset === 0 ? 0 : 4, -4),
  );
  return [Buffer.from(mark), Buffer.from(mark, 'utf16le'), ...base64.map((text) => Buffer.from(text))];
}

function bytesOf(value: unknown): Buffer {
  return value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value), 'utf8');
}

/** True when the act gives a text; a refusal of the key or of the blob is what is hoped for. */
function opens(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/**
 * What somebody who holds the database key can read of other people's private texts, with raw SQL over every table and
 * the own keys tried on every blob: `table.column: how`, once each. Empty is what quality.md, figure 10, asks for.
 * @param mark stands in every planted text, and nowhere else
 * @param reader whose keys are tried; own texts of the reader must not be planted
 */
export async function findReadable(
  vault: TestVault,
  mark: string,
  reader: WorkerId,
): Promise<readonly string[]> {
  const { personal } = vault.keysOf(reader);
  const shapes = shapesOf(mark);
  const cells = await allCells(vault);
  const boxes = (await vault.db.selectFrom('pair_boxes').selectAll().execute()).flatMap(({ key_id, box }) =>
    opens(() => personal.openShared(key_id, box)) ? [personal.openShared(key_id, box)] : [],
  );
  const keys = [personal.own, ...boxes];
  const found = new Set<string>();
  for (const { at, table, column, rowId, value } of cells) {
    const bytes = bytesOf(value);
    if (shapes.some((shape) => bytes.includes(shape))) found.add(`${at}: plain`);
    const isOpened = (text: string) => text.includes(mark);
    if (!(value instanceof Uint8Array)) continue;
    const place = { table, recordId: rowId, column };
    for (const key of keys) {
      if (opens(() => key.open(place, value)) && isOpened(key.open(place, value))) found.add(`${at}: opened`);
    }
  }
  return [...found].toSorted();
}
