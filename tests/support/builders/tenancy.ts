import type { ConcernContent } from '#shared/contracts/tenancy-concerns.ts';
import type { TenancyContent } from '#shared/contracts/tenancies.ts';
import type { AccommodationKey } from '#shared/domain/housing/accommodation-types.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import type { InputOf, TestVault } from '#tests/support/test-vault.ts';

/** A tenancy as somebody would write it down. */
export function aTenancy(more: Partial<TenancyContent> = {}): TenancyContent {
  return {
    address: '4 Quay Street',
    landlordId: null,
    contractKind: 'open_ended',
    startOn: '2026-10-01',
    movedInOn: '2026-10-05',
    rentAmount: 12_000,
    rentFrequency: 'weekly',
    deposit: null,
    depositNote: '',
    paymentMethod: 'standing_order',
    isScatteredSite: true,
    household: [],
    ...more,
  };
}

/** Writes a tenancy into the file; with a kind of place also into the history. */
export async function givenTenancy(
  vault: TestVault,
  caseId: CaseId,
  content = aTenancy(),
  newPlace: AccommodationKey | null = null,
): Promise<string> {
  const input = { caseId, content, accommodationId: null, newPlace };
  return (await vault.call('tenancies.add', input)).tenancyId;
}

/** Music at night, said by a neighbour today. */
export function aConcern(more: Partial<ConcernContent> = {}): ConcernContent {
  return {
    tenancyId: null,
    kind: 'noise',
    raisedOn: '2026-11-22',
    raisedBy: 'neighbour',
    summary: 'Loud music was heard after midnight.',
    severity: 'act_soon',
    keyDate: null,
    keyDateKind: 'other',
    sharedWithPerson: 'shown',
    withheldReason: '',
    ...more,
  };
}

export async function givenConcern(vault: TestVault, caseId: CaseId, content = aConcern()): Promise<string> {
  return (await vault.call('tenancyConcerns.raise', { caseId, content })).concernId;
}

/** Talking with the tenant today, in the form in which it is recorded. */
export function aStep(caseId: CaseId, concernId: string): InputOf<'tenancyConcerns.record'> {
  return {
    caseId,
    concernId,
    step: 'talk_with_tenant',
    state: 'done',
    on: '2026-11-22',
    withWhom: '',
    text: 'The stereo stood at the wall.',
    agreed: 'not_asked',
    consentId: null,
    basisReason: '',
  };
}
