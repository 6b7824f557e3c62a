import type { Money } from '#renderer/app/money.ts';
import { linesOf } from '#renderer/features/notes/lines.ts';
import { type TenancyContent } from '#shared/contracts/tenancies.ts';
import type { AccommodationKey } from '#shared/domain/housing/accommodation-types.ts';
import type { ContractKind, LandlordKind, PaymentMethod } from '#shared/domain/housing/tenancy-codes.ts';
import { findTenancyProblems } from '#shared/domain/housing/tenancy-rules.ts';
import type { PayFrequency } from '#shared/domain/money/frequency.ts';
import type { FieldCode, FieldProblems } from '#shared/lib/app-error.ts';
import type { TenancyView } from './tenancy-words.ts';

/** Answers to where a home stands. */
export const scatteredAnswers = ['yes', 'no', 'unknown'] as const;

/** A tenancy as it stands in its form; amounts as typed. */
export interface TenancyForm {
  readonly address: string;
  /** The id of a landlord, `none` or `new`. */
  readonly landlordId: string;
  readonly landlordName: string;
  readonly landlordKind: LandlordKind;
  readonly contractKind: ContractKind;
  readonly startOn: string | null;
  readonly movedInOn: string | null;
  readonly rentAmount: string;
  readonly rentFrequency: PayFrequency;
  readonly deposit: string;
  readonly depositNote: string;
  readonly paymentMethod: PaymentMethod;
  readonly scattered: (typeof scatteredAnswers)[number];
  /** One a line. */
  readonly household: string;
  /** The id of a place in the history, `none` or `new`. */
  readonly place: string;
  readonly newPlace: AccommodationKey;
}

/** What a new tenancy begins with: the present home and who is known to live there. */
export interface TenancyBeginning {
  readonly address: string;
  readonly movedInOn: string | null;
  readonly place: string;
  readonly household: readonly string[];
}

function scatteredOf(is: boolean | null): TenancyForm['scattered'] {
  if (is === null) return 'unknown';
  return is ? 'yes' : 'no';
}

export function tenancyFormOf(
  tenancy: TenancyView | null,
  beginning: TenancyBeginning,
  money: Money,
): TenancyForm {
  return {
    address: tenancy?.address ?? beginning.address,
    landlordId: tenancy?.landlordId ?? 'none',
    landlordName: '',
    landlordKind: 'private',
    contractKind: tenancy?.contractKind ?? 'not_known',
    startOn: tenancy?.startOn ?? null,
    movedInOn: tenancy === null ? beginning.movedInOn : tenancy.movedInOn,
    rentAmount: money.write(tenancy?.rentAmount ?? null),
    rentFrequency: tenancy?.rentFrequency ?? 'monthly',
    deposit: money.write(tenancy?.deposit ?? null),
    depositNote: tenancy?.depositNote ?? '',
    paymentMethod: tenancy?.paymentMethod ?? 'not_known',
    scattered: scatteredOf(tenancy?.isScatteredSite ?? null),
    household: (tenancy?.household ?? beginning.household).join('\n'),
    place: beginning.place,
    newPlace: 'housing_first_home',
  };
}

function amountOf(typed: string, money: Money): number | null {
  const read = typed.trim() === '' ? null : money.read(typed);
  return read?.ok === true ? read.amount : null;
}

/** What is written down, with the landlord that the form ended up with. */
export function tenancyOf(form: TenancyForm, landlordId: string | null, money: Money): TenancyContent {
  const rentAmount = amountOf(form.rentAmount, money);
  return {
    address: form.address.trim(),
    landlordId,
    contractKind: form.contractKind,
    startOn: form.startOn,
    movedInOn: form.movedInOn,
    rentAmount,
    rentFrequency: rentAmount === null ? null : form.rentFrequency,
    deposit: amountOf(form.deposit, money),
    depositNote: form.depositNote,
    paymentMethod: form.paymentMethod,
    isScatteredSite: form.scattered === 'unknown' ? null : form.scattered === 'yes',
    household: [...linesOf(form.household)],
  };
}

/** What is to be looked at before it can be written down. */
export function tenancyProblems(form: TenancyForm, today: string, money: Money): FieldProblems {
  const amounts = (['rentAmount', 'deposit'] as const).flatMap((field): [string, FieldCode][] => {
    const read = form[field].trim() === '' ? null : money.read(form[field]);
    return read?.ok === false ? [[field, read.problem]] : [];
  });
  return {
    ...(form.address.trim() === '' ? { address: 'required' } : {}),
    ...(form.landlordId === 'new' && form.landlordName.trim() === '' ? { landlordName: 'required' } : {}),
    ...findTenancyProblems(tenancyOf(form, null, money), today),
    ...Object.fromEntries(amounts),
    ...(linesOf(form.household).length > 20 ? { household: 'too_many' } : {}),
  };
}
