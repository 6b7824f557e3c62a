import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { recordCaseDecision, updateAgreement } from './decisions.service.ts';

let vault: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

const fact = { action: 'create', entity: 'case_decision', entityId: null, detail: null } as const;
const decision = () => ({
  caseId,
  on: vault.clock.today(),
  text: 'A quiet room for letters.',
  origin: 'supervision' as const,
  agreedWithPerson: 'no' as const,
  reason: 'Only our rota',
});

it('stands in the timeline as a short fact, with its words in the index', async () => {
  await vault.core.write(fact, [], (context) => recordCaseDecision(context, decision()));
  const input = { caseId, kinds: ['decision' as const], authorId: null, before: null, size: 5 };
  const { entries } = await vault.call('timeline.page', input);
  expect(entries).toMatchObject([
    {
      text: 'A quiet room for letters.',
      origin: 'supervision',
      agreedWithPerson: 'no',
      reason: 'Only our rota',
    },
  ]);
  const found = await vault.call('search.find', { text: 'letters', caseId, limit: 5 });
  expect(found.entries).toHaveLength(1);
});

it.each([
  [{ text: ' ' }, { text: 'required' }],
  [{ on: '2026-11-23' }, { on: 'in_the_future' }],
  [{ reason: '' }, { reason: 'required' }],
])('is refused with %j', async (differences, fields) => {
  const write = vault.core.write(fact, [], (context) =>
    recordCaseDecision(context, { ...decision(), ...differences }),
  );
  await expect(write).rejects.toMatchObject({ code: 'invalid_input', fields });
});

it('keeps no amendment when nothing changed, and knows what it has not', async () => {
  const entryId = await vault.core.write(fact, [], (context) => recordCaseDecision(context, decision()));
  const { agreedWithPerson, reason } = decision();
  await vault.core.write(fact, [], (context) =>
    updateAgreement(context, entryId, { agreedWithPerson, reason }),
  );
  expect(await vault.db.selectFrom('entry_amendments').select('id').execute()).toEqual([]);
  const unknown = vault.core.write(fact, [], (context) =>
    updateAgreement(context, caseId, { agreedWithPerson, reason }),
  );
  await expect(unknown).rejects.toMatchObject({ code: 'not_found' });
});
