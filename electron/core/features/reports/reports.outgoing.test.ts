import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportKeys } from '#shared/domain/reports/report-codes.ts';
import { caseId as caseIdOf } from '#shared/lib/ids.ts';
import { givenPeople } from '#tests/support/builders/person.ts';
import { givenReportHouse } from '#tests/support/builders/report-house.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

const question = { from: '2026-01-01', to: '2026-11-22', serviceId: null, method: null };

let vault: TestVault;
beforeAll(async () => {
  vault = await openTestVault();
  await givenReportHouse(vault, 40, 3);
});
afterAll(() => vault.close());

describe('reports', () => {
  it('need the same statements for many people as for few', async () => {
    const counts = async () => {
      const found: number[] = [];
      for (const key of reportKeys) {
        const read = () => vault.call('reports.get', { key, question, isProtected: false });
        await read();
        found.push((await vault.statements(read)).length);
      }
      return found;
    };
    const few = await counts();
    await givenPeople(
      vault,
      Array.from({ length: 40 }, (_, index) => ({ chosenName: `Later ${String(index)}` })),
    );
    expect(await counts()).toEqual(few);
    expect(Math.max(...few)).toBeLessThan(40);
  });

  it('leave out restricted files, and say how many', async () => {
    const { id } = await vault.db.selectFrom('case_files').select('id').limit(1).executeTakeFirstOrThrow();
    const before = await vault.call('reports.get', { key: 'caseload', question, isProtected: false });
    await vault.call('restrictions.set', {
      caseId: caseIdOf.parse(id),
      requestId: null,
      from: vault.clock.today(),
      ground: 'accuracy_disputed',
      note: '',
    });
    const after = await vault.call('reports.get', { key: 'caseload', question, isProtected: false });
    expect([before.left, after.left]).toEqual([0, 1]);
    expect(
      (await vault.call('reports.get', { key: 'caseload', question, isProtected: true })).left,
    ).toBeNull();
  });

  it('can be opened only by those who may read figures of the service', async () => {
    await vault.as('worker');
    await expect(
      vault.call('reports.get', { key: 'contacts', question, isProtected: false }),
    ).rejects.toMatchObject({ code: 'not_allowed' });
    await vault.as(vault.managerId);
  });

  it('show a reader only the names within reach, and how much lies elsewhere', async () => {
    const place = { table: 'caseload_by_method', row: 'all', column: 'people', skip: 0 };
    const all = await vault.call('reports.rows', { key: 'caseload', question, ...place });
    await vault.as('supervisor');
    const own = await vault.call('reports.rows', { key: 'caseload', question, ...place });
    await vault.as(vault.managerId);
    expect(all.others.people).toBe(0);
    expect(own.others.people).toBeGreaterThan(0);
    expect(own.seen.people + own.others.people).toBe(all.seen.people);
  });

  it('refuse a place that is none', async () => {
    const place = { table: 'nothing', row: 'all', column: 'people', skip: 0 };
    await expect(vault.call('reports.rows', { key: 'caseload', question, ...place })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('what goes out', () => {
  const textOf = async (jobId: string) => {
    const target = `${vault.folder}/out`;
    await vault.internal['files.write']?.({ jobId, path: target });
    return readFileSync(target, 'utf8');
  };

  it('holds no name of a person or a colleague, and no formula', async () => {
    const { jobId } = await vault.call('reports.prepareFile', {
      keys: [...reportKeys],
      question,
      format: 'csv',
      isProtected: true,
    });
    const text = await textOf(jobId);
    expect(text).not.toMatch(/Person \d/u);
    expect(text).not.toMatch(/(?:^|,|")=/mu);
    expect(text).toContain('Protected.');
  });

  it('never tells about a single colleague, also with full counts', async () => {
    for (const isProtected of [true, false]) {
      const { jobId } = await vault.call('reports.preparePrint', {
        keys: ['peers'],
        question,
        title: '',
        foreword: '',
        greyscale: false,
        isProtected,
      });
      const model = await vault.call('prints.model', { jobId });
      if (model.kind !== 'reports') throw new Error('another page');
      const tables = model.reports.flatMap((report) => report.tables.map(({ key }) => key));
      expect(tables).toContain('peer_asked_by_method');
      expect(tables).not.toContain('peer_asked_by_worker');
    }
    const inside = await vault.call('reports.get', { key: 'peers', question, isProtected: false });
    expect(inside.tables.map(({ key }) => key)).toContain('peer_asked_by_worker');
  });

  it('is remembered without a name, the same only once', async () => {
    const count = async () => (await vault.db.selectFrom('report_releases').selectAll().execute()).length;
    const input = { keys: ['caseload' as const], question, format: 'xlsx' as const, isProtected: true };
    await vault.call('reports.prepareFile', input);
    const once = await count();
    await vault.call('reports.prepareFile', input);
    expect(await count()).toBe(once);
    const rows = await vault.db.selectFrom('report_releases').select('figures').execute();
    expect(rows.map(({ figures }) => figures).join('')).not.toContain('Person');
  });

  it('stays as it is in the packs that are kept by name', async () => {
    const pack = {
      id: null,
      name: 'For the council',
      keys: ['contacts', 'outcomes'] as ('contacts' | 'outcomes')[],
      title: 'Our year',
      foreword: '',
    };
    const { id } = await vault.call('reports.savePack', pack);
    expect(await vault.call('reports.packs', {})).toEqual([{ ...pack, id }]);
    await expect(vault.call('reports.savePack', { ...pack, name: 'for the Council' })).rejects.toMatchObject({
      fields: { name: 'duplicate' },
    });
    await vault.call('reports.removePack', { id });
    expect(await vault.call('reports.packs', {})).toEqual([]);
  });

  it('can be protected more strictly', async () => {
    await vault.call('reports.changeSettings', { fewest: 10 });
    const report = await vault.call('reports.get', { key: 'contacts', question, isProtected: true });
    expect(report.protection).toEqual({ fewest: 10 });
    await vault.call('reports.changeSettings', { fewest: 5 });
    expect(await vault.call('reports.settings', {})).toEqual({ fewest: 5 });
  });
});
