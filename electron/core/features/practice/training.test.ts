import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkerId } from '#shared/lib/ids.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let workerId: WorkerId;
let elsewhereId: WorkerId;
beforeEach(async () => {
  vault = await openTestVault();
  workerId = await vault.as('worker');
  elsewhereId = await vault.addWorker({ name: 'Far Away', roles: ['worker'], teamIds: [vault.otherTeamId] });
  await vault.as(vault.managerId);
});
afterEach(() => vault.close());

const firstAid = { title: 'First aid', about: '', required: true, validMonths: 24 };
const nice = { title: 'A nice book club', about: '', required: false, validMonths: null };

async function givenList(): Promise<readonly [string, string]> {
  await vault.call('practice.addTrainings', { trainings: [firstAid, nice] });
  const [one, other] = await vault.call('practice.trainings', {});
  return [one?.id ?? '', other?.id ?? ''];
}

type Record = InputOf<'practice.saveTrainingRecord'>['record'];
const record = (trainingId: string | null, differences: Partial<Record> = {}): Record => ({
  trainingId,
  title: 'First aid',
  provider: 'Red Cross',
  completedOn: '2025-01-10',
  validUntil: '2027-01-09',
  ...differences,
});

describe('training', () => {
  it('has a list in the order of writing, which can be changed', async () => {
    const [id] = await givenList();
    await vault.call('practice.changeTraining', { id, ...firstAid, title: 'First aid and breathing' });
    expect(await vault.call('practice.trainings', {})).toMatchObject([
      { title: 'First aid and breathing', required: true, validMonths: 24 },
      nice,
    ]);
  });

  it('says in words where a colleague stands, by the record that counts longest', async () => {
    const [id, other] = await givenList();
    const standing = async () => (await vault.call('practice.trainingOf', { workerId })).standings;
    expect(await standing()).toMatchObject([{ state: 'wanted' }, { trainingId: other, state: 'open' }]);
    const save = (each: Record) =>
      vault.call('practice.saveTrainingRecord', { id: null, workerId, record: each });
    await save(record(id, { validUntil: '2026-11-21' }));
    expect(await standing()).toMatchObject([{ state: 'renew', validUntil: '2026-11-21' }, {}]);
    await save(record(id, { validUntil: '2027-02-20' }));
    expect(await standing()).toMatchObject([{ state: 'renew_soon' }, {}]);
    await save(record(id, { validUntil: '2027-02-21' }));
    await save(record(id, { completedOn: '2020-01-01', validUntil: '2022-01-01' }));
    expect(await standing()).toMatchObject([{ state: 'has', validUntil: '2027-02-21' }, {}]);
  });

  it('keeps what a colleague did when a training goes off the list', async () => {
    const [id] = await givenList();
    await vault.call('practice.saveTrainingRecord', { id: null, workerId, record: record(id) });
    await vault.call('practice.removeTraining', { id });
    const { records, standings } = await vault.call('practice.trainingOf', { workerId });
    expect(records).toMatchObject([{ trainingId: null, title: 'First aid', provider: 'Red Cross' }]);
    expect(standings).toHaveLength(1);
  });

  it('is checked: no day to come, no end before the day, no training that is not on the list', async () => {
    const [id] = await givenList();
    const save = (each: Record) =>
      vault.answer('practice.saveTrainingRecord', { id: null, workerId, record: each });
    expect(await save(record(id, { completedOn: '2026-11-23' }))).toMatchObject({
      fields: { 'record.completedOn': 'in_the_future' },
    });
    expect(await save(record(id, { validUntil: '2025-01-09' }))).toMatchObject({
      fields: { 'record.validUntil': 'before_start' },
    });
    expect(await save(record('01a00000-0000-7000-8000-000000000000'))).toMatchObject({
      fields: { 'record.trainingId': 'not_a_choice' },
    });
  });

  it('is seen and changed by the colleague, supervisors of the team and managers, and by nobody else', async () => {
    await givenList();
    const { id } = await vault.call('practice.saveTrainingRecord', {
      id: null,
      workerId,
      record: record(null),
    });
    await vault.as('supervisor');
    expect((await vault.call('practice.teamTraining', {})).map((row) => row.id)).toContain(workerId);
    expect((await vault.call('practice.teamTraining', {})).map((row) => row.id)).not.toContain(elsewhereId);
    expect((await vault.call('practice.trainingOf', { workerId })).records).toHaveLength(1);
    const refused = { code: 'not_allowed' };
    expect(await vault.answer('practice.trainingOf', { workerId: elsewhereId })).toMatchObject(refused);
    await vault.as('peer');
    const spy = { id: null, workerId, record: record(null) };
    expect(await vault.answer('practice.trainingOf', { workerId })).toMatchObject(refused);
    expect(await vault.answer('practice.saveTrainingRecord', spy)).toMatchObject(refused);
    expect(await vault.answer('practice.removeTrainingRecord', { id })).toMatchObject(refused);
    await vault.as(workerId);
    await vault.call('practice.removeTrainingRecord', { id });
    expect((await vault.call('practice.trainingOf', { workerId })).records).toEqual([]);
    await vault.as(vault.managerId);
    expect((await vault.call('practice.colleagues', {})).map((row) => row.id)).toContain(elsewhereId);
  });

  it('shows a whole team with as many statements as one colleague', async () => {
    await givenList();
    const count = async () =>
      (await vault.statements(() => vault.call('practice.teamTraining', {}))).filter((sql) =>
        sql.startsWith('select'),
      ).length;
    const few = await count();
    for (const name of ['Ada', 'Bo', 'Cy']) await vault.addWorker({ name, roles: ['worker'] });
    expect(await count()).toBe(few);
  });
});

