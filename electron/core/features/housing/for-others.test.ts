import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { anAgreement } from '#tests/support/builders/housing.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { aHead } from '#tests/support/builders/safety.ts';
import { type InputOf, openTestVault, type OutputOf, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault, { openedOn: '2026-01-10' }));
});
afterEach(() => vault.close());

type Head = InputOf<'records.keep'>['head'];

/** What a handover on legal ground would show, with home and services in it. */
function preview(
  sections: InputOf<'handovers.preview'>['sections'] = ['home_and_tenancy', 'services'],
): Promise<OutputOf<'handovers.preview'>> {
  return vault.call('handovers.preview', {
    caseId,
    kind: 'other_agency',
    view: 'professional',
    recipient: 'Eva',
    basis: 'legal',
    consentId: null,
    basisReason: 'A court asked.',
    decidedBy: 'Mara Lind',
    sections,
    message: '',
    paper: 'A4',
    greyscale: false,
  });
}

async function keepWishes(head: Partial<Head> = {}): Promise<void> {
  const { length } = await vault.call('records.versions', { caseId, kind: 'housing_wishes' });
  await vault.call('records.keep', {
    caseId,
    basedOnVersion: length,
    head: aHead(vault, head),
    body: {
      kind: 'housing_wishes',
      content: {
        strengths: [],
        areas: ['Near the river'],
        homeTypes: ['studio'],
        liveWith: 'alone',
        liveWithWho: '',
        floorOrAccess: '',
        pets: '',
        mustHave: [],
        mustNotHave: [],
        notes: '',
      },
      team: null,
    },
    draftId: null,
  });
}

describe('a search in a handover', () => {
  it('goes along with the wishes while it lasts, and only in its section', async () => {
    await keepWishes();
    expect((await preview()).search).toBeNull();
    const { searchId } = await vault.call('homeSearch.begin', { caseId, startedOn: '2026-11-01' });
    expect((await preview()).search).toMatchObject({ startedOn: '2026-11-01' });
    expect(JSON.stringify((await preview()).search)).toContain('Near the river');
    expect(await preview(['services'])).toMatchObject({ search: null });
    await vault.call('homeSearch.end', { caseId, searchId, endedOn: '2026-11-20', outcome: 'found' });
    expect((await preview()).search).toBeNull();
  });

  it('goes along without wishes that are kept back', async () => {
    await vault.call('homeSearch.begin', { caseId, startedOn: '2026-11-01' });
    await keepWishes({ sharedWithPerson: 'withheld_third_party_or_harm', withheldReason: 'Names somebody' });
    expect((await preview()).search).toEqual({ startedOn: '2026-11-01', wishes: [] });
  });
});

describe('how often we agreed to meet, in a handover', () => {
  const keep = async (head: Partial<Head>) => {
    const { length } = await vault.call('records.versions', { caseId, kind: 'contact_agreement' });
    await vault.call('records.keep', {
      caseId,
      basedOnVersion: length,
      head: aHead(vault, head),
      body: anAgreement(vault, { reason: 'Private' }),
      draftId: null,
    });
  };

  it('stands there once the person agreed, without the reasons, and only in its section', async () => {
    await keep({ agreed: 'not_asked' });
    expect((await preview()).rhythm).toBeNull();
    await keep({ agreed: 'yes' });
    expect((await preview()).rhythm).toMatchObject({ contactEveryDays: 10, visitEveryDays: null });
    expect(JSON.stringify((await preview()).rhythm)).not.toContain('Private');
    expect((await preview(['home_and_tenancy'])).rhythm).toBeNull();
  });
});
