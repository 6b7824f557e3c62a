import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printModel } from '#shared/contracts/prints.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { anEcomap, aNode, aTie, givenEcomap, givenNodeMap, mapId } from '#tests/support/builders/around.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { aFactor, aHead, aSafetyPlan, givenSafetyPlan } from '#tests/support/builders/safety.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { listNetworkGlances, listPeopleAround } from './around.service.ts';

let vault: TestVault;
let caseId: CaseId;

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

const found = async (text: string) =>
  (await vault.call('search.find', { text, caseId, limit: 10 })).entries.map(({ kind }) => kind);

async function printed(input: { readonly entryId: string; readonly names?: 'initials' | 'names' }) {
  const asked = { caseId, greyscale: false, encrypt: false, ...input };
  const { jobId } = await vault.call('records.preparePrint', asked);
  return printModel.parse(await vault.call('prints.model', { jobId }));
}

describe('a map of people', () => {
  it('is a version on the spine, found by its words, and a new one begins from the last', async () => {
    await givenEcomap(vault, caseId);
    const second = await givenEcomap(vault, caseId, anEcomap({ nodes: [aNode('a1', 'Choir')], links: [] }));
    expect(await found('Kovács')).toEqual(['record']);
    expect(await found('Choir')).toEqual(['record']);
    expect(await vault.call('records.find', { caseId, kind: 'ecomap' })).toMatchObject({
      entryId: second,
      version: 2,
    });
  });

  it('keeps a correction with what stood there before', async () => {
    const entryId = await givenEcomap(vault, caseId);
    const body = anEcomap({ note: 'Bo is on leave.' });
    const input = { caseId, entryId, head: aHead(vault), body, reason: 'Forgotten', draftId: null };
    await vault.call('records.amend', input);
    const { amendments } = await vault.call('records.get', { caseId, entryId });
    expect(amendments).toMatchObject([{ reason: 'Forgotten', body: { content: { note: '' } } }]);
  });

  it('refuses a tie that leads nowhere', async () => {
    const body = anEcomap({ links: [aTie('c1', 'ff')] });
    const input = { caseId, basedOnVersion: 0, head: aHead(vault), body, draftId: null };
    await expect(vault.call('records.keep', input)).rejects.toMatchObject({ fields: { links: 'invalid' } });
  });

  it('is printed with initials, and with names only when somebody says so', async () => {
    const entryId = await givenEcomap(vault, caseId);
    const plain = JSON.stringify(await printed({ entryId }));
    expect(plain).toContain('AK');
    expect(plain).not.toMatch(/Ana|Kovács|Bo Ek/u);
    expect(JSON.stringify(await printed({ entryId, names: 'names' }))).toContain('Ana Kovács');
  });

  it('is not for peers and volunteers: neither the map, nor that there is one, nor its words', async () => {
    const entryId = await givenEcomap(vault, caseId);
    await givenNodeMap(vault, caseId);
    const peer = await vault.as('peer');
    await vault.as(vault.managerId);
    const on = vault.clock.today();
    await vault.call('cases.assign', {
      caseId,
      workerId: peer,
      role: 'peer',
      from: on,
      chosenByPerson: 'yes',
    });
    await vault.as(peer);
    await expect(vault.call('records.get', { caseId, entryId })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await expect(vault.call('records.find', { caseId, kind: 'ecomap' })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    expect(await vault.call('records.current', { caseId })).toEqual([]);
    expect(await found('Kovács')).toEqual([]);
    expect(await found('kitchen')).toEqual([]);
  });
});

describe('node-link maps', () => {
  it('stand side by side: keeping one does not wait for another', async () => {
    const first = await givenNodeMap(vault, caseId);
    const second = await givenNodeMap(vault, caseId);
    for (const entryId of [first, second]) {
      expect(await vault.call('records.get', { caseId, entryId })).toMatchObject({ isCurrent: true });
    }
    expect(
      (await vault.call('records.versions', { caseId, kind: 'node_map' })).map(({ version }) => version),
    ).toEqual([2, 1]);
  });

  it('are printed under their own title, as drawn and as a list', async () => {
    const entryId = await givenNodeMap(vault, caseId);
    expect(await printed({ entryId })).toMatchObject({
      title: 'A good evening',
      strengths: null,
      picture: { kind: 'node_map' },
      blocks: [{ lines: ['Music in the kitchen', '– helps: Sleeping through'] }],
    });
  });
});

describe('a box of a map', () => {
  const box = mapId('d1');

  it('becomes a wish of the plan in one go, and each finds the other', async () => {
    const entryId = await givenNodeMap(vault, caseId);
    const { goalId } = await vault.call('around.makeGoal', { caseId, entryId, nodeId: box });
    const { goals } = await vault.call('plans.get', { caseId });
    expect(goals).toMatchObject([{ id: goalId, personWords: 'Music in the kitchen', status: 'idea' }]);
    expect(await vault.call('around.made', { caseId, entryId })).toEqual([
      { nodeId: box, outcome: 'goal', targetId: goalId, goalId, text: 'Music in the kitchen' },
    ]);
    expect(await vault.call('around.origins', { caseId })).toEqual([
      { targetId: goalId, entryId, title: 'A good evening', text: 'Music in the kitchen' },
    ]);
  });

  it('becomes a step of a goal', async () => {
    const entryId = await givenNodeMap(vault, caseId);
    const { goalId } = await vault.call('around.makeGoal', { caseId, entryId, nodeId: box });
    const content = {
      text: 'Buy a radio',
      doer: 'person' as const,
      ownerId: null,
      otherName: '',
      saidBy: 'person' as const,
      supportWanted: 'none' as const,
      targetDate: null,
    };
    const place = { caseId, entryId, nodeId: mapId('d2') };
    const { stepId } = await vault.call('around.makeStep', { ...place, goalId, content });
    expect((await vault.call('around.made', { caseId, entryId })).at(-1)).toEqual({
      nodeId: mapId('d2'),
      outcome: 'goal_step',
      targetId: stepId,
      goalId,
      text: 'Buy a radio',
    });
  });

  it('becomes a situation of the safety plan, as long as it stands in the present one', async () => {
    const entryId = await givenNodeMap(vault, caseId);
    const factor = aFactor(mapId('f1'), { origin: { entryId, nodeId: box } });
    await givenSafetyPlan(vault, caseId, { body: aSafetyPlan({ factors: [factor] }) });
    expect(await vault.call('around.made', { caseId, entryId })).toMatchObject([
      { nodeId: box, outcome: 'safety_factor', targetId: factor.id, goalId: null },
    ]);
    expect(await vault.call('around.origins', { caseId })).toMatchObject([{ targetId: factor.id, entryId }]);
    await givenSafetyPlan(vault, caseId, { body: aSafetyPlan({ factors: [] }) });
    expect(await vault.call('around.made', { caseId, entryId })).toEqual([]);
  });

  it('that is empty, or of another map, becomes nothing', async () => {
    const entryId = await givenNodeMap(vault, caseId);
    const ecomap = await givenEcomap(vault, caseId);
    const make = (map: typeof entryId, nodeId: string) =>
      vault.call('around.makeGoal', { caseId, entryId: map, nodeId });
    await expect(make(entryId, mapId('ff'))).rejects.toMatchObject({ code: 'not_found' });
    await expect(make(ecomap, box)).rejects.toMatchObject({ code: 'not_found' });
    expect(await vault.call('around.origins', { caseId })).toEqual([]);
  });
});

describe('for the other pages', () => {
  it('gives the numbers of many cases, and who could be rung at night', async () => {
    await givenEcomap(vault, caseId);
    const other = await givenPerson(vault);
    const read = () => listNetworkGlances(vault.db, [caseId, other.caseId]);
    expect([...(await read()).keys()]).toEqual([caseId]);
    expect(await vault.call('around.glance', { caseId })).toMatchObject({
      numbers: { informal: 1, formal: 1, strong: 1, stressful: 1, twoWay: 1, atNight: 1 },
      atNight: ['Ana Kovács'],
    });
    expect(await vault.call('around.glance', { caseId: other.caseId })).toBeNull();
  });

  it('names others only where they and the person agreed; broken ties and those with stress stay out', async () => {
    await givenEcomap(
      vault,
      caseId,
      anEcomap({
        nodes: [
          aNode('a1', 'Job centre', { kind: 'organisation', closeness: 3 }),
          aNode('a2', 'Ana Kovács', { kind: 'family', closeness: 1, contactConsent: true }),
          aNode('a3', 'Bo Ek', { closeness: 2 }),
          aNode('a4', 'Cecil', { contactConsent: true }),
          aNode('a5', 'Dora'),
        ],
        links: [
          aTie('c1', 'a1'),
          aTie('c2', 'a2'),
          aTie('c3', 'a3'),
          aTie('c4', 'a4', { strength: 'broken' }),
          aTie('c5', 'a5', { stressful: true }),
        ],
      }),
    );
    const names = async (mayNameThem: boolean) =>
      (await listPeopleAround(vault.db, caseId, mayNameThem)).map(({ name }) => name);
    expect(await names(false)).toEqual(['AK', 'BE', 'Job centre']);
    expect(await names(true)).toEqual(['Ana Kovács', 'BE', 'Job centre']);
  });

  it('keeps a map off papers for others while it is kept back from the person', async () => {
    const entryId = await givenEcomap(vault, caseId);
    const answer = {
      sharedWithPerson: 'withheld_third_party_or_harm',
      withheldReason: 'A neighbour',
    } as const;
    await vault.call('records.note', { caseId, entryId, agreed: 'not_asked', agreedWords: '', ...answer });
    expect(await listPeopleAround(vault.db, caseId, true)).toEqual([]);
  });
});
