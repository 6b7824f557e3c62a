import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type BackupHouse, givenBackups } from '#tests/support/backup-house.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));

let house: BackupHouse;
beforeAll(async () => {
  house = await givenBackups();
}, 60_000);
afterAll(() => house.close());

describe('the yearly try of the recovery kit (security.md 3.2)', () => {
  it('is due a year after the kit was made, and again a year after it was tried', async () => {
    expect(await house.call('backups.drill', {})).toEqual({
      kitMadeOn: '2026-11-22',
      triedOn: null,
      triedBy: '',
      due: false,
    });
    house.clock.forward(365);
    expect(await house.call('backups.drill', {})).toMatchObject({ due: true });
    const { on } = await house.call('backups.tryKit', { kit: house.kit.toLowerCase() });
    expect(await house.call('backups.drill', {})).toMatchObject({ triedOn: on, due: false });
    house.clock.forward(365);
    expect(await house.call('backups.drill', {})).toMatchObject({ triedOn: on, due: true });
  });

  it('notes nothing for another sheet or a mistyped one', async () => {
    const { triedOn } = await house.call('backups.drill', {});
    const mistyped = `${house.kit.startsWith('A') ? 'B' : 'A'}${house.kit.slice(1)}`;
    await expect(house.call('backups.tryKit', { kit: mistyped })).rejects.toThrow('wrong_recovery_key');
    await expect(house.call('backups.tryKit', { kit: '' })).rejects.toThrow('wrong_recovery_key');
    expect(await house.call('backups.drill', {})).toMatchObject({ triedOn });
  });
});
