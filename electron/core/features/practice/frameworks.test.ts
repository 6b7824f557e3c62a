import { expect, test } from 'vitest';
import { genericCompetencies, genericLevels } from '#shared/domain/practice/generic-framework.ts';
import { aFramework, givenAppraisal } from '#tests/support/builders/practice.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

const frameworks = (vault: TestVault) => vault.call('practice.frameworks', {});

test('every vault holds the generic set, with its words in the catalogue', async () => {
  await using vault = await openTestVault();
  expect(await frameworks(vault)).toMatchObject([
    {
      name: null,
      version: 1,
      isShipped: true,
      isInUse: true,
      isRated: false,
      competencies: genericCompetencies.map((key) => ({
        key,
        name: null,
        relevance: null,
        levels: genericLevels.map((level) => ({ ...level, description: null })),
      })),
    },
  ]);
});

test('the shipped set is neither changed nor taken out of use', async () => {
  await using vault = await openTestVault();
  const id = (await frameworks(vault))[0]?.id ?? '';
  const content = aFramework();
  expect(await vault.answer('practice.saveFramework', { id, content })).toMatchObject({
    code: 'framework_not_editable',
  });
  expect(await vault.answer('practice.retireFramework', { id })).toMatchObject({
    code: 'framework_not_editable',
  });
});

test('an own framework comes back as written, label and number apart, and is changed in place until it is rated with', async () => {
  await using vault = await openTestVault();
  const { id } = await vault.call('practice.saveFramework', { id: null, content: aFramework() });
  expect((await frameworks(vault))[1]).toMatchObject({ id, version: 1, isInUse: true, ...aFramework() });
  const renamed = aFramework('Our better set');
  expect(await vault.call('practice.saveFramework', { id, content: renamed })).toEqual({ id });
  expect((await frameworks(vault)).filter(({ isShipped }) => !isShipped)).toMatchObject([
    { id, name: 'Our better set', version: 1 },
  ]);
  await vault.call('practice.retireFramework', { id });
  expect(await frameworks(vault)).toHaveLength(1);
});

test('what was rated with stays, and the change is the next version', async () => {
  await using vault = await openTestVault();
  const { id } = await vault.call('practice.saveFramework', { id: null, content: aFramework() });
  const { id: appraisalId, supervisorId } = await givenAppraisal(vault, id);
  await vault.as(supervisorId);
  const next = await vault.call('practice.saveFramework', { id, content: aFramework('Second') });
  expect(next.id).not.toBe(id);
  const own = (await frameworks(vault)).filter(({ isShipped }) => !isShipped);
  expect(own).toMatchObject([
    { id: next.id, name: 'Second', version: 2, isInUse: true, isRated: false },
    { id, name: 'Our own set', version: 1, isInUse: false, isRated: true },
  ]);
  expect(own[0]?.familyId).toBe(own[1]?.familyId);
  expect((await vault.call('appraisals.get', { id: appraisalId })).framework.name).toBe('Our own set');
  expect(await vault.answer('practice.saveFramework', { id, content: aFramework('Third') })).toMatchObject({
    code: 'framework_not_editable',
  });
});

test('a framework in which nobody could rate is refused at its field', async () => {
  await using vault = await openTestVault();
  const content = aFramework();
  const [calm] = content.competencies;
  const levels = calm?.levels.map((level) => ({ ...level, levelNumber: 2 })) ?? [];
  expect(
    await vault.answer('practice.saveFramework', {
      id: null,
      content: { ...content, competencies: [{ ...calm, levels }] },
    }),
  ).toMatchObject({
    code: 'invalid_input',
    fields: { 'content.competencies.0.levels.1.levelNumber': 'duplicate' },
  });
});
