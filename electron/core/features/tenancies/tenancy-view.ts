import { type Tenancy, tenancyContent, type TenancyContent } from '#shared/contracts/tenancies.ts';
import type { TenancyRow } from './tenancies.queries.ts';

/** A stored tenancy as the page gets it. */
export function tenancyView(row: TenancyRow): Tenancy {
  return {
    id: row.id,
    isDraft: row.is_draft === 1,
    address: row.address,
    landlordId: row.landlord_id,
    landlordName: row.landlord_name ?? '',
    contractKind: row.contract_kind ?? 'not_known',
    startOn: row.start_on,
    movedInOn: row.moved_in_on,
    rentAmount: row.rent_amount,
    rentFrequency: row.rent_frequency,
    deposit: row.deposit,
    depositNote: row.deposit_note,
    paymentMethod: row.payment_method ?? 'not_known',
    isScatteredSite: row.is_scattered_site === null ? null : row.is_scattered_site === 1,
    household: tenancyContent.shape.household.parse(JSON.parse(row.household)),
    endedOn: row.ended_on,
    endReason: row.end_reason,
    endWords: row.end_words,
    accommodationId: row.accommodation_id,
  };
}

/** The columns that a tenancy's content fills. */
export function tenancyColumns(content: TenancyContent) {
  return {
    is_draft: 0,
    address: content.address,
    landlord_id: content.landlordId,
    contract_kind: content.contractKind,
    start_on: content.startOn,
    moved_in_on: content.movedInOn,
    rent_amount: content.rentAmount,
    rent_frequency: content.rentFrequency,
    deposit: content.deposit,
    deposit_note: content.depositNote,
    payment_method: content.paymentMethod,
    is_scattered_site: content.isScatteredSite === null ? null : Number(content.isScatteredSite),
    household: JSON.stringify(content.household),
  } as const;
}
