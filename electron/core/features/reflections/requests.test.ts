import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId, WorkerId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { givenLog } from '#tests/support/builders/reflection.ts';
import { readRaw } from '#tests/support/raw-reader.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let jonas: WorkerId;
let nuala: WorkerId;
let caseId: CaseId;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault, { chosenName: 'Fatou Diallo' }));
  jonas = await vault.addWorker({ name: 'Jonas Lindqvist', roles: ['worker'] });
  nuala = await vault.addWorker({ name: 'Nuala Keane', roles: ['worker'], teamIds: [vault.otherTeamId] });
  for (const author of [jonas, nuala]) {
    await vault.as(author);
    await givenLog(vault);
  }
  await vault.as(vault.managerId);
});
afterEach(() => vault.close());

const open = async () => (await vault.call('reflections.openSearchRequest', { caseId })).requestId;
const tasks = async (who: WorkerId) => {
  await vault.as(who);
  return vault.call('reflections.searchTasks', {});
};
const passages = [{ occurredOn: '2026-11-20', text: 'canary-passage about F.' }];

describe('a person asks what is written about them', () => {
  it('gives every author a task, due in a month, also one who has not the case', async () => {
    const id = await open();
    await vault.as('peer');
    expect(await vault.call('reflections.searchTasks', {})).toEqual([]);
    for (const author of [jonas, nuala]) {
      expect(await tasks(author)).toMatchObject([
        { id, names: ['Fatou Diallo'], askedBy: 'Mara Lind', dueOn: '2026-12-22', state: 'to_do' },
      ]);
    }
  });

  it('is answered once; the manager sees states, and only what was given out', async () => {
    const id = await open();
    await vault.as(jonas);
    await vault.call('reflections.declareSearch', { requestId: id, passages });
    expect(await vault.answer('reflections.declareSearch', { requestId: id, passages: [] })).toMatchObject({
      code: 'not_found',
    });
    await vault.as(nuala);
    await vault.call('reflections.declareSearch', { requestId: id, passages: [] });
    expect(await tasks(nuala)).toMatchObject([{ state: 'none', declaredAt: vault.clock.now() }]);
    await vault.as(vault.managerId);
    expect(await vault.call('reflections.searchRequests', {})).toMatchObject([
      {
        id,
        name: 'Fatou Diallo',
        mine: true,
        authors: [
          { name: 'Jonas Lindqvist', state: 'disclosed' },
          { name: 'Nuala Keane', state: 'none' },
        ],
      },
    ]);
    expect(await vault.call('reflections.disclosures', { requestId: id })).toEqual([
      { author: 'Jonas Lindqvist', disclosedAt: vault.clock.now(), passages },
    ]);
    const said = await vault.db
      .selectFrom('audit_events')
      .select('action')
      .where('entity', '=', 'reflection_request')
      .orderBy('seq')
      .execute();
    expect(said.map(({ action }) => action)).toEqual(['create', 'change', 'change', 'view']);
  });

  it('shows what was given out to the one who asked and to nobody else', async () => {
    const id = await open();
    await vault.as(jonas);
    await vault.call('reflections.declareSearch', { requestId: id, passages });
    const other = await vault.addWorker({ name: 'Other', roles: ['manager'] });
    await vault.as(other);
    expect(await vault.call('reflections.searchRequests', {})).toMatchObject([{ mine: false }]);
    expect(await vault.answer('reflections.disclosures', { requestId: id })).toMatchObject({
      code: 'not_found',
    });
    expect(await readRaw(vault, other, ['canary-passage'])).toEqual([]);
    expect(await readRaw(vault, vault.managerId, ['canary-passage'])).toMatchObject([{ how: 'opened' }]);
  });

  it('says of an author who left that the logs stay closed, and lists those to do first', async () => {
    const first = await open();
    await vault.as(jonas);
    await vault.call('reflections.declareSearch', { requestId: first, passages: [] });
    vault.clock.forward(1);
    await vault.as(vault.managerId);
    const second = await open();
    expect((await tasks(jonas)).map(({ id }) => id)).toEqual([second, first]);
    await vault.db.updateTable('workers').set({ until: '2026-11-23' }).where('id', '=', nuala).execute();
    await vault.as(vault.managerId);
    const [newest] = await vault.call('reflections.searchRequests', {});
    expect(newest?.authors.map(({ state }) => state)).toEqual(['to_do', 'left']);
  });

  it('is no task of one who was not asked, and none where nobody writes', async () => {
    const id = await open();
    await vault.as('worker');
    expect(await vault.answer('reflections.declareSearch', { requestId: id, passages })).toMatchObject({
      code: 'not_found',
    });
    expect(await vault.answer('reflections.declareSearch', { requestId: caseId, passages })).toMatchObject({
      code: 'not_found',
    });
    await vault.db.deleteFrom('reflective_logs').execute();
    vault.clock.forward(1);
    await vault.as(vault.managerId);
    await open();
    const [newest] = await vault.call('reflections.searchRequests', {});
    expect(newest?.authors).toEqual([]);
  });
});
