import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

const court = {
  kind: 'key_court',
  on: '2026-12-03',
  at: '2026-12-03T09:30:00.000Z',
  title: 'Hearing about the deposit',
  visibleToPerson: true,
} as const;
const list = () => vault.call('dates.list', { caseId });

describe('the days of a file', () => {
  it('come from the tools and from what is written in, soonest first', async () => {
    await givenNote(vault, caseId, {
      nextContactAt: '2026-11-24T10:00:00.000Z',
      nextContactPlan: 'letters',
    });
    const { id } = await vault.call('dates.add', { caseId, ...court });
    await vault.call('dates.add', { caseId, ...court, kind: 'key_review', on: '2026-11-01', at: null });
    expect(await list()).toMatchObject([
      { kind: 'key_review', on: '2026-11-01' },
      { kind: 'next_contact', on: '2026-11-24', text: 'letters' },
      { kind: 'key_court', on: '2026-12-03', text: court.title, own: { id, visibleToPerson: true } },
    ]);
  });

  it('change until they are settled, and are then not to be remembered', async () => {
    const { id } = await vault.call('dates.add', { caseId, ...court });
    await vault.call('dates.change', { caseId, id, ...court, on: '2026-12-10', at: null });
    expect(await list()).toMatchObject([{ on: '2026-12-10' }]);
    await vault.call('dates.settle', { caseId, id });
    expect(await list()).toEqual([]);
    for (const act of [
      () => vault.call('dates.settle', { caseId, id }),
      () => vault.call('dates.change', { caseId, id, ...court }),
    ]) {
      await expect(act()).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  it('are to be remembered again when settling them is taken back', async () => {
    const { id } = await vault.call('dates.add', { caseId, ...court });
    const { caseId: other } = await givenPerson(vault, { chosenName: 'Tomáš' });
    await expect(vault.call('dates.reopen', { caseId, id })).rejects.toMatchObject({ code: 'not_found' });
    await vault.call('dates.settle', { caseId, id });
    await expect(vault.call('dates.reopen', { caseId: other, id })).rejects.toMatchObject({
      code: 'not_found',
    });
    await vault.call('dates.reopen', { caseId, id });
    expect(await list()).toMatchObject([{ on: court.on, own: { id } }]);
  });

  it('stay in their own file', async () => {
    const { id } = await vault.call('dates.add', { caseId, ...court });
    const other = await givenPerson(vault, { chosenName: 'Tomáš' });
    await expect(vault.call('dates.settle', { caseId: other.caseId, id })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await vault.call('dates.list', { caseId: other.caseId })).toEqual([]);
  });

  it('cost the same number of statements however many there are', async () => {
    // Opening the file leaves its entry in the audit once; what follows is counted.
    await list();
    const before = (await vault.statements(list)).length;
    for (let day = 10; day < 30; day += 1) {
      await vault.call('dates.add', { caseId, ...court, on: `2026-12-${String(day)}`, at: null });
    }
    expect((await vault.statements(list)).length).toBe(before);
  });
});
