import { afterEach, beforeEach, expect, it } from 'vitest';
import type { organisationSettings } from '#shared/contracts/organisation.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => vault.close());

async function change(settings: Partial<ReturnType<typeof organisationSettings.parse>>): Promise<void> {
  const { services: _services, teams: _teams, ...now } = await vault.call('organisation.get', {});
  await vault.call('organisation.update', { ...now, ...settings });
}

it('gives pages its word for a person, its paper and its name', async () => {
  const { caseId } = await givenPerson(vault, { chosenName: 'Ilka' });
  await change({ personWord: 'tenant', paper: 'Letter', name: 'House by the river' });
  await vault.call('movingIn.begin', { caseId, movingOn: null, address: '' });
  const { jobId } = await vault.call('movingIn.preparePrint', { caseId, greyscale: false, encrypt: false });
  expect((await vault.call('prints.model', { jobId })).frame).toMatchObject({
    personWord: 'tenant',
    paper: 'Letter',
    organisation: 'House by the river',
  });
});

it('begins its week where it says: that decides what is due this week', async () => {
  const { caseId } = await givenPerson(vault, { chosenName: 'Ilka', openedOn: '2026-11-16' });
  const word = async () => (await vault.call('contactRhythm.standing', { caseId })).standing?.contact;
  // The clock of the tests stands on Sunday, 22 November 2026; contact is due on Monday, the 23rd.
  expect(vault.clock.today()).toBe('2026-11-22');
  await change({ weekStartsOn: 1 });
  expect(await word()).toMatchObject({ due: '2026-11-23', word: 'in_touch' });
  await change({ weekStartsOn: 7 });
  expect(await word()).toMatchObject({ due: '2026-11-23', word: 'due_this_week' });
});
