import { afterEach, beforeEach, expect, it } from 'vitest';
import { givenLog } from '#tests/support/builders/reflection.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await openTestVault();
  await vault.as('worker');
});
afterEach(() => vault.close());

it('an author gets all own logs, or one, as a page behind a password that names nothing of them', async () => {
  expect(await vault.answer('reflections.prepareExport', { id: null })).toMatchObject({ code: 'not_found' });
  const id = await givenLog(vault, { title: 'Stairs' });
  vault.clock.forward(1);
  vault.core.confirm();
  await givenLog(vault, { title: 'Kettle' });
  const all = await vault.call('reflections.prepareExport', { id: null });
  const model = await vault.call('prints.model', all);
  expect(model).toMatchObject({ kind: 'reflection_logs', logs: [{ title: 'Kettle' }, { title: 'Stairs' }] });
  const described = await vault.internal['prints.describe']?.(all);
  expect(described).toMatchObject({ fileName: 'reflective-log-2026-11-23.pdf', title: 'Reflective log' });
  const one = await vault.call('reflections.prepareExport', { id });
  expect(await vault.call('prints.model', one)).toMatchObject({ logs: [{ title: 'Stairs' }] });
  await vault.as(vault.managerId);
  expect(await vault.answer('reflections.prepareExport', { id })).toMatchObject({ code: 'not_found' });
});

it('a log that waits behind an earlier code is left out', async () => {
  await givenLog(vault, { title: 'Before' });
  const author = await vault.as('worker');
  vault.renewKeys(author);
  await vault.as('worker');
  await givenLog(vault, { title: 'After' });
  const job = await vault.call('reflections.prepareExport', { id: null });
  expect(await vault.call('prints.model', job)).toMatchObject({ logs: [{ title: 'After' }] });
});
