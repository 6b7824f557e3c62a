import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenMeeting } from '#tests/support/builders/callover.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { aConcern, aStep, givenConcern, givenTenancy } from '#tests/support/builders/tenancy.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { listConcernDates, listOpenConcerns } from './concerns.service.ts';

let vault: TestVault;
let caseId: CaseId;

beforeEach(async () => {
  // Sunday, 22 November 2026.
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault, { openedOn: '2026-10-01' }));
});
afterEach(() => vault.close());

const get = (concernId: string) => vault.call('tenancyConcerns.get', { caseId, concernId });
const list = () => vault.call('tenancyConcerns.list', { caseId });
const record = (concernId: string, more: Partial<InputOf<'tenancyConcerns.record'>> = {}) =>
  vault.call('tenancyConcerns.record', { ...aStep(caseId, concernId), ...more });
const consent = async (recipient: string, scopes: InputOf<'consents.give'>['scopes']) =>
  (
    await vault.call('consents.give', {
      caseId,
      kind: 'share_with',
      recipient,
      scopes,
      givenOn: '2026-11-01',
      method: 'written',
      expiresOn: null,
      note: '',
    })
  ).id;
const moments = async () =>
  (
    await vault.call('timeline.page', {
      caseId,
      kinds: ['tenancy'],
      authorId: null,
      before: null,
      size: 20,
    })
  ).entries;

