import { expect, test } from 'vitest';
import { housingSupportStar } from '#shared/domain/stars/housing-support-star.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { agreedScores, anOwnStar, aReading, ownContent, shippedStar } from '#tests/support/builders/star.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import type { TemplateId } from '#shared/lib/ids.ts';

async function givenOwnStar(vault: TestVault, content = anOwnStar()): Promise<TemplateId> {
  const { id } = await vault.call('stars.saveTemplate', {
    id: null,
    familyId: null,
    content,
    rights: ownContent,
  });
  await vault.call('stars.publishTemplate', { id, rights: ownContent });
  return id;
}

async function templateOf(vault: TestVault, id: TemplateId) {
  return (await vault.call('stars.templates', {})).find((template) => template.id === id);
}

test('every vault holds the Housing Support Star, with its words in the catalogue', async () => {
  await using vault = await openTestVault();
  const star = await shippedStar(vault);
  expect(star).toMatchObject({
    name: null,
    version: 1,
    status: 'in_use',
    scaleMax: 10,
    rightsStatement: null,
  });
  expect(star.areas).toEqual(housingSupportStar.areas.map(({ key }) => ({ key, label: null, prompt: null })));
  expect(star.bands).toEqual(
    housingSupportStar.bands.map((band) => ({ ...band, label: null, meaning: null })),
  );
});

test('the shipped star can be neither edited, published again, copied into a version nor retired', async () => {
  await using vault = await openTestVault();
  const { id, familyId } = await shippedStar(vault);
  const content = anOwnStar();
  for (const [name, input] of [
    ['stars.saveTemplate', { id, familyId: null, content, rights: null }],
    ['stars.saveTemplate', { id: null, familyId, content, rights: ownContent }],
    ['stars.publishTemplate', { id, rights: ownContent }],
    ['stars.retireTemplate', { id }],
  ] as const) {
    expect(await vault.answer(name, input)).toMatchObject({ code: 'template_not_editable' });
  }
});

test('an own star is not begun without the statement, and not put into use without it either', async () => {
  await using vault = await openTestVault();
  const content = anOwnStar();
  const input = { id: null, familyId: null, content, rights: null };
  expect(await vault.answer('stars.saveTemplate', input)).toMatchObject({ code: 'rights_statement_missing' });
  const { id } = await vault.call('stars.saveTemplate', { ...input, rights: ownContent });
  const untrue = { ...ownContent, confirmed: false };
  expect(await vault.answer('stars.publishTemplate', { id, rights: untrue })).toMatchObject({
    code: 'invalid_input',
  });
  const unnamed = { basis: 'written_permission', reference: '', confirmed: true };
  expect(await vault.answer('stars.publishTemplate', { id, rights: unnamed })).toMatchObject({
    fields: { 'rights.reference': 'required' },
  });

  vault.clock.forward(1);
  const permitted = { basis: 'written_permission', reference: 'letter of 3 May', confirmed: true } as const;
  await vault.call('stars.publishTemplate', { id, rights: permitted });
  expect(await templateOf(vault, id)).toMatchObject({
    status: 'in_use',
    rightsStatement: {
      confirmedBy: 'Mara Lind',
      confirmedAt: vault.clock.now(),
      basis: 'written_permission',
      reference: 'letter of 3 May',
    },
  });
});

test('an unfinished draft is kept, and says what is missing when it is put into use', async () => {
  await using vault = await openTestVault();
  const content = anOwnStar({ name: 'Half a star', areas: [{ key: 'home', label: '', prompt: '' }] });
  const { id } = await vault.call('stars.saveTemplate', {
    id: null,
    familyId: null,
    content,
    rights: ownContent,
  });
  expect(await templateOf(vault, id)).toMatchObject(content);
  const answer = await vault.answer('stars.publishTemplate', { id, rights: ownContent });
  expect(answer).toMatchObject({
    code: 'invalid_input',
    fields: { areas: 'too_few', 'areas.0.label': 'required' },
  });
});

