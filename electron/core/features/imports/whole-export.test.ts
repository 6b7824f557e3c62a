import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type importTables, openImportVault } from '#tests/support/import-vault.ts';

const data = fileURLToPath(new URL('../../../../../shared/data/hmis-csv-2026', import.meta.url));

describe.skipIf(!existsSync(data))('the whole export of FY2026 (../shared/data beside the checkout)', () => {
  it('comes in as one batch and goes as one', async () => {
    await using vault = await openImportVault();
    const before = await vault.contents();
    const stageId = await vault.stagePath(data);
    const { projects } = await vault.call('imports.check', { stageId });
    const services = Object.fromEntries(projects.map(({ sourceId }) => [sourceId, vault.serviceId]));
    const { batchId, counts } = await vault.call('imports.commit', {
      stageId,
      options: vault.options({ services }),
    });
    const rowsIn = async (table: (typeof importTables)[number]) =>
      (
        await vault.db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('rows'))
          .executeTakeFirstOrThrow()
      ).rows;
    expect(await rowsIn('people')).toBe(514);
    expect(await rowsIn('case_files')).toBe(514);
    expect(await rowsIn('case_summaries')).toBe(514);
    expect(await rowsIn('support_episodes')).toBe(574);
    expect(await rowsIn('accommodations')).toBe(930);
    expect(await rowsIn('tenancies')).toBe(123);
    expect(await rowsIn('households')).toBe(52);
    expect(await rowsIn('household_members')).toBe(144);
    expect(await rowsIn('housing_history_summaries')).toBe(407);
    expect(counts).toMatchObject({ newPeople: 514, casesClosed: 387, casesActive: 42, casesOpening: 85 });
    expect(vault.events.filter(({ event }) => event === 'progress').at(-1)).toMatchObject({
      done: 514,
      total: 514,
    });
    expect(await vault.call('imports.undo', { batchId, keepWorkedOn: false })).toEqual({
      removed: 514,
      kept: 0,
    });
    expect(await vault.contents()).toEqual(before);
    expect(vault.faults).toEqual([]);
  });
});
