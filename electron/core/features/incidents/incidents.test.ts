import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { anIncident, givenIncident } from '#tests/support/builders/safety.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { listRecentIncidents, type RecentIncident } from './incidents.service.ts';

let vault: TestVault;
let caseId: CaseId;

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

const list = () => vault.call('incidents.list', { caseId });
const find = async (text: string) =>
  (await vault.call('search.find', { text, caseId, limit: 10 })).entries.map(({ kind }) => kind);
const page = () =>
  vault.call('timeline.page', { caseId, kinds: ['incident'], authorId: null, before: null, size: 20 });

describe('an incident', () => {
  it('is kept as written, newest first, and stands in the timeline when it happened', async () => {
    const content = anIncident(vault, {
      personsAccount: 'I just wanted my keys.',
      othersNotified: [{ who: 'Landlord', on: '2026-11-22', basis: 'consent' }],
      externalReportDue: '2026-11-25',
    });
    const { entryId } = await vault.call('incidents.write', { caseId, content, draftId: null });
    await givenIncident(vault, caseId, { occurredAt: '2026-11-20T21:00:00.000Z', kind: 'fire' });
    expect((await list()).map(({ kind }) => kind)).toEqual(['threat', 'fire']);
    expect(await vault.call('incidents.get', { caseId, entryId })).toMatchObject({ content, amendments: [] });
    expect((await page()).entries).toMatchObject([
      { kind: 'incident', incidentKind: 'threat', at: content.occurredAt },
      { incidentKind: 'fire', at: '2026-11-20T21:00:00.000Z' },
    ]);
    expect(await find('stairwell')).toEqual(['incident', 'incident']);
  });

  it('asks for a reason about safeguarding', async () => {
    const content = anIncident(vault, { safeguardingReason: '' });
    await expect(vault.call('incidents.write', { caseId, content, draftId: null })).rejects.toMatchObject({
      fields: { safeguardingReason: 'required' },
    });
  });

  it('changes by corrections that keep what stood there', async () => {
    const entryId = await givenIncident(vault, caseId);
    const content = anIncident(vault, { whatHappened: 'Two visitors shouted.' });
    await vault.call('incidents.amend', {
      caseId,
      entryId,
      content,
      reason: 'There were two.',
      draftId: null,
    });
    await vault.call('incidents.follow', { caseId, entryId, planReviewed: true, status: 'all_done' });
    await vault.call('incidents.follow', { caseId, entryId, planReviewed: true, status: 'all_done' });
    const { content: now, amendments } = await vault.call('incidents.get', { caseId, entryId });
    expect(now).toMatchObject({
      whatHappened: 'Two visitors shouted.',
      planReviewed: true,
      status: 'all_done',
    });
    expect(amendments.map(({ reason, before }) => ({ reason, before }))).toEqual(
      expect.arrayContaining([
        { reason: '', before: { planReviewed: false, status: 'following_up' } },
        { reason: 'There were two.', before: { whatHappened: 'A visitor shouted on the stairs.' } },
      ]),
    );
    expect(amendments).toHaveLength(2);
  });

  it('does not exist for those who do not see what is for the team only', async () => {
    const entryId = await givenIncident(vault, caseId);
    const peer = await vault.as('peer');
    await vault.as(vault.managerId);
    const from = vault.clock.today();
    await vault.call('cases.assign', { caseId, workerId: peer, role: 'peer', from, chosenByPerson: 'yes' });
    await vault.as('peer');
    expect(await list()).toEqual([]);
    expect((await page()).entries).toEqual([]);
    expect(await find('stairwell')).toEqual([]);
    await expect(vault.call('incidents.get', { caseId, entryId })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

it('lists recent ones of many cases by one statement', async () => {
  const { caseId: second } = await givenPerson(vault, { chosenName: 'Tomáš Beneš' });
  await givenIncident(vault, caseId, { occurredAt: '2026-10-01T12:00:00.000Z' });
  await givenIncident(vault, caseId, { occurredAt: '2026-11-10T12:00:00.000Z', kind: 'medical' });
  await givenIncident(vault, second, { occurredAt: '2026-11-11T12:00:00.000Z', severity: 'serious' });
  let recent: RecentIncident[] = [];
  const statements = await vault.statements(() =>
    vault.core.read(async ({ db }) => {
      recent = await listRecentIncidents(db, [caseId, second], '2026-10-23T00:00:00.000Z');
    }),
  );
  expect(statements.filter((sql) => /incidents/u.test(sql))).toHaveLength(1);
  expect(recent).toMatchObject([
    { caseId: second, kind: 'threat', severity: 'serious', planReviewed: false },
    { caseId, kind: 'medical' },
  ]);
});