test('areas and bands keep their order through edits of a draft', async () => {
  await using vault = await openTestVault();
  const { areas } = anOwnStar();
  const { id } = await vault.call('stars.saveTemplate', {
    id: null,
    familyId: null,
    content: anOwnStar(),
    rights: ownContent,
  });
  const turned = anOwnStar({ areas: areas.toReversed() });
  await vault.call('stars.saveTemplate', { id, familyId: null, content: turned, rights: null });
  expect((await templateOf(vault, id))?.areas).toEqual(areas.toReversed());
  const twice = anOwnStar({ areas: [...areas, ...areas.slice(0, 1)] });
  const answer = await vault.answer('stars.saveTemplate', {
    id,
    familyId: null,
    content: twice,
    rights: null,
  });
  expect(answer).toMatchObject({ fields: { 'content.areas.3.key': 'duplicate' } });
});

test('a new version retires the one before and never changes it or its readings', async () => {
  await using vault = await openTestVault();
  const { caseId } = await givenPerson(vault);
  const first = await givenOwnStar(vault);
  const before = await templateOf(vault, first);
  const keys = anOwnStar().areas.map(({ key }) => key);
  const content = await aReading(vault, { templateId: first, scores: agreedScores(keys, [2, 3, 5]) });
  await vault.call('stars.saveReading', { caseId, content, draftId: null });

  const changed = anOwnStar({ areas: [...anOwnStar().areas, { key: 'hope', label: 'Hope', prompt: '' }] });
  const familyId = before?.familyId ?? '';
  const { id } = await vault.call('stars.saveTemplate', {
    id: null,
    familyId,
    content: changed,
    rights: ownContent,
  });
  const again = { id: null, familyId, content: changed, rights: ownContent };
  expect(await vault.answer('stars.saveTemplate', again)).toMatchObject({ code: 'template_not_editable' });
  await vault.call('stars.publishTemplate', { id, rights: ownContent });

  expect(await templateOf(vault, first)).toEqual({ ...before, status: 'retired' });
  expect(await templateOf(vault, id)).toMatchObject({ version: 2, status: 'in_use', areas: changed.areas });
  const { readings, templates } = await vault.call('stars.readings', { caseId });
  expect(readings).toMatchObject([{ templateId: first, scores: content.scores }]);
  expect(templates.map((template) => template.id)).toEqual([first]);
  expect(
    await vault.answer('stars.saveTemplate', { id: first, familyId: null, content: changed, rights: null }),
  ).toMatchObject({ code: 'template_not_editable' });
});

test('a star begun with a version that retired meanwhile is kept; one of a draft is not', async () => {
  await using vault = await openTestVault();
  const { caseId } = await givenPerson(vault);
  const id = await givenOwnStar(vault);
  const keys = anOwnStar().areas.map(({ key }) => key);
  await vault.call('stars.retireTemplate', { id });
  const content = await aReading(vault, { templateId: id, scores: agreedScores(keys, [2, 3, 5]) });
  await vault.call('stars.saveReading', { caseId, content, draftId: null });
  expect((await vault.call('stars.readings', { caseId })).readings).toHaveLength(1);

  const draft = await vault.call('stars.saveTemplate', {
    id: null,
    familyId: null,
    content: anOwnStar(),
    rights: ownContent,
  });
  const early = { caseId, content: { ...content, templateId: draft.id }, draftId: null };
  expect(await vault.answer('stars.saveReading', early)).toMatchObject({ code: 'not_found' });
});

test('a draft that nobody used can be thrown away', async () => {
  await using vault = await openTestVault();
  const { id } = await vault.call('stars.saveTemplate', {
    id: null,
    familyId: null,
    content: anOwnStar(),
    rights: ownContent,
  });
  await vault.call('stars.retireTemplate', { id });
  expect(await templateOf(vault, id)).toBeUndefined();
});

test('workers use stars but do not manage them; supervisors do', async () => {
  await using vault = await openTestVault();
  const input = { id: null, familyId: null, content: anOwnStar(), rights: ownContent };
  await vault.as('worker');
  expect(await vault.answer('stars.templates', {})).toMatchObject({ ok: true });
  expect(await vault.answer('stars.saveTemplate', input)).toMatchObject({ code: 'not_allowed' });
  await vault.as('supervisor');
  expect(await vault.answer('stars.saveTemplate', input)).toMatchObject({ ok: true });
});
