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

const at = '2026-12-01T10:00:00.000Z';
const plan = 'at the library';
const next = async () => {
  const { nextContactAt, nextContactPlan } = await vault.call('cases.header', { caseId });
  return { at: nextContactAt, plan: nextContactPlan };
};

describe('the next contact, agreed without a note', () => {
  it('stands in the file, in the list and among the days to come', async () => {
    await vault.call('contacts.planNext', { caseId, at, plan });
    expect(await next()).toEqual({ at, plan });
    expect(await vault.call('dates.list', { caseId })).toMatchObject([
      { kind: 'next_contact', at, text: plan },
    ]);
  });

  it('takes the place of what the last note said, and gives it back when it is taken back', async () => {
    const before = { nextContactAt: '2026-11-28T09:00:00.000Z', nextContactPlan: 'at home' };
    await givenNote(vault, caseId, before);
    await vault.call('contacts.planNext', { caseId, at, plan });
    expect(await next()).toEqual({ at, plan });
    await vault.call('contacts.planNext', { caseId, at: before.nextContactAt, plan: before.nextContactPlan });
    expect(await next()).toEqual({ at: before.nextContactAt, plan: before.nextContactPlan });
  });

  it('stays through a call in between that agrees nothing', async () => {
    await vault.call('contacts.planNext', { caseId, at, plan });
    await givenNote(vault, caseId, { channel: 'phone', nextContactAt: null, nextContactPlan: '' });
    expect(await next()).toEqual({ at, plan });
  });

  it('is overtaken by a note that agrees another', async () => {
    await vault.call('contacts.planNext', { caseId, at, plan });
    const after = { nextContactAt: '2026-12-05T09:00:00.000Z', nextContactPlan: 'at home' };
    await givenNote(vault, caseId, after);
    expect(await next()).toEqual({ at: after.nextContactAt, plan: after.nextContactPlan });
  });

  it('is over with a note of that day', async () => {
    const today = vault.clock.now();
    await vault.call('contacts.planNext', { caseId, at: today, plan });
    await givenNote(vault, caseId, { startedAt: today, nextContactAt: null, nextContactPlan: '' });
    expect(await next()).toEqual({ at: null, plan: '' });
  });

  it('can be that nothing is agreed any more', async () => {
    await givenNote(vault, caseId, { nextContactAt: at, nextContactPlan: plan });
    await vault.call('contacts.planNext', { caseId, at: null, plan: '' });
    expect(await next()).toEqual({ at: null, plan: '' });
  });
});
