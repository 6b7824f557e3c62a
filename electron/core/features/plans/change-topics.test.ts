import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { givenGoal, givenStage, givenTopic } from '#tests/support/builders/plan.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { listChangeTopics } from './plans.service.ts';

let vault: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

const list = () => vault.call('changeTopics.list', { caseId });
const stages = async () =>
  (
    await vault.call('timeline.page', {
      caseId,
      kinds: ['change_stage'],
      authorId: null,
      before: null,
      size: 50,
    })
  ).entries;
const found = async (text: string) => (await vault.call('search.find', { text, caseId, limit: 20 })).entries;

async function asPeer(): Promise<void> {
  const peer = await vault.as('peer');
  await vault.as(vault.managerId);
  const assignment = { workerId: peer, role: 'peer', chosenByPerson: 'yes' } as const;
  await vault.call('cases.assign', { caseId, from: vault.clock.today(), ...assignment });
  await vault.as(peer);
}

describe('stages of change', () => {
  it('belong to one issue each, and any may follow any', async () => {
    const debts = await givenTopic(vault, caseId, 'The letters', { stage: 'action', from: '2026-10-01' });
    await givenStage(vault, caseId, debts, { stage: 'lapse', from: '2026-11-01', note: 'After the flood' });
    await givenStage(vault, caseId, debts, { stage: 'preparation', from: '2026-11-20' });
    await givenTopic(vault, caseId, 'Evenings', { stage: 'pre_contemplation', identifiedBy: 'person_view' });
    await givenTopic(vault, caseId, 'Something new', null);
    expect(await list()).toMatchObject([
      { title: 'The letters', entries: [{ stage: 'preparation' }, { stage: 'lapse' }, { stage: 'action' }] },
      { title: 'Evenings', entries: [{ stage: 'pre_contemplation', identifiedBy: 'person_view' }] },
      { title: 'Something new', entries: [] },
    ]);
    expect((await stages()).map(({ at }) => at.slice(0, 10))).toEqual([
      '2026-11-22',
      '2026-11-20',
      '2026-11-01',
      '2026-10-01',
    ]);
    expect(await found('flood')).toHaveLength(1);
  });

  it('keep the team’s own view from peers, everywhere', async () => {
    const evenings = await givenTopic(vault, caseId, 'Evenings');
    await givenStage(vault, caseId, evenings, { identifiedBy: 'worker_view', note: 'Perhaps a lapse' });
    await givenTopic(vault, caseId, 'Hidden issue', { identifiedBy: 'worker_view' });
    expect((await list()).map(({ entries }) => entries.length)).toEqual([2, 1]);
    expect(await stages()).toHaveLength(3);
    expect(await found('lapse')).toHaveLength(1);
    await asPeer();
    expect(await list()).toMatchObject([{ title: 'Evenings', entries: [{ identifiedBy: 'together' }] }]);
    expect(await stages()).toHaveLength(1);
    expect(await found('lapse')).toEqual([]);
    expect(await found('Hidden')).toEqual([]);
  });

  it('keep the title as it stood when a stage was noted', async () => {
    const topicId = await givenTopic(vault, caseId, 'Drink');
    await vault.call('changeTopics.save', { caseId, topicId, title: 'My evenings', areaKey: 'substances' });
    expect(await list()).toMatchObject([{ title: 'My evenings', areaKey: 'substances' }]);
    expect(await stages()).toMatchObject([{ title: 'Drink' }]);
    expect(await found('Drink')).toHaveLength(1);
  });

  it('are of the past or of today, and of this case', async () => {
    const topicId = await givenTopic(vault, caseId, 'Evenings', null);
    await expect(givenStage(vault, caseId, topicId, { from: '2026-11-23' })).rejects.toMatchObject({
      fields: { from: 'in_the_future' },
    });
    const other = await givenPerson(vault, { chosenName: 'Other' });
    await expect(givenStage(vault, other.caseId, topicId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('wait with a parked idea until a day, and can be put away and brought back', async () => {
    const topicId = await givenTopic(vault, caseId, 'Work');
    await vault.call('changeTopics.park', { caseId, topicId, until: '2027-05-22' });
    expect(await list()).toMatchObject([{ parkedUntil: '2027-05-22' }]);
    expect(await vault.answer('changeTopics.park', { caseId, topicId, until: '2026-11-22' })).toMatchObject({
      fields: { until: 'before_start' },
    });
    await vault.call('changeTopics.park', { caseId, topicId, until: null });
    await vault.call('changeTopics.setActive', { caseId, topicId, isActive: false });
    expect(await list()).toMatchObject([{ parkedUntil: null, isActive: false }]);
  });

  it('may be linked to a goal', async () => {
    const changeTopicId = await givenTopic(vault, caseId, 'Work');
    await givenGoal(vault, caseId, { changeTopicId });
    expect((await vault.call('plans.get', { caseId })).goals).toMatchObject([{ changeTopicId }]);
  });
});

describe('the block of change topics', () => {
  const read = (ids: readonly CaseId[], withTicked = false) =>
    vault.core.read(({ db }) => listChangeTopics(db, ids, withTicked));

  it('has only what was found together, is at work and not parked; two statements for many cases', async () => {
    const letters = await givenTopic(vault, caseId, 'The letters', { stage: 'action', from: '2026-10-01' });
    await givenStage(vault, caseId, letters, { stage: 'lapse', identifiedBy: 'worker_view' });
    await givenTopic(vault, caseId, 'Own view', { identifiedBy: 'person_view' });
    const parked = await givenTopic(vault, caseId, 'Work');
    await vault.call('changeTopics.park', { caseId, topicId: parked, until: '2027-05-22' });
    const away = await givenTopic(vault, caseId, 'Done with');
    await vault.call('changeTopics.setActive', { caseId, topicId: away, isActive: false });
    const other = await givenPerson(vault, { chosenName: 'Other' });
    await givenTopic(vault, other.caseId, 'Sleep');
    const blocks = await read([caseId, other.caseId]);
    expect(blocks.get(caseId)).toEqual([
      {
        topicId: letters,
        title: 'The letters',
        areaKey: null,
        stage: 'action',
        from: '2026-10-01',
        identifiedBy: 'together',
      },
    ]);
    expect(blocks.get(other.caseId)).toMatchObject([{ title: 'Sleep' }]);
    expect(await vault.statements(() => read([caseId, other.caseId]))).toHaveLength(2);
  });

  it('has a view of the team only where a worker ticked it for a handover', async () => {
    const ticked = { identifiedBy: 'worker_view', inHandover: true } as const;
    await givenTopic(vault, caseId, 'Evenings', ticked);
    await givenTopic(vault, caseId, 'Silent', { identifiedBy: 'worker_view' });
    await givenTopic(vault, caseId, 'Together', { inHandover: true });
    expect((await read([caseId])).get(caseId)?.map(({ title }) => title)).toEqual(['Together']);
    expect((await read([caseId], true)).get(caseId)?.map(({ title }) => title)).toEqual([
      'Evenings',
      'Together',
    ]);
  });
});