describe('induction', () => {
  it('gives a colleague the points of a list, and says who ticked them', async () => {
    const items = ['Meet the team', 'Walk to the office'];
    const { id } = await vault.call('practice.saveInductionTemplate', {
      id: null,
      name: 'First week',
      items,
    });
    await vault.call('practice.beginInduction', { workerId, templateId: id });
    await vault.call('practice.removeInductionTemplate', { id });
    await vault.as(workerId);
    const [first] = await vault.call('practice.inductionOf', { workerId });
    await vault.call('practice.markInduction', { id: first?.id ?? '', doneOn: '2026-11-20' });
    expect(await vault.call('practice.inductionOf', { workerId })).toMatchObject([
      { listName: 'First week', text: 'Meet the team', doneOn: '2026-11-20', by: 'A worker' },
      { text: 'Walk to the office', doneOn: null, by: null },
    ]);
    await vault.call('practice.markInduction', { id: first?.id ?? '', doneOn: null });
    expect((await vault.call('practice.inductionOf', { workerId }))[0]).toMatchObject({
      doneOn: null,
      by: null,
    });
    await vault.as('peer');
    expect(await vault.answer('practice.markInduction', { id: first?.id ?? '', doneOn: null })).toMatchObject(
      { code: 'not_allowed' },
    );
  });

  it('has lists that can be changed', async () => {
    const { id } = await vault.call('practice.saveInductionTemplate', { id: null, name: 'A', items: ['x'] });
    await vault.call('practice.saveInductionTemplate', { id, name: 'B', items: ['y', 'z'] });
    expect(await vault.call('practice.inductionTemplates', {})).toEqual([
      { id, name: 'B', items: ['y', 'z'] },
    ]);
  });
});

describe('who is there for colleagues', () => {
  it('is written by those who look after practice, and read by everybody', async () => {
    const entry = {
      section: 'ally',
      title: 'Bea',
      about: 'listens',
      howToReach: 'at the kitchen table',
    } as const;
    const { id } = await vault.call('practice.saveSupportEntry', { id: null, ...entry });
    await vault.call('practice.saveSupportEntry', { id, ...entry, title: 'Bea and Tom' });
    await vault.as('read_only');
    expect(await vault.call('practice.staffSupport', {})).toEqual([{ id, ...entry, title: 'Bea and Tom' }]);
    expect(await vault.answer('practice.saveSupportEntry', { id: null, ...entry })).toMatchObject({
      code: 'not_allowed',
    });
    await vault.as(vault.managerId);
    await vault.call('practice.removeSupportEntry', { id });
    expect(await vault.call('practice.staffSupport', {})).toEqual([]);
  });
});
