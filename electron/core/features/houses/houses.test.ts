import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => vault.close());

const list = () => vault.call('houses.list', {});
const unit = { house: 'Quay House', name: 'Flat 2', isLet: true };

describe('homes of the organisation', () => {
  it('are empty once at a time, until somebody lives there', async () => {
    const { unitId } = await vault.call('houses.addUnit', unit);
    const { voidId } = await vault.call('houses.beginVoid', {
      unitId,
      from: '2026-11-01',
      words: 'Painting',
    });
    await expect(
      vault.call('houses.beginVoid', { unitId, from: '2026-11-02', words: '' }),
    ).rejects.toMatchObject({ fields: { from: 'duplicate' } });
    await expect(
      vault.call('houses.endVoid', { voidId, until: '2026-10-31', words: '' }),
    ).rejects.toMatchObject({ fields: { until: 'before_start' } });
    await vault.call('houses.endVoid', { voidId, until: '2026-11-20', words: 'Painted' });
    await vault.call('houses.beginVoid', { unitId, from: '2026-11-21', words: '' });
    expect((await list()).units).toMatchObject([
      {
        ...unit,
        voids: [
          { from: '2026-11-21', until: null },
          { from: '2026-11-01', until: '2026-11-20', words: 'Painted' },
        ],
      },
    ]);
  });

  it('that are no longer let stand last', async () => {
    const { unitId } = await vault.call('houses.addUnit', unit);
    await vault.call('houses.addUnit', { ...unit, name: 'Flat 9' });
    await vault.call('houses.changeUnit', { unitId, content: { ...unit, isLet: false } });
    expect((await list()).units.map(({ name, isLet }) => [name, isLet])).toEqual([
      ['Flat 9', true],
      ['Flat 2', false],
    ]);
  });

  it('have meetings without names', async () => {
    const content = {
      house: 'Quay House',
      heldOn: '2026-11-20',
      notes: 'The garden',
      agreed: ['Bins on Mondays'],
      nextOn: '2026-12-18',
    };
    const { meetingId } = await vault.call('houses.addMeeting', content);
    await vault.call('houses.changeMeeting', { meetingId, content: { ...content, agreed: [] } });
    expect((await list()).meetings).toMatchObject([{ ...content, agreed: [], author: 'Mara Lind' }]);
    await expect(vault.call('houses.addMeeting', { ...content, heldOn: '2026-11-23' })).rejects.toMatchObject(
      { fields: { heldOn: 'in_the_future' } },
    );
  });
});
