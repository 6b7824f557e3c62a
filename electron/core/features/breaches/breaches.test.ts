import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BreachContent } from '#shared/contracts/breaches.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

const first = {
  noticedAt: '2026-11-20T15:00:00.000Z',
  kind: 'wrong_recipient',
  whatHappened: 'The letter about the deposit went to the flat next door.',
} as const;
const report = () => vault.call('breaches.report', { ...first, draftId: null });
const get = (id: string) => vault.call('breaches.get', { id });
async function save(id: string, change: Partial<BreachContent>): Promise<void> {
  const { content } = await get(id);
  await vault.call('breaches.save', { id, content: { ...content, ...change }, draftId: null });
}
const decided: Partial<BreachContent> = {
  measures: 'The neighbour gave it back unopened.',
  authorityDecision: 'tell',
  authorityReason: 'It names a debt.',
  authorityToldAt: '2026-11-22T08:00:00.000Z',
  authorityHow: 'Form of the authority, number 77',
  peopleDecision: 'not_needed',
  peopleReason: 'It was not opened.',
};

describe('something got out (security.md 3.8)', () => {
  it('can be said by everybody, and is read by managers only', async () => {
    await vault.as('volunteer');
    const { id } = await report();
    for (const name of ['breaches.list', 'breaches.get', 'breaches.close']) {
      const input = name === 'breaches.list' ? {} : { id };
      expect(await vault.answer(name, input)).toMatchObject({ ok: false, code: 'not_allowed' });
    }
    await vault.as('manager');
    expect(await vault.call('breaches.list', {})).toMatchObject([{ id, ...first, closedOn: null }]);
    expect(await get(id)).toMatchObject({
      content: { ...first, protection: 'unsure', authorityDecision: 'open', caseIds: [] },
      reportedAt: vault.clock.now(),
    });
  });

  it('is refused from the future and without words', async () => {
    const wrong = { ...first, draftId: null, noticedAt: '2026-11-23T09:00:00.000Z', whatHappened: ' \n' };
    await expect(vault.call('breaches.report', wrong)).rejects.toMatchObject({
      fields: { noticedAt: 'in_the_future', whatHappened: 'required' },
    });
  });

  it('keeps all that is known, with the files in their order', async () => {
    const { id } = await report();
    const { caseId: second } = await givenPerson(vault, { chosenName: 'Tomáš Beneš' });
    await save(id, { caseIds: [second, caseId], dataKinds: ['contact', 'money'], peopleCount: 2 });
    expect(await get(id)).toMatchObject({
      content: { caseIds: [second, caseId], dataKinds: ['contact', 'money'], peopleCount: 2 },
      names: ['Tomáš Beneš', 'Ilka Varga'],
      changedBy: 'Mara Lind',
    });
    await save(id, { caseIds: [caseId, caseId] });
    expect((await get(id)).names).toEqual(['Ilka Varga']);
    const nobody = '019ab000-0000-7000-8000-0000000000f1' as CaseId;
    await expect(save(id, { caseIds: [nobody] })).rejects.toMatchObject({ code: 'not_found' });
    expect((await get(id)).names).toEqual(['Ilka Varga']);
  });

  it('closes once both decisions are made and carried out, and stays as it is until it is opened again', async () => {
    const { id } = await report();
    await expect(vault.call('breaches.close', { id })).rejects.toMatchObject({
      fields: { measures: 'required', authorityDecision: 'required', peopleDecision: 'required' },
    });
    await expect(save(id, { ...decided, authorityReason: '' })).rejects.toMatchObject({
      fields: { authorityReason: 'required' },
    });
    await save(id, decided);
    await vault.call('breaches.close', { id });
    expect(await get(id)).toMatchObject({ closedOn: '2026-11-22' });
    await expect(save(id, { measures: '' })).rejects.toMatchObject({ code: 'invalid_input' });
    await vault.call('breaches.reopen', { id });
    await save(id, { recordsCount: 1 });
    expect(await get(id)).toMatchObject({ closedOn: null, content: { recordsCount: 1 } });
  });

  it('is printed with what Article 33 asks for, and without the names of people', async () => {
    const { id } = await report();
    vault.clock.set('2026-11-25T09:00:00.000Z');
    await save(id, {
      ...decided,
      caseIds: [caseId],
      peopleCount: 1,
      authorityToldAt: '2026-11-24T08:00:00.000Z',
      lateReason: 'Nobody was in the office at the weekend.',
    });
    const { jobId } = await vault.call('breaches.preparePrint', { id, greyscale: true, encrypt: true });
    const model = JSON.stringify(await vault.call('prints.model', { jobId }));
    expect(model).toContain('Nobody was in the office');
    expect(model).toContain('flat next door');
    expect(model).toContain('People: 1. Records: not known yet.');
    expect(model).not.toContain('Ilka');
  });

  it('is not there under another number', async () => {
    const id = '019ab000-0000-7000-8000-0000000000f2';
    for (const name of ['breaches.get', 'breaches.close', 'breaches.reopen']) {
      expect(await vault.answer(name, { id })).toMatchObject({ ok: false, code: 'not_found' });
    }
  });
});
