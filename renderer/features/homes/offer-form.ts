import type { OfferContent } from '#shared/contracts/home-search.ts';
import { findOfferProblems } from '#shared/domain/housing/offer-rules.ts';
import type { HomeType, OfferAnswer } from '#shared/domain/housing/search-codes.ts';
import type { PayFrequency } from '#shared/domain/money/frequency.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import type { Money } from '#renderer/app/money.ts';
import { instantAt, timeOf } from '#renderer/features/notes/local-time.ts';
import { dayOf } from '#shared/lib/clock.ts';

/** An offer as it stands in its form: day and time of looking at it apart, the rent as typed. */
export interface OfferForm {
  readonly offeredOn: string | null;
  readonly viewingDay: string | null;
  readonly viewingTime: string | null;
  readonly viewedOn: string | null;
  readonly address: string;
  /** Empty where nobody said. */
  readonly homeType: HomeType | '';
  readonly rent: string;
  readonly rentFrequency: PayFrequency;
  readonly personAnswer: OfferAnswer;
  readonly personReason: string;
  readonly landlordAnswer: OfferContent['landlordAnswer'];
}

/** An empty form for a home offered today, or the form over one that is known. */
export function offerFormOf(offer: OfferContent | null, today: string, money: Money): OfferForm {
  if (offer === null) {
    return {
      offeredOn: today,
      viewingDay: null,
      viewingTime: null,
      viewedOn: null,
      address: '',
      homeType: '',
      rent: '',
      rentFrequency: 'monthly',
      personAnswer: 'thinking',
      personReason: '',
      landlordAnswer: 'waiting',
    };
  }
  const { viewingAt, rentAmount, homeType, ...same } = offer;
  return {
    ...same,
    viewingDay: viewingAt === null ? null : dayOf(viewingAt),
    viewingTime: viewingAt === null ? null : timeOf(viewingAt),
    homeType: homeType ?? '',
    rent: money.write(rentAmount),
  };
}

function rentOf(typed: string, money: Money) {
  return typed.trim() === '' ? null : money.read(typed);
}

/** What is kept of the form; `today` stands for a day that is still missing. */
export function offerOf(form: OfferForm, today: string, money: Money): OfferContent {
  const { viewingDay, viewingTime, rent, homeType, offeredOn, ...same } = form;
  const typed = rentOf(rent, money);
  return {
    ...same,
    address: form.address.trim(),
    offeredOn: offeredOn ?? today,
    viewingAt: viewingDay === null ? null : instantAt(viewingDay, viewingTime ?? '12:00'),
    homeType: homeType === '' ? null : homeType,
    rentAmount: typed?.ok === true ? typed.amount : null,
  };
}

/** What is to be looked at before it can be kept. */
export function offerProblems(
  form: OfferForm,
  search: { readonly startedOn: string },
  today: string,
  money: Money,
): FieldProblems {
  const typed = rentOf(form.rent, money);
  return {
    ...(form.address.trim() === '' ? { address: 'required' } : {}),
    ...(form.offeredOn === null ? { offeredOn: 'required' } : {}),
    ...(form.viewingDay !== null && form.viewingTime === null ? { viewingTime: 'required' } : {}),
    ...(typed?.ok === false ? { rent: typed.problem } : {}),
    ...findOfferProblems(offerOf(form, today, money), search, today),
  };
}
