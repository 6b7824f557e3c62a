import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printModel } from '#shared/contracts/prints.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { aBarrier, givenBarriers } from '#tests/support/builders/barriers.ts';
import { aGoal } from '#tests/support/builders/plan.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

const lock = '019ab000-0000-7000-8000-0000000000b1';
const friend = '019ab000-0000-7000-8000-0000000000b2';
let vault: TestVault;
let caseId: CaseId;

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

const begin = (factorId: string) =>
  vault.call('plans.addGoal', { caseId, status: 'agreed', content: aGoal(vault), factorId, draftId: null });

describe('what helps and what gets in the way', () => {
  it('gives a goal its origin, which stays through the versions', async () => {
    await givenBarriers(vault, caseId, [aBarrier(lock)]);
    const { goalId } = await begin(lock);
    await givenBarriers(vault, caseId, [aBarrier(lock, { endedOn: '2026-11-21' }), aBarrier(friend)]);
    const { goals } = await vault.call('plans.get', { caseId });
    expect(goals).toMatchObject([{ id: goalId, factorId: lock }]);
  });

  it('is no origin where it does not stand', async () => {
    await expect(begin(lock)).rejects.toMatchObject({ code: 'not_found' });
    const { caseId: other } = await givenPerson(vault, { chosenName: 'Tomáš Beneš' });
    await givenBarriers(vault, other, [aBarrier(lock)]);
    await expect(begin(lock)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is printed with what helps first and beside it, and kept from those who do not see the tools', async () => {
    const helps = { polarity: 'protection', domain: 'network', text: 'Zsófi calls on Sundays.' } as const;
    const entryId = await givenBarriers(vault, caseId, [aBarrier(lock), aBarrier(friend, helps)]);
    const asked = { caseId, entryId, greyscale: true, encrypt: false };
    const { jobId } = await vault.call('records.preparePrint', asked);
    expect(printModel.parse(await vault.call('prints.model', { jobId }))).toMatchObject({
      strengths: ['Zsófi calls on Sundays.'],
      blocks: [
        { key: 'summary_strengths' },
        {
          kind: 'pair',
          key: 'housing',
          left: { lines: [] },
          right: { lines: [expect.stringContaining('spring')] },
        },
        { kind: 'pair', key: 'network' },
      ],
    });
    const find = async () => (await vault.call('search.find', { text: 'spring', caseId, limit: 5 })).entries;
    expect((await find()).map(({ kind }) => kind)).toEqual(['record']);
    const peer = await vault.as('peer');
    await vault.as(vault.managerId);
    const from = vault.clock.today();
    await vault.call('cases.assign', { caseId, workerId: peer, role: 'peer', from, chosenByPerson: 'yes' });
    await vault.as('peer');
    expect(await find()).toEqual([]);
    expect(await vault.call('records.current', { caseId })).toEqual([]);
  });
});
