import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { aTenancy, givenTenancy } from '#tests/support/builders/tenancy.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { getTenancy, listPresentTenancies } from './tenancies.service.ts';

let vault: TestVault;
let caseId: CaseId;

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

const list = () => vault.call('tenancies.list', { caseId });
const header = () => vault.call('cases.header', { caseId });
const landlord = {
  name: 'Harbour Homes',
  kind: 'association' as const,
  contact: 'Ms Ode, 0161 000 000',
  contactAgreement: 'Ana speaks to Ms Ode each month',
  note: '',
};

describe('a tenancy', () => {
  it('is kept as written, with its landlord and its beginning in the timeline', async () => {
    const { landlordId } = await vault.call('landlords.add', landlord);
    const content = aTenancy({ landlordId, household: ['Rex the dog'] });
    const tenancyId = await givenTenancy(vault, caseId, content);
    expect(await list()).toMatchObject([
      { id: tenancyId, ...content, landlordName: 'Harbour Homes', isDraft: false, endedOn: null },
    ]);
    expect(await getTenancy(vault.db, caseId, tenancyId)).toEqual((await list())[0]);
    expect(await vault.call('landlords.list', {})).toMatchObject([{ ...landlord, tenancies: 1 }]);
    const { entries } = await vault.call('search.find', { text: 'quay', caseId, limit: 5 });
    expect(entries.map(({ kind }) => kind)).toEqual(['tenancy']);
  });

  it('counts days at home once beside the place in the history, and keeps counting in hospital', async () => {
    await givenTenancy(vault, caseId, aTenancy({ movedInOn: '2026-11-02' }), 'housing_first_home');
    expect(await vault.call('cases.home', { caseId })).toMatchObject({
      accommodations: [{ typeKey: 'housing_first_home', from: '2026-11-02', until: null }],
    });
    const { currentHome } = await header();
    expect(currentHome).toEqual({ since: '2026-11-02', days: 20, address: '4 Quay Street' });
    await vault.call('cases.addAccommodation', {
      caseId,
      typeKey: 'hospital',
      from: '2026-11-10',
      until: null,
      approximate: false,
      address: '',
      note: '',
      endsPrevious: true,
    });
    expect((await header()).currentHome).toMatchObject({ since: '2026-11-02', days: 20 });
  });

  it('ends on a day for a reason, and the place in the history with it', async () => {
    const tenancyId = await givenTenancy(
      vault,
      caseId,
      aTenancy({ movedInOn: '2026-10-01' }),
      'private_tenancy',
    );
    const end = { caseId, tenancyId, on: '2026-11-01', words: '' };
    await expect(vault.call('tenancies.end', { ...end, reason: 'other' })).rejects.toMatchObject({
      fields: { words: 'required' },
    });
    await expect(
      vault.call('tenancies.end', { ...end, on: '2026-09-30', reason: 'eviction' }),
    ).rejects.toMatchObject({ fields: { on: 'before_start' } });
    await vault.call('tenancies.end', { ...end, reason: 'chose_another_home' });
    expect(await list()).toMatchObject([{ endedOn: '2026-11-01', endReason: 'chose_another_home' }]);
    expect((await vault.call('cases.home', { caseId })).accommodations).toMatchObject([
      { until: '2026-11-01' },
    ]);
    expect((await header()).currentHome).toBeNull();
    expect(await listPresentTenancies(vault.db, [caseId])).toEqual(new Map());
  });

  it('refuses moving in on a day to come, an unknown landlord, a rent without its rhythm', async () => {
    const add = (more: object) => givenTenancy(vault, caseId, aTenancy(more));
    await expect(add({ movedInOn: '2026-11-23' })).rejects.toMatchObject({
      fields: { movedInOn: 'in_the_future' },
    });
    await expect(add({ landlordId: '01a9d3c6-0000-7000-8000-000000000000' })).rejects.toMatchObject({
      fields: { landlordId: 'not_a_choice' },
    });
    await expect(add({ rentFrequency: null })).rejects.toMatchObject({
      fields: { rentFrequency: 'required' },
    });
    await expect(add({ startOn: null, movedInOn: null })).rejects.toMatchObject({
      fields: { startOn: 'required' },
    });
    await expect(givenTenancy(vault, caseId, aTenancy(), 'hostel')).rejects.toMatchObject({
      fields: { newPlace: 'not_a_choice' },
    });
  });

  it('completes what an import drafted', async () => {
    const { personId } = await header();
    const id = '01a9d3c6-0000-7000-8000-000000000001';
    await vault.db
      .insertInto('tenancies')
      .values({
        id,
        person_id: personId,
        accommodation_id: null,
        is_draft: 1,
        moved_in_on: '2026-10-01',
        ended_on: null,
        import_batch_id: null,
      })
      .execute();
    expect(await list()).toMatchObject([{ id, isDraft: true, address: '', contractKind: 'not_known' }]);
    const content = aTenancy({ movedInOn: '2026-10-01' });
    await vault.call('tenancies.change', { caseId, tenancyId: id, content });
    expect(await list()).toMatchObject([{ id, isDraft: false, ...content }]);
    expect((await header()).currentHome).toMatchObject({ since: '2026-10-01', address: '4 Quay Street' });
  });

  it('is not for the file of somebody else', async () => {
    const other = await givenPerson(vault, { chosenName: 'Ida' });
    const tenancyId = await givenTenancy(vault, other.caseId, aTenancy());
    const content = aTenancy();
    await expect(vault.call('tenancies.change', { caseId, tenancyId, content })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
