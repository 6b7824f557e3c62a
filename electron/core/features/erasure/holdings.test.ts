import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { holdings, listHoldings, type TableName, type Way } from './holdings.ts';

interface Column {
  readonly name: string;
}
interface ForeignKey {
  readonly from: string;
  readonly table: string;
}

let vault: TestVault;
beforeAll(async () => {
  vault = await openTestVault();
});
afterAll(() => vault.close());

async function rowsOf<T>(query: ReturnType<typeof sql<T>>): Promise<readonly T[]> {
  return (await query.execute(vault.db)).rows;
}

async function columnsOf(table: string): Promise<readonly string[]> {
  const columns = await rowsOf(sql<Column>`select name from pragma_table_info(${table})`);
  return columns.map(({ name }) => name);
}

const waysOf = (table: TableName): readonly Way[] => {
  const holding = holdings[table];
  return holding.kind === 'theirs' || holding.kind === 'shared' ? holding.ways : [];
};

describe('the list of holdings', () => {
  it('names every table of the real schema and no other', async () => {
    const found = await rowsOf(sql<Column>`
      select name from sqlite_schema
      where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name not like 'entry\\_search%' escape '\\'
    `);
    expect(Object.keys(holdings).toSorted()).toEqual(found.map(({ name }) => name).toSorted());
  });

  it('names only columns that are there', async () => {
    const missing: string[] = [];
    for (const { table, holding } of listHoldings()) {
      const columns = await columnsOf(table);
      for (const way of waysOf(table)) {
        if (!columns.includes(way.column)) missing.push(`${table}.${way.column}`);
        if (way.only !== undefined && !columns.includes(way.only.column)) missing.push(way.only.column);
        if (!(await columnsOf(way.of)).includes(way.key)) missing.push(`${way.of}.${way.key}`);
      }
      const cut = holding.kind === 'shared' ? Object.keys(holding.cut) : [];
      missing.push(
        ...cut.filter((column) => !columns.includes(column)).map((column) => `${table}.${column}`),
      );
    }
    expect(missing).toEqual([]);
  });

  it('leads every way to the person, and calls no table empty that points at one', async () => {
    const leading = (table: TableName): boolean =>
      table === 'people' || waysOf(table).some((way) => leading(way.of));
    const wrong: string[] = [];
    for (const { table, holding } of listHoldings()) {
      const isTheirs = holding.kind === 'theirs' || holding.kind === 'shared';
      if (isTheirs && !leading(table)) wrong.push(table);
      if (isTheirs) continue;
      const references = await rowsOf(sql<ForeignKey>`
        select "from", "table" from pragma_foreign_key_list(${table})
      `);
      for (const reference of references) {
        const parent = holdings[reference.table as TableName];
        if (parent.kind === 'theirs') wrong.push(`${table}.${reference.from}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('puts parts before what they are part of', () => {
    const order = listHoldings().map(({ table }) => table);
    for (const table of order) {
      for (const way of waysOf(table)) expect(order.indexOf(table)).toBeLessThan(order.indexOf(way.of));
    }
  });
});
