import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { givenChecklist } from '#tests/support/builders/template.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault, { chosenName: 'Amina' }));
});
afterEach(() => vault.close());

const save = (name: string, lines = ['How it was', 'What comes next'], id: string | null = null) =>
  vault.call('templates.save', { id, kind: 'note', name, lines });
const names = async () =>
  (await vault.call('templates.list', { kind: 'note' })).map(({ name, isRetired }) => [name, isRetired]);
const listOf = async () => (await vault.call('caseChecklists.list', { caseId }))[0];

describe('templates', () => {
  it('stand in the order that somebody gave them, those out of use last', async () => {
    const { id: first } = await save('Visit');
    const { id: second } = await save('Phone call');
    await save('Appointment');
    await vault.call('templates.move', { id: second, by: -1 });
    await vault.call('templates.move', { id: second, by: -1 });
    await vault.call('templates.retire', { id: first, isRetired: true });
    await vault.call('templates.move', { id: second, by: 1 });
    expect(await names()).toEqual([
      ['Appointment', false],
      ['Phone call', false],
      ['Visit', true],
    ]);
    await vault.call('templates.retire', { id: first, isRetired: false });
    await save('Visit at home', ['How it was'], first);
    expect(await names()).toContainEqual(['Visit at home', false]);
  });

  it('have bounds by kind, and keep their kind', async () => {
    const { id } = await save('Visit');
    const many = Array.from({ length: 21 }, (_, index) => `Heading ${index}`);
    expect(await vault.answer('templates.save', { id, kind: 'note', name: 'x', lines: many })).toMatchObject({
      code: 'invalid_input',
      fields: { lines: 'too_many' },
    });
    expect(
      await vault.answer('templates.save', { id, kind: 'checklist', name: 'x', lines: ['y'] }),
    ).toMatchObject({
      code: 'not_found',
    });
    const sixty = Array.from({ length: 60 }, (_, index) => `Line ${index}`);
    await vault.call('templates.save', { id: null, kind: 'checklist', name: 'Long', lines: sixty });
  });
});

describe('a checklist in a file', () => {
  it('keeps the words it was begun with', async () => {
    await givenChecklist(vault, caseId);
    const list = await listOf();
    const [template] = await vault.call('templates.list', { kind: 'checklist' });
    await vault.call('templates.save', {
      id: template?.id ?? null,
      kind: 'checklist',
      name: 'Another name',
      lines: ['Another line'],
    });
    await vault.call('templates.retire', { id: template?.id ?? '', isRetired: true });
    expect(await listOf()).toEqual(list);
    expect(list).toMatchObject({ name: 'The first week', lines: [{ text: 'Show the way to the bus' }, {}] });
    expect(
      await vault.answer('caseChecklists.begin', { caseId, templateId: template?.id ?? '' }),
    ).toMatchObject({ code: 'not_found' });
  });

  it('says who answered a line and when; not needed says why', async () => {
    const checklistId = await givenChecklist(vault, caseId);
    const set = (state: 'to_do' | 'done' | 'not_needed', reason = '') =>
      vault.answer('caseChecklists.setLine', { caseId, checklistId, place: 0, state, reason });
    expect(await set('not_needed')).toMatchObject({ fields: { reason: 'required' } });
    await set('not_needed', 'There is no bus');
    const [{ lines } = { lines: [] }] = await vault.call('caseChecklists.list', { caseId });
    expect(lines[0]).toMatchObject({
      state: 'not_needed',
      reason: 'There is no bus',
      on: vault.clock.today(),
    });
    await set('to_do');
    expect((await listOf())?.lines[0]).toMatchObject({ state: 'to_do', reason: '', on: null, by: '' });
    expect(
      await vault.answer('caseChecklists.setLine', {
        caseId,
        checklistId,
        place: 9,
        state: 'done',
        reason: '',
      }),
    ).toMatchObject({ code: 'not_found' });
  });

  it('goes as long as nothing was answered, and only from its own file', async () => {
    const checklistId = await givenChecklist(vault, caseId);
    const { caseId: other } = await givenPerson(vault, { chosenName: 'Noor' });
    expect(await vault.answer('caseChecklists.remove', { caseId: other, checklistId })).toMatchObject({
      code: 'not_found',
    });
    await vault.call('caseChecklists.setLine', { caseId, checklistId, place: 1, state: 'done', reason: '' });
    expect(await vault.answer('caseChecklists.remove', { caseId, checklistId })).toMatchObject({
      code: 'changed_meanwhile',
    });
    await vault.call('caseChecklists.setLine', { caseId, checklistId, place: 1, state: 'to_do', reason: '' });
    await vault.call('caseChecklists.remove', { caseId, checklistId });
    expect(await listOf()).toBeUndefined();
  });
});
