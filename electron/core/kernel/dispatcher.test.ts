import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => vault.close());

describe('dispatcher', () => {
  it.each([
    '',
    'people',
    'people.',
    '.list',
    'people.nothing',
    'people.list.more',
    '__proto__.toString',
    'people.constructor',
    'constructor.name',
  ])('knows no procedure %j', async (name) => {
    expect(await vault.answer(name, {})).toEqual({ ok: false, code: 'unknown_procedure' });
  });

  it('answers a call of the signed-in person', async () => {
    const organisation = await vault.call('organisation.get', {});
    expect(organisation.name).toBe('Lindenhof');
    expect(vault.faults).toEqual([]);
  });

  it('answers nothing before somebody is signed in', async () => {
    await vault.signOut();
    expect(await vault.answer('organisation.get', {})).toEqual({ ok: false, code: 'not_signed_in' });
  });

  it('refuses a permission that no role of the person gives, before it looks at the input', async () => {
    await vault.as('worker');
    expect(await vault.answer('workers.add', { nonsense: true })).toEqual({ ok: false, code: 'not_allowed' });
  });
});
