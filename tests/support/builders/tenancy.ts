import type { TenancyContent } from '#shared/contracts/tenancies.ts';
import type { AccommodationKey } from '#shared/domain/housing/accommodation-types.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import type { TestVault } from '#tests/support/test-vault.ts';

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
