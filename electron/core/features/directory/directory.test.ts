import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
const sample = path.resolve(import.meta.dirname, '../../../../../shared/data/hsds-sample');
const hasSample = fs.existsSync(sample);

beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => vault.close());

async function stage(chosen: string): Promise<string> {
  const staged = await vault.internal['directory.stage']?.({ path: chosen });
  return staged?.stageId ?? '';
}
const write = (name: string, text: string) => {
  const file = path.join(vault.folder, name);
  fs.writeFileSync(file, text);
  return file;
};
const list = (text = '') => vault.call('directory.list', { text, kind: null, withClosed: true });
const guessed = async (stageId: string) => (await vault.call('directory.check', { stageId })).mapping;
async function bringIn(file: string) {
  const stageId = await stage(file);
  return vault.call('directory.commit', { stageId, mapping: await guessed(stageId) });
}
const csv = (rows: readonly string[]) =>
  ['Ref,Service,Category,Description,Phone,Checked', ...rows].join('\n');

describe('a CSV directory', () => {
  it('is mapped, tried, brought in, and names its broken rows', async () => {
    const stageId = await stage(
      write(
        'town.csv',
        csv([
          '1,Soup kitchen,Food and things,Warm meals,0700 1,2026-01-01',
          ',No number,,,,',
          '3,,,,,',
          '1,Twice,,,,',
          '5,Bad day,,,,last year',
          '6,Odd,Gardening,,,',
        ]),
      ),
    );
    const checked = await vault.call('directory.check', { stageId });
    expect(checked).toMatchObject({ kind: 'csv', rows: 6, mapping: { name: 'Service', externalId: 'Ref' } });
    const tried = await vault.call('directory.dryRun', { stageId, mapping: checked.mapping });
    expect(tried.counts).toEqual({ new: 2, changed: 0, same: 0, kept: 0, broken: 4 });
    expect(tried.findings.map(({ code, line }) => [code, line])).toEqual([
      ['id_missing', 3],
      ['name_missing', 4],
      ['id_twice', 5],
      ['day_wrong', 6],
      ['kind_unknown', 7],
    ]);
    expect((await list()).total).toBe(0);
    await vault.call('directory.commit', { stageId, mapping: checked.mapping });
    expect((await list('warm soup')).entries).toMatchObject([
      { name: 'Soup kitchen', kind: 'food_and_things', checkedOn: '2026-01-01', isImported: true },
    ]);
    await expect(vault.call('directory.check', { stageId })).rejects.toMatchObject({ code: 'import_stale' });
  });

  it('merges by its numbers, keeps what was changed here, and is taken back as a whole', async () => {
    await bringIn(write('a.csv', csv(['1,First,,,,', '2,Second,,,,'])));
    const second = (await list('second')).entries[0];
    if (second === undefined) throw new Error('not brought in');
    const { id, closedOn: _closed, isImported: _imported, ...entry } = second;
    await vault.call('directory.save', { id, entry: { ...entry, whatFor: 'Ours' } });
    const again = await bringIn(
      write('b.csv', csv(['1,First,,New text,,', '2,Second,,Theirs,,', '3,Third,,,,'])),
    );
    expect(again.counts).toEqual({ new: 1, changed: 1, same: 0, kept: 1, broken: 0 });
    const { undone, kept } = await vault.call('directory.undo', { batchId: again.batchId });
    expect([undone, kept]).toEqual([2, 0]);
    const { entries } = await list();
    expect(entries.map(({ name, whatFor }) => [name, whatFor])).toEqual([
      ['First', ''],
      ['Second', 'Ours'],
    ]);
    await expect(vault.call('directory.undo', { batchId: again.batchId })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is refused whole when it cannot be cut into rows', async () => {
    const stageId = await stage(write('broken.csv', 'Name,About\nA,"never closed\n'));
    const { kind, findings } = await vault.call('directory.check', { stageId });
    expect(kind).toBeNull();
    expect(findings).toMatchObject([{ code: 'file_cut_off' }]);
    await expect(vault.call('directory.commit', { stageId, mapping: {} })).rejects.toMatchObject({
      code: 'import_blocked',
    });
  });

  it('is staged by those who look after the lists only', async () => {
    await vault.as('peer');
    await expect(stage(vault.folder)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('the HSDS sample', () => {
  it('comes in whole, with hours, languages and the way to reach a service', async (context) => {
    if (!hasSample) context.skip('the HSDS sample is not here: ../shared/data/hsds-sample');
    const stageId = await stage(sample);
    const checked = await vault.call('directory.check', { stageId });
    expect(checked).toMatchObject({ kind: 'hsds', rows: 13 });
    const tried = await vault.call('directory.dryRun', { stageId, mapping: {} });
    expect((tried.counts.new ?? 0) + (tried.counts.broken ?? 0)).toBe(13);
    await vault.call('directory.commit', { stageId, mapping: {} });
    const [helpline] = (await list('never homeless')).entries;
    expect(helpline).toMatchObject({
      organisation: 'Sanctuary Example City',
      eligibility: 'adult',
      languages: 'English, Spanish, over the phone',
      checkedOn: '2008-09-15',
    });
    expect(helpline?.openingHours).toMatch(/^Mon 09:00–17:00; Tue 09:00–17:00/);
    expect(helpline?.howToReach).toContain('neverhomeless@example.com');
    const again = await stage(sample);
    const second = await vault.call('directory.dryRun', { stageId: again, mapping: {} });
    expect(second.counts).toMatchObject({ new: 0, changed: 0, same: tried.counts.new });
  });
});
