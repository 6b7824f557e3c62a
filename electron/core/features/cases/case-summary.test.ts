import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { givenPeople } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { rebuildAllSummaries } from './case-summary.service.ts';

let vault: TestVault;
let ids: readonly CaseId[];
beforeEach(async () => {
  vault = await openTestVault();
  ids = await givenPeople(vault, [{ chosenName: 'Ada' }, { chosenName: 'Bo', openedOn: '2026-01-10' }]);
});
afterEach(() => vault.close());

const summaries = () => vault.db.selectFrom('case_summaries').selectAll().orderBy('name').execute();

async function givenHistory(caseId: CaseId): Promise<void> {
  const place = { caseId, until: null, approximate: false, note: '', endsPrevious: true };
  const home = { ...place, typeKey: 'owned' as const, from: '2026-11-01', address: 'Lipová 14' };
  await vault.call('cases.addAccommodation', home);
  await givenNote(vault, caseId, { nextContactAt: '2026-12-01T10:00:00.000Z', nextContactPlan: 'coffee' });
  await givenNote(vault, caseId, {
    startedAt: '2026-11-20T10:00:00.000Z',
    channel: 'phone',
    place: 'remote',
  });
  await vault.call('cases.setMethod', { caseId, method: 'act' });
}

describe('the rows of the lists', () => {
  it('are kept by the commands exactly as they would be made anew', async () => {
    for (const caseId of ids) await givenHistory(caseId);
    const kept = await summaries();
    expect(kept.map((row) => [row.name, row.method, row.last_visit_on, row.next_contact_plan])).toEqual([
      ['Ada', 'act', '2026-11-22', 'coffee'],
      ['Bo', 'act', '2026-11-22', 'coffee'],
    ]);
    await vault.db.deleteFrom('case_summaries').execute();
    await vault.core.upkeep(rebuildAllSummaries);
    expect(await summaries()).toEqual(kept);
  });

  it('do not depend on the day on which they were made', async () => {
    for (const caseId of ids) await givenHistory(caseId);
    const kept = await summaries();
    vault.clock.forward(200);
    await vault.core.upkeep(rebuildAllSummaries);
    expect(await summaries()).toEqual(kept);
  });
});
