import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { aTenancy, givenTenancy } from '#tests/support/builders/tenancy.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { listSustainmentFacts } from './sustainment.service.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => vault.close());

const measures = () => vault.call('homeMeasures.get', { from: '2026-01-01', to: '2026-11-22' });
async function settled(name: string, movedInOn: string): Promise<{ caseId: CaseId; tenancyId: string }> {
  const { caseId } = await givenPerson(vault, { chosenName: name, openedOn: '2025-06-01' });
  const content = aTenancy({ startOn: movedInOn, movedInOn });
  return { caseId, tenancyId: await givenTenancy(vault, caseId, content, 'housing_first_home') };
}

describe('how homes are kept (domain.md 6.6)', () => {
  it('counts with the people behind each figure', async () => {
    const kept = await settled('Ilka', '2025-10-01');
    const lost = await settled('Ida', '2026-01-01');
    const moved = await settled('Sam', '2026-02-01');
    await givenPerson(vault, { chosenName: 'Waits', openedOn: '2025-06-01' });
    const end = { words: '', on: '2026-03-01' };
    await vault.call('tenancies.end', { ...lost, ...end, reason: 'eviction' });
    await vault.call('tenancies.end', { ...moved, ...end, on: '2026-05-01', reason: 'chose_another_home' });
    await givenTenancy(
      vault,
      moved.caseId,
      aTenancy({ startOn: '2026-05-10', movedInOn: '2026-05-10' }),
      'private_tenancy',
    );
    const answer = await measures();
    expect(answer.homesLost).toMatchObject([{ caseId: lost.caseId, on: '2026-03-01', reason: 'eviction' }]);
    expect(answer.positiveMoves).toMatchObject([{ caseId: moved.caseId, on: '2026-05-01' }]);
    const [six, twelve] = answer.sustained;
    expect(six).toMatchObject({
      months: 6,
      denominator: 3,
      deaths: 0,
      sameHome: { yes: 1, no: 2, not_confirmed: 0, percent: null },
      anyHome: { yes: 2, no: 0, not_confirmed: 1, percent: null },
    });
    expect(six?.rows.map(({ name, anyHome }) => [name, anyHome])).toEqual([
      ['Ida', 'not_confirmed'],
      ['Ilka', 'yes'],
      ['Sam', 'yes'],
    ]);
    expect(twelve).toMatchObject({ denominator: 1, rows: [{ caseId: kept.caseId, sameHome: 'yes' }] });
    expect(answer.daysAtHome.rows).toMatchObject([
      { name: 'Ida', days: 59, since: null },
      { name: 'Ilka', days: 417, since: '2025-10-01' },
      { name: 'Sam', days: 89 + 196, since: '2026-05-10' },
    ]);
    expect(answer.daysAtHome.total).toBe(59 + 417 + 89 + 196);
  });

  it('knows nothing after the end of support, and sets deaths apart', async () => {
    const ended = await settled('Ilka', '2025-10-01');
    const died = await settled('Ida', '2025-10-01');
    const close = { state: 'closed', state_since: '2026-01-10' } as const;
    for (const [{ caseId }, reason] of [
      [ended, 'moved_away'],
      [died, 'died'],
    ] as const) {
      await vault.db.updateTable('case_files').set(close).where('id', '=', caseId).execute();
      await vault.db
        .updateTable('support_episodes')
        .set({ closed_on: '2026-01-10', closure_reason: reason })
        .where('case_id', '=', caseId)
        .execute();
    }
    expect((await measures()).sustained[0]).toMatchObject({
      denominator: 1,
      deaths: 1,
      sameHome: { yes: 0, no: 0, not_confirmed: 1 },
      anyHome: { not_confirmed: 1 },
    });
    expect((await measures()).daysAtHome.rows.map(({ days }) => days)).toEqual([101, 101]);
  });

  it('needs the same few statements for many, and shows only cases within reach', async () => {
    await settled('Ilka', '2025-10-01');
    const read = () => vault.statements(() => vault.core.read(listSustainmentFacts));
    const one = await read();
    await settled('Ida', '2025-10-01');
    expect(await read()).toHaveLength(one.length);
    await givenPerson(vault, { chosenName: 'Far', teamId: vault.otherTeamId });
    await vault.as('supervisor');
    expect((await measures()).daysAtHome.rows.map(({ name }) => name)).toEqual(['Ida', 'Ilka']);
  });
});
