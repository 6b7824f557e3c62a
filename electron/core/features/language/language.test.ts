import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => vault.close());

const settings = () => vault.call('languageHints.settings', {});
const entry = { avoid: ['the homeless'], tryInstead: ['people without a home'], reason: '', enabled: true };

describe('language hints', () => {
  it('are all on at first', async () => {
    expect(await settings()).toEqual({ enabled: true, switchedOff: [], own: [] });
  });

  it('are switched one by one and all at once, and switching twice is the same', async () => {
    for (const number of [7, 3, 7]) {
      await vault.call('languageHints.switchEntry', { entry: number, enabled: false });
    }
    await vault.call('languageHints.switchAll', { enabled: false });
    expect(await settings()).toMatchObject({ enabled: false, switchedOff: [3, 7] });
    await vault.call('languageHints.switchAll', { enabled: true });
    await vault.call('languageHints.switchEntry', { entry: 3, enabled: true });
    expect(await settings()).toMatchObject({ enabled: true, switchedOff: [7] });
  });

  it('take the organisation’s own words, which can be changed', async () => {
    const { id } = await vault.call('languageHints.saveOwn', { id: null, ...entry });
    await vault.call('languageHints.saveOwn', { id, ...entry, enabled: false, reason: 'Nobody is a crowd' });
    expect((await settings()).own).toEqual([{ id, ...entry, enabled: false, reason: 'Nobody is a crowd' }]);
  });

  it('do not change what is not there', async () => {
    const id = '01a00000-0000-7000-8000-000000000001';
    expect(await vault.answer('languageHints.saveOwn', { id, ...entry })).toMatchObject({
      code: 'not_found',
    });
  });
});
