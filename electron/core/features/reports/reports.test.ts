import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '#shared/contracts/reports.ts';
import type { ServiceQuestion } from '#shared/contracts/service.ts';
import { reportKeys } from '#shared/domain/reports/report-codes.ts';
import { givenReportHouse } from '#tests/support/builders/report-house.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

const question = { from: '2026-01-01', to: '2026-11-22', serviceId: null, method: null };

let vault: TestVault;
let services: readonly [string, string];
beforeAll(async () => {
  vault = await openTestVault();
  ({ services } = await givenReportHouse(vault, 120, 7));
});
afterAll(() => vault.close());

const get = (key: Report['key'], differences: Partial<ServiceQuestion> = {}, isProtected = false) =>
  vault.call('reports.get', { key, question: { ...question, ...differences }, isProtected });

type Table = Report['tables'][number];
const countAt = (table: Table, row: string, column: string): number | undefined => {
  const cell = table.rows.find(({ key }) => key === row)?.cells[
    table.columns.findIndex(({ key }) => key === column)
  ];
  return cell?.kind === 'count' ? cell.count : undefined;
};

describe.each(reportKeys)('the report %s', (key) => {
  it('has figures, and they add up as it says', async () => {
    const report = await get(key);
    expect(report.tables.length).toBeGreaterThan(0);
    const wrong: string[] = [];
    for (const table of report.tables) {
      for (const { total, parts } of table.adds.columns) {
        for (const { key: row } of table.rows) {
          const all = countAt(table, row, total);
          const sum = parts.reduce((rest, part) => rest + (countAt(table, row, part) ?? 0), 0);
          if (all !== sum) wrong.push(`${table.id} ${row}: ${String(all)} is not ${String(sum)}`);
        }
      }
      for (const { total, parts, columns } of table.adds.rows) {
        for (const column of columns) {
          const all = countAt(table, total, column);
          const sum = parts.reduce((rest, part) => rest + (countAt(table, part, column) ?? 0), 0);
          if (all !== sum) wrong.push(`${table.id} ${column}: ${String(all)} is not ${String(sum)}`);
        }
      }
      for (const { wider, narrower, columns } of table.adds.nested) {
        for (const column of columns) {
          const [all = 0, some = 0] = [countAt(table, wider, column), countAt(table, narrower, column)];
          if (some > all) wrong.push(`${table.id} ${narrower}/${column}`);
        }
      }
      for (const row of table.rows) {
        for (const cell of row.cells) {
          if (cell.kind === 'count' && cell.of !== null && cell.count > cell.of) wrong.push(`${table.id} of`);
        }
      }
    }
    for (const places of report.same) {
      const values = places.flatMap((place) => {
        const table = report.tables.find(({ id }) => id === place.table);
        const count = table === undefined ? undefined : countAt(table, place.row, place.column);
        return count === undefined ? [] : [count];
      });
      if (new Set(values).size > 1) wrong.push(`not the same: ${JSON.stringify(places)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('opens the rows behind every figure, and they add up to it', async () => {
    const report = await get(key);
    const wrong: string[] = [];
    for (const table of report.tables) {
      for (const row of table.rows.filter(({ opens }) => opens)) {
        for (const [index, cell] of row.cells.entries()) {
          const column = table.columns[index]?.key ?? '';
          if (cell.kind === 'nothing' || (cell.kind === 'count' && cell.count === 0)) continue;
          const { seen, others } = await vault.call('reports.rows', {
            key,
            question,
            table: table.id,
            row: row.key,
            column,
            skip: 0,
          });
          const figure = cell.kind === 'count' ? cell.count : cell.kind === 'number' ? cell.from : -1;
          const sum = cell.kind === 'count' ? seen.amount + others.amount : seen.people + others.people;
          if (Math.abs(figure - sum) > 1e-9) {
            wrong.push(`${table.id}/${row.key}/${column}: ${String(figure)} is not ${String(sum)}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is the sum of its services', async () => {
    const [all, one, other] = [
      await get(key),
      await get(key, { serviceId: services[0] }),
      await get(key, { serviceId: services[1] }),
    ];
    const wrong: string[] = [];
    for (const table of all.tables) {
      for (const row of table.rows) {
        for (const { key: column } of table.columns) {
          const count = countAt(table, row.key, column);
          const part = (report: Report) => {
            const own = report.tables.find(({ id }) => id === table.id);
            return own === undefined ? 0 : (countAt(own, row.key, column) ?? 0);
          };
          const sum = part(one) + part(other);
          if (
            count !== undefined &&
            count !== sum &&
            !['weekly_team_meeting', 'supervision_on_time'].includes(row.key)
          ) {
            wrong.push(`${table.id}/${row.key}/${column}: ${String(count)} is not ${String(sum)}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps back every count of one to four, and says it everywhere in one word', async () => {
    const report = await get(key, {}, true);
    expect(report.protection).toEqual({ fewest: 5 });
    const small = report.tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        row.cells.filter((cell) => cell.kind === 'count' && cell.count > 0 && cell.count < 5 && row.opens),
      ),
    );
    expect(small).toEqual([]);
  });
});