describe('a concern', () => {
  it('is kept as written, with its timers, on the day it was raised', async () => {
    const tenancyId = await givenTenancy(vault, caseId);
    const content = aConcern({ tenancyId, raisedOn: '2026-11-19' });
    const concernId = await givenConcern(vault, caseId, content);
    expect((await get(concernId)).concern).toMatchObject({
      ...content,
      address: '4 Quay Street',
      next: { step: 'understand_context', dueOn: '2026-11-23' },
      plan: null,
      resolvedOn: null,
    });
    expect(await moments()).toMatchObject([
      { act: 'concern_raised', concernKind: 'noise', text: content.summary, author: 'Mara Lind' },
      { act: 'begun' },
    ]);
  });

  it('goes through its steps, each with what was recorded, and knows the present plan', async () => {
    const concernId = await givenConcern(vault, caseId, aConcern({ raisedOn: '2026-11-16' }));
    await record(concernId, { step: 'understand_context', on: '2026-11-17', withWhom: 'Ms Ode, Mr Bell' });
    await record(concernId, { step: 'talk_with_tenant', on: '2026-11-17' });
    await expect(record(concernId, { step: 'weekly_review' })).rejects.toMatchObject({
      fields: { step: 'not_a_choice' },
    });
    await record(concernId, { step: 'plan_with_tenant', on: '2026-11-18', text: 'Quiet after ten.' });
    await record(concernId, {
      step: 'plan_with_tenant',
      on: '2026-11-20',
      text: 'Quiet after nine.',
      agreed: 'yes',
    });
    const { concern, records } = await get(concernId);
    expect(concern.plan).toMatchObject({
      on: '2026-11-20',
      text: 'Quiet after nine.',
      agreed: 'yes',
      version: 2,
    });
    expect(concern.next).toEqual({ step: 'weekly_review', dueOn: '2026-11-27' });
    expect(concern.steps.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'done',
      'open',
      'open',
      'open',
      'open',
    ]);
    expect(records.map(({ step }) => step)).toEqual([
      'plan_with_tenant',
      'plan_with_tenant',
      'talk_with_tenant',
      'understand_context',
    ]);
    expect((await vault.call('search.find', { text: 'nine', caseId, limit: 5 })).entries).toHaveLength(1);
  });

  it('is shared under consent in force that covers the home, or with a written reason', async () => {
    const concernId = await givenConcern(vault, caseId);
    await record(concernId, { step: 'plan_with_tenant' });
    const share = { step: 'share_plan', withWhom: 'Ms Ode' } as const;
    await expect(record(concernId, share)).rejects.toMatchObject({ fields: { basisReason: 'required' } });
    const other = await consent('Ms Ode', ['goals']);
    await expect(record(concernId, { ...share, consentId: other })).rejects.toMatchObject({
      fields: { basisReason: 'required' },
    });
    const consentId = await consent('Harbour Homes', ['home_and_tenancy']);
    await record(concernId, { ...share, consentId });
    await record(concernId, { ...share, basisReason: 'Fire risk, told the fire service.' });
    expect(
      (await get(concernId)).records.map(({ consentFor, basisReason }) => [consentFor, basisReason]),
    ).toEqual([
      ['', 'Fire risk, told the fire service.'],
      ['Harbour Homes', ''],
      ['', ''],
    ]);
  });

  it('becomes more serious from today on, and keeps what stood there with the reason', async () => {
    const content = aConcern({ raisedOn: '2026-11-16', severity: 'note' });
    const concernId = await givenConcern(vault, caseId, content);
    await record(concernId, { step: 'understand_context', on: '2026-11-16' });
    await record(concernId, { step: 'talk_with_tenant', on: '2026-11-16' });
    const change = { caseId, concernId, reason: 'The landlord gave notice.' };
    await vault.call('tenancyConcerns.change', {
      ...change,
      content: {
        ...content,
        severity: 'home_at_risk',
        summary: 'Notice has come.',
        keyDate: '2026-12-10',
        keyDateKind: 'court',
      },
    });
    const { concern, changes } = await get(concernId);
    expect(concern.next).toEqual({ step: 'talk_with_tenant', dueOn: '2026-11-22' });
    expect(changes).toMatchObject([
      { reason: change.reason, before: { severity: 'note', summary: content.summary, keyDate: null } },
    ]);
    expect(await listConcernDates(vault.db, [caseId], '2026-11-22', '2026-12-31')).toEqual([
      { caseId, on: '2026-12-10', at: null, kind: 'concern_court', text: '' },
      { caseId, on: '2026-11-22', at: null, kind: 'concern_step', text: '' },
    ]);
    expect(
      (await vault.call('search.find', { text: 'Notice has come', caseId, limit: 5 })).entries,
    ).toHaveLength(1);
    expect(await listOpenConcerns(vault.db, [caseId])).toMatchObject([
      { concernId, severity: 'home_at_risk', severitySince: '2026-11-22' },
    ]);
  });

  it('ends once with its outcome, and is taken up again with a reason', async () => {
    const concernId = await givenConcern(vault, caseId, aConcern({ severity: 'home_at_risk' }));
    const end = {
      caseId,
      concernId,
      on: '2026-11-22',
      outcome: 'home_kept',
      words: 'Talked it through.',
    } as const;
    await expect(vault.call('tenancyConcerns.resolve', { ...end, on: '2026-11-23' })).rejects.toMatchObject({
      fields: { on: 'in_the_future' },
    });
    await vault.call('tenancyConcerns.resolve', end);
    await expect(vault.call('tenancyConcerns.resolve', end)).rejects.toMatchObject({ code: 'not_found' });
    expect(await list()).toMatchObject([{ resolvedOn: '2026-11-22', outcome: 'home_kept', next: null }]);
    expect(await listOpenConcerns(vault.db, [caseId])).toEqual([]);
    expect(
      (await vault.call('homeMeasures.get', { from: '2026-11-01', to: '2026-11-22' })).evictionsPrevented,
    ).toMatchObject([{ caseId, on: '2026-11-22', kind: 'noise' }]);
    await vault.call('tenancyConcerns.reopen', { caseId, concernId, reason: 'It began again.' });
    expect(await list()).toMatchObject([{ resolvedOn: null, outcome: null }]);
  });

  it('is not for those who see only what was agreed', async () => {
    await givenConcern(vault, caseId);
    const peer = await vault.as('peer');
    await vault.as(vault.managerId);
    const from = vault.clock.today();
    await vault.call('cases.assign', { caseId, workerId: peer, role: 'peer', from, chosenByPerson: 'yes' });
    await vault.as(peer);
    expect((await vault.answer('tenancyConcerns.list', { caseId })).ok).toBe(false);
    expect(await moments()).toEqual([]);
    expect((await vault.call('search.find', { text: 'music', caseId, limit: 5 })).entries).toEqual([]);
  });

  it('is printed for the tenant, but never one that is kept back', async () => {
    const concernId = await givenConcern(vault, caseId);
    await record(concernId, { step: 'plan_with_tenant', text: 'Quiet after ten.' });
    const look = { caseId, concernId, greyscale: false, encrypt: false };
    const { jobId } = await vault.call('tenancyConcerns.preparePrint', look);
    expect(await vault.call('prints.model', { jobId })).toMatchObject({
      kind: 'case_record',
      title: 'Keeping the home',
      blocks: expect.arrayContaining([expect.objectContaining({ key: 'plan', text: 'Quiet after ten.' })]),
    });
    const hidden = await givenConcern(
      vault,
      caseId,
      aConcern({
        sharedWithPerson: 'withheld_third_party_or_harm',
        withheldReason: 'A neighbour is in danger.',
      }),
    );
    await expect(
      vault.call('tenancyConcerns.preparePrint', { ...look, concernId: hidden }),
    ).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('is a reason for the callover while the home is at risk, and stands on the card and in a handover', async () => {
    await givenTenancy(vault, caseId);
    const concernId = await givenConcern(vault, caseId, aConcern({ severity: 'home_at_risk' }));
    await record(concernId, { step: 'plan_with_tenant', text: 'Quiet after ten.' });
    await givenConcern(
      vault,
      caseId,
      aConcern({
        kind: 'notice',
        sharedWithPerson: 'withheld_third_party_or_harm',
        withheldReason: 'A neighbour is in danger.',
      }),
    );
    const { meetingId } = await givenMeeting(vault, [caseId]);
    const [suggestion] = await vault.call('callover.suggestions', { meetingId });
    expect(suggestion?.reasons).toEqual(
      expect.arrayContaining([
        { code: 'home_at_risk', since: '2026-11-22', kind: 'noise' },
        { code: 'concern', on: '2026-11-22', kind: 'notice' },
      ]),
    );
    const [card] = await vault.call('callover.cards', { meetingId });
    const kinds = card?.blocks.concerns?.map(({ kind, next }) => [kind, next?.step]);
    expect(kinds?.toSorted()).toEqual([
      ['noise', 'understand_context'],
      ['notice', 'understand_context'],
    ]);
    const choice = {
      caseId,
      kind: 'other_agency',
      view: 'person',
      recipient: 'Harbour Homes',
      basis: 'vital',
      consentId: null,
      basisReason: 'Fire',
      decidedBy: 'Mara Lind',
      sections: ['home_and_tenancy', 'tenancy_concerns'],
      message: '',
      paper: 'A4',
      greyscale: false,
    } satisfies InputOf<'handovers.preview'>;
    const { tenancies, concerns } = await vault.call('handovers.preview', choice);
    expect(tenancies).toMatchObject([{ address: '4 Quay Street', contractKind: 'open_ended' }]);
    expect(concerns).toMatchObject([{ kind: 'noise', planText: 'Quiet after ten.' }]);
    expect(JSON.stringify(concerns)).not.toContain('music');
    const forColleague = await vault.call('handovers.preview', { ...choice, view: 'professional' });
    expect(forColleague.concerns).toHaveLength(2);
    const without = await vault.call('handovers.preview', { ...choice, sections: [] });
    expect([without.tenancies, without.concerns]).toEqual([[], []]);
  });

  it('reads open concerns of many cases with one statement', async () => {
    const other = await givenPerson(vault, { chosenName: 'Ida' });
    await givenConcern(
      vault,
      caseId,
      aConcern({
        keyDate: '2026-12-01',
        keyDateKind: 'eviction',
        sharedWithPerson: 'withheld_third_party_or_harm',
        withheldReason: 'A neighbour is in danger.',
      }),
    );
    const dates = await listConcernDates(vault.db, [caseId], '2026-12-01', '2026-12-01');
    expect(dates.map(({ kind }) => kind)).toEqual(['concern_other']);
    const concernId = await givenConcern(vault, other.caseId);
    await vault.call('tenancyConcerns.record', aStep(other.caseId, concernId));
    const statements = await vault.statements(async () => {
      await vault.core.read(async ({ db }) => {
        expect(await listOpenConcerns(db, [caseId, other.caseId])).toHaveLength(2);
      });
    });
    expect(statements.filter((sql) => sql.startsWith('select'))).toHaveLength(1);
  });
});

describe('care around the home', () => {
  const repair = {
    what: 'The boiler is cold',
    noticedOn: '2026-11-10',
    askedOn: null,
    askedBy: '',
    askedOf: '',
    promisedOn: null,
    doneOn: null,
    doneWords: '',
  };

  it('follows a repair from noticing to done', async () => {
    const { repairId } = await vault.call('homeCare.addRepair', { caseId, content: repair });
    const content = { ...repair, askedOn: '2026-11-11', askedBy: 'Ilka', askedOf: 'Harbour Homes' };
    await expect(
      vault.call('homeCare.changeRepair', {
        caseId,
        repairId,
        content: { ...content, doneOn: '2026-11-09' },
      }),
    ).rejects.toMatchObject({ fields: { doneOn: 'before_start' } });
    await vault.call('homeCare.changeRepair', {
      caseId,
      repairId,
      content: { ...content, doneOn: '2026-11-15' },
    });
    expect((await vault.call('homeCare.list', { caseId })).repairs).toMatchObject([
      { id: repairId, askedOf: 'Harbour Homes', doneOn: '2026-11-15' },
    ]);
    expect((await moments()).map((entry) => entry.kind === 'tenancy' && entry.act)).toEqual([
      'repair_done',
      'repair',
    ]);
  });

  it('notes that somebody looked in', async () => {
    const content = {
      onDay: '2026-11-21',
      askedBy: 'neighbour',
      why: 'Curtains closed for a week',
      result: 'met',
      words: 'Flu, all well.',
    } as const;
    await vault.call('homeCare.addWelfareCheck', { caseId, content });
    expect((await vault.call('homeCare.list', { caseId })).welfareChecks).toMatchObject([
      { ...content, author: 'Mara Lind' },
    ]);
  });
});
